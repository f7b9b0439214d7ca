package dev.tandem.platform.migration.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
}
