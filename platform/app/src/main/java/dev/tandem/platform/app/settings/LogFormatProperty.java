package dev.tandem.platform.app.settings;

import ch.qos.logback.core.PropertyDefinerBase;
import java.nio.file.Path;

/// The format of log lines: `text` for people, or `json` for programs.
public final class LogFormatProperty extends PropertyDefinerBase {
    static final String VARIABLE = "TANDEM_LOG_FORMAT";
    static final String JSON = "json";
    static final String TEXT = "text";

    static String known(String format) {
        if (format.equals(JSON) || format.equals(TEXT)) {
            return format;
        }
        throw new IllegalArgumentException(format);
    }

    /// An unknown format falls back to text, and the start then refuses the setting in that format.
    @Override
    public String getPropertyValue() {
        try {
            var environment = new Environment(EnvironmentFile.in(Path.of("")).overriddenBy(System.getenv()));
            return environment.text(VARIABLE).filter(JSON::equals).orElse(TEXT);
        } catch (InvalidSettings _) {
            return TEXT;
        }
    }
}
