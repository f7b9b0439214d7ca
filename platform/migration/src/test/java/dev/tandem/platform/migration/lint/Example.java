package dev.tandem.platform.migration.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.platform.jdbc.address.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A script with a danger, and one that goes another way. `dangers.txt` has them by rule.
record Example(LintRule rule, Engine engine, String dangerous, String harmless) {
    private static final Pattern ENTRY = Pattern.compile("""
            === (?<rule>[a-z-]+)
            (?<dangerous>.*?)
            === instead
            (?<harmless>.*?)
            (?=\\n===|\\z)""", Pattern.DOTALL);

    /// Each example on each database that its rule is about.
    static Stream<Example> all() {
        try (var file = Objects.requireNonNull(Example.class.getResourceAsStream("dangers.txt"))) {
            return ENTRY.matcher(new String(file.readAllBytes(), UTF_8)).results().toList().stream()
                    .flatMap(Example::onEachDatabase);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Example> onEachDatabase(MatchResult entry) {
        var rule = LintRule.called(entry.group("rule")).orElseThrow();
        return rule.databases().stream()
                .map(engine -> new Example(rule, engine, entry.group("dangerous"), entry.group("harmless")));
    }

    @Override
    public String toString() {
        return rule.id() + " on " + engine.productName() + ": " + dangerous.replace('\n', ' ');
    }
}
