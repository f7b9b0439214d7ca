package dev.tandem.platform.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// What the jar's manifest says; class files that nobody has packaged have no version.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Tandem " + Objects.requireNonNullElse(version, "(not packaged)"), "on Java " + Runtime.version()
        };
    }
}
