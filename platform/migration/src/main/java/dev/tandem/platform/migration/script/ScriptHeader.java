package dev.tandem.platform.migration.script;

import dev.tandem.platform.migration.problem.MigrationFailure;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.sql.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the comment at the top of a script says: first why it is there, then annotations.
///
/// ```sql
/// -- Fills the folded titles.
/// -- @batch trip.id 1000
/// ```
public final class ScriptHeader {
    private static final Pattern COMMENT = Pattern.compile("\\s*--\\s?(?<text>.*)");
    private static final Pattern ANNOTATION = Pattern.compile("@(?<name>\\S+)(?:\\s+(?<value>.*\\S))?\\s*");
    private static final Pattern BATCH = Pattern.compile("(?<table>\\w+)\\.(?<key>\\w+)(?:\\s+(?<rows>\\d{1,7}))?");
    private static final Pattern COPY = Pattern.compile("(?<column>\"[^\"]+\"|[^=\"\\s]+)\\s*=\\s*(?<expression>.+)");
    private static final Pattern ALLOWANCE = Pattern.compile("(?<rule>[a-z-]+)\\s*:\\s*(?<reason>.+)");

    private final MigrationScript script;
    private final List<Rebuild> rebuilds = new ArrayList<>();
    private final Map<String, String> allowances = new LinkedHashMap<>();
    private final List<String> lossy = new ArrayList<>();
    private boolean concurrent;
    private @Nullable Batch batch;
    private @Nullable String irreversible;
    private @Nullable String additive;
    private @Nullable String lossless;

    private ScriptHeader(MigrationScript script) {
        this.script = script;
    }

    static ScriptHeader of(MigrationScript script) {
        var header = new ScriptHeader(script);
        header.comments()
                .map(ANNOTATION::matcher)
                .filter(Matcher::matches)
                .forEach(annotation -> header.take(
                        annotation.group("name"),
                        Optional.ofNullable(annotation.group("value")).orElse("")));
        return header;
    }

    /// The first line, which says why.
    public String reason() {
        return comments().findFirst().orElse("");
    }

    public StepKind kind() {
        return batch != null ? StepKind.BATCHED : concurrent ? StepKind.CONCURRENT : StepKind.TRANSACTIONAL;
    }

    public Optional<Batch> batch() {
        return Optional.ofNullable(batch);
    }

    public Optional<Rebuild> rebuild(String table) {
        return rebuilds.stream()
                .filter(rebuild -> rebuild.table().equals(table))
                .findFirst();
    }

    public List<Rebuild> rebuilds() {
        return rebuilds;
    }

    /// What is lost beyond what the statements show.
    public List<String> lossy() {
        return lossy;
    }

    /// Why nothing leads back.
    public Optional<String> irreversible() {
        return Optional.ofNullable(irreversible);
    }

    /// Why a program that does not know this migration works on.
    public Optional<String> additive() {
        return Optional.ofNullable(additive);
    }

    /// Why the values that it writes over are not lost.
    public Optional<String> lossless() {
        return Optional.ofNullable(lossless);
    }

    /// Why findings of a rule are accepted.
    public Optional<String> allowed(String rule) {
        return Optional.ofNullable(allowances.get(rule));
    }

    public Map<String, String> allowances() {
        return allowances;
    }

    private Stream<String> comments() {
        return script.sql()
                .lines()
                .takeWhile(line -> line.isBlank() || COMMENT.matcher(line).matches())
                .map(COMMENT::matcher)
                .filter(Matcher::matches)
                .map(comment -> comment.group("text"));
    }

    private void take(String name, String value) {
        switch (name) {
            case "concurrent" -> concurrent = true;
            case "batch" -> batch = batch(value);
            case "rebuild" -> rebuilds.add(new Rebuild(single(value)));
            case "copy" -> ofRebuild(name, rebuild -> addCopy(rebuild, value));
            case "drop" -> ofRebuild(name, rebuild -> drop(rebuild, names(value).toList()));
            case "lossy" -> lossy.add(value);
            case "irreversible" -> irreversible = value.replaceFirst("\\.$", "");
            case "additive" -> additive = value;
            case "lossless" -> lossless = value;
            case "allow" -> allow(value);
            default -> throw wrong("@" + name + " is no annotation");
        }
    }

    private void ofRebuild(String name, Consumer<Rebuild> use) {
        if (rebuilds.isEmpty()) {
            throw wrong("@" + name + " needs an @rebuild before it");
        }
        use.accept(rebuilds.getLast());
    }

    private void addCopy(Rebuild rebuild, String value) {
        var parts = COPY.matcher(value);
        if (!parts.matches()) {
            throw wrong("@copy has the form: @copy <column> = <expression>");
        }
        names(parts.group("column")).forEach(column -> rebuild.copies().put(column, parts.group("expression")));
    }

    private static void drop(Rebuild rebuild, List<String> names) {
        if (!names.isEmpty() && names.getFirst().equals("column")) {
            rebuild.lost().addAll(names.subList(1, names.size()));
        } else {
            rebuild.dropped().addAll(names);
        }
    }

    private void allow(String value) {
        var parts = ALLOWANCE.matcher(value);
        if (!parts.matches()) {
            throw wrong("@allow has the form: @allow <rule>: <why>");
        }
        allowances.put(parts.group("rule"), parts.group("reason"));
    }

    private Batch batch(String value) {
        var parts = BATCH.matcher(value);
        if (!parts.matches()) {
            throw wrong("@batch has the form: @batch <table>.<key> <rows>");
        }
        var rows =
                Optional.ofNullable(parts.group("rows")).map(Integer::valueOf).orElse(Batch.DEFAULT_ROWS);
        return new Batch(parts.group("table"), parts.group("key"), Math.max(1, rows));
    }

    private String single(String value) {
        var names = names(value).toList();
        if (names.size() != 1) {
            throw wrong("@rebuild has the form: @rebuild <table>");
        }
        return names.getFirst();
    }

    /// The names in a text, with or without quotes.
    private static Stream<String> names(String value) {
        return Token.of(value).stream().map(Token::name).flatMap(Optional::stream);
    }

    private MigrationFailure wrong(String reason) {
        return MigrationProblem.UNREADABLE.with(script.path(), reason);
    }
}
