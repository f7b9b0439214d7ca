package dev.tandem.platform.migration.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A column as a statement defines it.
public record ColumnDefinition(String name, List<Token> type, List<Clause> clauses) {

    static ColumnDefinition of(String name, List<Token> definition) {
        return new ColumnDefinition(name, ClauseReader.preamble(definition), ClauseReader.read(definition));
    }

    public ColumnDefinition with(List<Clause> others) {
        return new ColumnDefinition(name, type, others);
    }

    public Optional<Clause> clause(String kind) {
        return clauses.stream().filter(clause -> clause.kind().equals(kind)).findFirst();
    }

    public boolean has(String kind) {
        return clause(kind).isPresent();
    }

    public boolean isComputed() {
        return has("generated") || has("as");
    }

    /// Whether a value is kept for each row that is there already.
    public boolean isStored() {
        return clause("generated")
                .filter(clause -> clause.says("stored") || clause.says("as identity"))
                .isPresent();
    }

    public boolean hasType(String phrase) {
        return Phrase.of(phrase).isIn(type);
    }

    public boolean isSerial() {
        return !type.isEmpty() && type.getFirst().keyword().endsWith("serial");
    }

    /// Whether each insert must give it a value.
    public boolean isRequired() {
        return has("not") && !has("default") && !isComputed() && !isSerial();
    }

    /// The same column after `alter column`.
    ///
    /// @param words what stood behind its name
    public ColumnDefinition altered(List<Token> words, String action) {
        return switch (action) {
            case "set not null" -> has("not") ? this : and(List.of(new Clause("", words.subList(1, 3))));
            case "drop not null" -> with(without("not"));
            case "set default" -> with(without("default")).and(List.of(new Clause("", words.subList(1, words.size()))));
            case "drop default" -> with(without("default"));
            case "drop expression" -> with(without("generated"));
            case "set expression" -> with(without("generated")).and(List.of(recomputed(words)));
            case "type" -> of(name, typed(words)).and(without("collate"));
            default -> this;
        };
    }

    /// `set expression as (…)` leaves it stored, as PostgreSQL has it.
    private static Clause recomputed(List<Token> words) {
        return new Clause(
                "",
                Stream.of(Token.of("generated always "), words.subList(2, words.size()), Token.of(" stored"))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Token> typed(List<Token> words) {
        return words.stream()
                .dropWhile(token -> !token.is("type"))
                .skip(1)
                .takeWhile(token -> !token.is("using"))
                .toList();
    }

    ColumnDefinition renamed(String column, String other) {
        return new ColumnDefinition(
                name.equals(column) ? other : name,
                type,
                clauses.stream().map(clause -> clause.renamed(column, other)).toList());
    }

    private ColumnDefinition and(List<Clause> others) {
        return with(Stream.concat(clauses.stream(), others.stream()).toList());
    }

    private List<Clause> without(String kind) {
        return clauses.stream().filter(clause -> !clause.kind().equals(kind)).toList();
    }
}
