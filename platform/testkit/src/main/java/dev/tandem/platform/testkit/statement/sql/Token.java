package dev.tandem.platform.testkit.statement.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A piece of SQL as both databases write it; comments are none.
record Token(Kind kind, String text) {
    private static final Pattern PIECE = Pattern.compile("""
            (?<comment>--[^\\n]*+|/\\*.*?\\*/)\
            |(?<string>[eE]'(?:[^'\\\\]|\\\\.|'')*+'|'(?:[^']|'')*+'|\\$(?<tag>[\\p{L}_]*)\\$.*?\\$\\k<tag>\\$)\
            |(?<quoted>"(?:[^"]|"")*+"|`[^`]*+`|(?<![\\w\\]])\\[[^\\]]*+\\])\
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*+)\
            |(?<symbol>\\S)""", Pattern.DOTALL);

    enum Kind {
        WORD,
        QUOTED,
        STRING,
        SYMBOL
    }

    static List<Token> of(String sql) {
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

    /// SQLite never minds capitals, PostgreSQL not outside of quotes, and no two tables of ours differ in them only.
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// A quoted one is a name, whatever it says.
    boolean is(String keywordOrSymbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(keywordOrSymbol);
    }

    boolean isOneOf(Set<String> keywords) {
        return kind == Kind.WORD && keywords.contains(text);
    }

    String keyword() {
        return kind == Kind.WORD ? text : "";
    }

    Optional<String> name() {
        return kind == Kind.WORD || kind == Kind.QUOTED ? Optional.of(text) : Optional.empty();
    }
}
