package dev.tandem.platform.app.settings;

import ch.qos.logback.core.PropertyDefinerBase;
import java.nio.file.Path;

/// What lines of the log look like: for people, or for programs.
public final class LogFormat extends PropertyDefinerBase {
    static final String VARIABLE = "TANDEM_LOG_FORMAT";
    static final String JSON = "json";
    static final String TEXT = "text";

    static String known(String format) {
        if (format.equals(JSON) || format.equals(TEXT)) {
            return format;
        }
        throw new IllegalArgumentException(format);
    }

    /// Whatever is unknown is text, in which the start then says so.
    @Override
    public String getPropertyValue() {
        try {
            var environment = new Environment(EnvironmentFile.in(Path.of("")).under(System.getenv()));
            return environment.text(VARIABLE).filter(JSON::equals).orElse(TEXT);
        } catch (InvalidSettings e) {
            return TEXT;
        }
    }
}
