package dev.tandem.platform.migration.sql;

import java.util.List;
import java.util.Optional;

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
}
