package dev.tandem.platform.migration.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A token of SQL as either database writes it. Comments are no tokens. How it was written does
/// not matter to whether it is the same one, nor do quotes around a name.
///
/// @param text in small letters, without quotes around a name
/// @param written as it stands in the statement, behind a blank if there was one
public record Token(Kind kind, String text, String written) {
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
        var tokens = new ArrayList<Token>();
        var end = 0;
        var pieces = PIECE.matcher(sql);
        while (pieces.find()) {
            if (pieces.group("comment") == null) {
                tokens.add(of(pieces, pieces.start() > end ? " " : ""));
                end = pieces.end();
            }
        }
        return List.copyOf(tokens);
    }

    private static Token of(Matcher piece, String before) {
        var text = piece.group();
        var written = before + text;
        if (piece.group("string") != null) {
            return new Token(Kind.STRING, text, written);
        }
        if (piece.group("quoted") != null) {
            return new Token(Kind.QUOTED, folded(text.substring(1, text.length() - 1)), written);
        }
        return new Token(piece.group("word") == null ? Kind.SYMBOL : Kind.WORD, folded(text), written);
    }

    /// The tokens as they were written, in one line and without comments.
    public static String written(List<Token> tokens) {
        var text = new StringBuilder();
        for (var token : tokens) {
            var isJoined = token.is(")") || (!text.isEmpty() && text.charAt(text.length() - 1) == '(');
            text.append(isJoined ? token.written().stripLeading() : token.written());
        }
        return text.toString().strip();
    }

    /// Whether one of the tokens is this name, and no function or type.
    public static boolean mention(List<Token> tokens, String name) {
        return IntStream.range(0, tokens.size()).anyMatch(place -> isName(tokens, place, name));
    }

    /// The tokens with another name in the place of one.
    public static List<Token> renamed(List<Token> tokens, String name, String other) {
        return IntStream.range(0, tokens.size())
                .mapToObj(
                        place -> isName(tokens, place, name) ? tokens.get(place).as(other) : tokens.get(place))
                .toList();
    }

    private static boolean isName(List<Token> tokens, int place, String name) {
        var isFunction = place + 1 < tokens.size() && tokens.get(place + 1).is("(");
        var isType = place > 0
                && (tokens.get(place - 1).is(":") || tokens.get(place - 1).is("as"));
        return !isFunction
                && !isType
                && tokens.get(place).name().filter(name::equals).isPresent();
    }

    private Token as(String name) {
        return new Token(kind, name, written.replaceFirst("\\S.*", name));
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Token token && name().equals(token.name()) && text.equals(token.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
