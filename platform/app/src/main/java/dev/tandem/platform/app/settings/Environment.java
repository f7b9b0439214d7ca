package dev.tandem.platform.app.settings;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The variables that the program was started with; blank ones count as absent.
public final class Environment {
    private static final String PREFIX = "TANDEM_";

    /// The variables that Kubernetes sets in every pod beside a service named tandem.
    private static final Pattern SERVICE = Pattern.compile("TANDEM_(?:SERVICE|PORT)(?:_.*)?");

    private final Map<String, String> variables;
    private final Set<String> requested = new HashSet<>();

    public Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    Optional<String> text(String name) {
        requested.add(name);
        return Optional.of(variables.getOrDefault(name, "").strip()).filter(text -> !text.isEmpty());
    }

    int number(String name, int fallback, int least, int most) {
        var rule = "must be a whole number from %d to %d".formatted(least, most);
        return value(name, rule, Integer::valueOf)
                .map(number -> {
                    if (number < least || number > most) {
                        throw refused(name, rule, String.valueOf(number));
                    }
                    return number;
                })
                .orElse(fallback);
    }

    Duration seconds(String name, Duration fallback, int least, int most) {
        return Duration.ofSeconds(number(name, Math.toIntExact(fallback.toSeconds()), least, most));
    }

    boolean flag(String name) {
        return value(name, "must be true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(text);
                })
                .orElse(false);
    }

    <T> Optional<T> value(String name, String rule, Function<String, T> reading) {
        return text(name).map(text -> {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException _) {
                throw refused(name, rule, text);
            }
        });
    }

    /// The variables that begin like settings but that no setting reads, such as misspelt names.
    List<String> unknown() {
        return variables.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !requested.contains(name))
                .filter(name -> !SERVICE.matcher(name).matches())
                .sorted()
                .toList();
    }

    private static InvalidSettings refused(String name, String rule, String text) {
        return new InvalidSettings(name + " " + rule + ", not " + text + ".");
    }

    /// The values may hold secrets, so only the names are shown.
    @Override
    public String toString() {
        return variables.keySet().toString();
    }
}
