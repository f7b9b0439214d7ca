package dev.tandem.platform.migration.catalog;

import dev.tandem.platform.migration.sql.IndexDefinition;
import dev.tandem.platform.migration.sql.Token;
import dev.tandem.platform.migration.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An index, including those of unique and primary keys.
///
/// @param parts its columns and expressions, each with `desc` behind it if it descends
/// @param where which rows it has; empty when it has all
public record CatalogIndex(String name, boolean unique, List<String> parts, String where) {

    /// The index that a statement creates. Parentheses and casts, which PostgreSQL adds, are left
    /// out.
    static CatalogIndex of(IndexDefinition definition) {
        var parts = new ArrayList<String>();
        var part = new ArrayList<Token>();
        var depth = 0;
        for (var token : definition.columns()) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                parts.add(plain(part));
                part.clear();
            } else {
                part.add(token);
            }
        }
        parts.add(plain(part));
        return new CatalogIndex(
                definition.name(),
                definition.unique(),
                parts,
                plain(Stream.concat(definition.options().stream(), definition.where().stream())
                        .toList()));
    }

    private static String plain(List<Token> tokens) {
        var words = new ArrayList<String>();
        var reader = new TokenReader(tokens);
        while (reader.hasNext()) {
            if (reader.takes(":")) {
                reader.takes(":");
                reader.next();
            } else {
                var token = reader.next();
                if (!token.is("(") && !token.is(")")) {
                    words.add(token.text());
                }
            }
        }
        return String.join(" ", words);
    }

    boolean partial() {
        return !where.isEmpty();
    }

    private List<String> columns() {
        return parts.stream().map(part -> part.replaceFirst(" desc$", "")).toList();
    }

    /// Whether the index finds the rows with given values of these columns without reading
    /// other rows.
    public boolean finds(List<String> wanted) {
        return !partial()
                && parts.size() >= wanted.size()
                && columns().subList(0, wanted.size()).containsAll(wanted);
    }

    /// Without the name, as SQLite names the indexes of keys itself.
    String described() {
        return (unique ? "unique " : "")
                + parts.stream().collect(Collectors.joining(", ", "(", ")"))
                + (partial() ? " where " + where : "");
    }
}
