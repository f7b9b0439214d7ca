package dev.tandem.platform.migration.sql;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A part of the definition of a column or a table: a constraint, a default, a collation.
///
/// @param name the name of a constraint; empty when it has none
/// @param tokens what it says, without the name
public record Clause(String name, List<Token> tokens) {
    private static final Set<String> TO_BE_NAMED =
            Set.of("check", "unique", "references", "exclude", "foreign key", "primary key");

    /// What it begins with: `check`, `default`, `not` (null), `references`, `foreign key`.
    public String kind() {
        var first = tokens.isEmpty() ? "" : tokens.getFirst().keyword();
        return first.equals("foreign") || first.equals("primary") ? first + " key" : first;
    }

    public boolean says(String phrase) {
        return Phrase.of(phrase).isIn(tokens);
    }

    /// Whether both databases know it by its name, or by one of their own when it has none.
    public boolean isConstraint() {
        return TO_BE_NAMED.contains(kind());
    }

    public boolean isNamed() {
        return !name.isEmpty();
    }

    /// The table that a foreign key refers to.
    public Optional<String> referred() {
        for (var place = 0; place < tokens.size() - 1; place++) {
            if (tokens.get(place).is("references")) {
                return Optional.of(tokens.subList(place + 1, tokens.size()))
                        .map(TokenReader::new)
                        .map(TokenReader::takeName);
            }
        }
        return Optional.empty();
    }

    public Clause named(String other) {
        return new Clause(other, tokens);
    }

    /// Whether it speaks of a column of the table that it belongs to.
    public boolean mentions(String column) {
        return Token.mention(tokens.subList(0, places("references")), column);
    }

    /// The index that becomes this constraint.
    public Optional<String> usedIndex() {
        return says("using index") ? tokens.getLast().name() : Optional.empty();
    }

    /// The same constraint over these columns, in the place of an index.
    public Clause over(List<Token> columns) {
        var kept = tokens.subList(0, places("using"));
        return new Clause(
                name,
                Stream.of(kept, Token.of(" ("), columns, Token.of(")"))
                        .flatMap(List::stream)
                        .toList());
    }

    public Clause without(String phrase) {
        var words = Token.of(phrase);
        var place = Collections.indexOfSubList(tokens, words);
        return place < 0
                ? this
                : new Clause(
                        name,
                        Stream.concat(
                                        tokens.subList(0, place).stream(),
                                        tokens.subList(place + words.size(), tokens.size()).stream())
                                .toList());
    }

    /// The same in a table whose column has another name.
    Clause renamed(String column, String other) {
        var end = places("references");
        return with(Token.renamed(tokens.subList(0, end), column, other), tokens.subList(end, tokens.size()));
    }

    /// The same where a table has another name.
    public Clause referringTo(String table, String other) {
        var begin = Math.min(places("references") + 2, tokens.size());
        return refersTo(table)
                ? with(Token.renamed(tokens.subList(0, begin), table, other), tokens.subList(begin, tokens.size()))
                : this;
    }

    /// The same where a column of another table has another name.
    public Clause referringTo(String table, String column, String other) {
        var begin = Math.min(places("references") + 2, tokens.size());
        return refersTo(table)
                ? with(tokens.subList(0, begin), Token.renamed(tokens.subList(begin, tokens.size()), column, other))
                : this;
    }

    private boolean refersTo(String table) {
        return referred().filter(table::equals).isPresent();
    }

    private Clause with(List<Token> begin, List<Token> end) {
        return new Clause(name, Stream.concat(begin.stream(), end.stream()).toList());
    }

    /// How many tokens stand before a keyword.
    private int places(String keyword) {
        return (int) tokens.stream().takeWhile(token -> !token.is(keyword)).count();
    }
}
