package dev.tandem.platform.app.settings;

import dev.tandem.platform.jdbc.file.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The file `.env` in the folder that the program is started in, with `NAME=value` on each line.
///
/// A variable of the environment itself wins. A line of another form stops the start; the
/// message does not show the line, as it may hold a secret.
public record EnvironmentFile(Path path) {
    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z_]\\w*)=(.*)");
    private static final Pattern QUOTED = Pattern.compile("(['\"])(.*)\\1");

    public static EnvironmentFile in(Path folder) {
        return new EnvironmentFile(folder.resolve(".env"));
    }

    public boolean exists() {
        return Files.isRegularFile(path);
    }

    /// A warning if others may read the file, as it may hold passwords.
    public Optional<String> warning() {
        return PrivateFile.rightsOfOthers(path)
                .map(rights -> "The file %1$s is open to others (%2$s). Close it with: chmod 600 %1$s"
                        .formatted(path.toAbsolutePath(), rights));
    }

    public Map<String, String> overriddenBy(Map<String, String> environment) {
        if (!exists()) {
            return environment;
        }
        var all = read();
        environment.forEach((name, value) -> {
            if (!value.isBlank()) {
                all.put(name, value);
            }
        });
        return all;
    }

    private Map<String, String> read() {
        var variables = new HashMap<String, String>();
        var lines = lines();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw refused(i + 1, "is not NAME=value");
            }
            if (variables.put(parts.group(1), value(i + 1, parts.group(2).strip())) != null) {
                throw refused(i + 1, "names " + parts.group(1) + " again");
            }
        }
        return variables;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException _) {
            throw new InvalidSettings("The file " + path.toAbsolutePath()
                    + " cannot be read as text in UTF-8. Mend it, or start Tandem in another folder.");
        }
    }

    /// Removes the quotes around a value. No character within the value has a meaning of its own.
    private String value(int line, String text) {
        var quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return quoted.group(2);
        }
        if (text.startsWith("\"") || text.startsWith("'")) {
            throw refused(line, "has a quote that does not end");
        }
        return text;
    }

    private InvalidSettings refused(int line, String complaint) {
        return new InvalidSettings("Line %d of %s %s.".formatted(line, path.toAbsolutePath(), complaint));
    }
}
