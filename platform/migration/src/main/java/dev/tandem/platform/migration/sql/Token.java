package dev.tandem.platform.migration.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A token of SQL as either database writes it. Comments are no tokens.
public record Token(Kind kind, String text) {
    private static final Pattern PIECE = Pattern.compile("""
            (?<comment>--[^\\n]*+|/\\*.*?\\*/)\
            |(?<string>[eE]'(?:[^'\\\\]|\\\\.|'')*+'|'(?:[^']|'')*+'|\\$(?<tag>[\\p{L}_]*)\\$.*?\\$\\k<tag>\\$)\
            |(?<quoted>"(?:[^"]|"")*+"|`[^`]*+`|(?<![\\w\\]])\\[[^\\]]*+\\])\
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*+)\
            |(?<symbol>\\S)""", Pattern.DOTALL);

    private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");

    public enum Kind {
        WORD,
        QUOTED,
        STRING,
        SYMBOL
    }

    public static List<Token> of(String sql) {
        return PIECE.matcher(sql)
                .results()
                .filter(piece -> piece.group("comment") == null)
                .map(Token::of)
                .toList();
    }

    private static Token of(MatchResult piece) {
        var text = piece.group();
        if (piece.group("string") != null) {
            return new Token(Kind.STRING, text);
        }
        if (piece.group("quoted") != null) {
            return new Token(Kind.QUOTED, folded(text.substring(1, text.length() - 1)));
        }
        return new Token(piece.group("word") == null ? Kind.SYMBOL : Kind.WORD, folded(text));
    }

    /// Folds the case of the letters A to Z: SQLite ignores it, PostgreSQL does outside of quotes,
    /// and no two of our tables differ only in it. Both tell `Ä` from `ä`.
    public static String folded(String text) {
        return CAPITALS.matcher(text).replaceAll(letters -> letters.group().toLowerCase(Locale.ROOT));
    }

    /// Whether this is the keyword or symbol. A quoted token never is: it is a name.
    public boolean is(String keywordOrSymbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(keywordOrSymbol);
    }

    public boolean isOneOf(Set<String> keywords) {
        return kind == Kind.WORD && keywords.contains(text);
    }

    public String keyword() {
        return kind == Kind.WORD ? text : "";
    }

    public Optional<String> name() {
        return kind == Kind.WORD || kind == Kind.QUOTED ? Optional.of(text) : Optional.empty();
    }
}
