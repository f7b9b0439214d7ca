package dev.tandem.platform.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version in the manifest of the jar; classes that are not packaged have none.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Tandem " + Objects.requireNonNullElse(version, "(not packaged)"), "on Java " + Runtime.version()
        };
    }
}
