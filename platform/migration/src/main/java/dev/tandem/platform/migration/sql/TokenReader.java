package dev.tandem.platform.migration.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the tokens of a statement or script one after the other.
public final class TokenReader {
    private static final Token END = new Token(Token.Kind.SYMBOL, "", "");

    private final List<Token> tokens;
    private int next;

    public TokenReader(String sql) {
        this(Token.of(sql));
    }

    public TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    public boolean hasNext() {
        return next < tokens.size();
    }

    public Token next() {
        return tokens.get(next++);
    }

    /// Looks at a token without taking it: `ahead(0)` is the next one, `ahead(-1)` the one
    /// taken last.
    public Token ahead(int distance) {
        var index = next + distance;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
    }

    public boolean takes(String keywordOrSymbol) {
        if (!ahead(0).is(keywordOrSymbol)) {
            return false;
        }
        next++;
        return true;
    }

    public void skip(Set<String> keywords) {
        while (ahead(0).isOneOf(keywords)) {
            next++;
        }
    }

    /// Takes what stands in parentheses, without these.
    public List<Token> takeParentheses() {
        var inside = new ArrayList<Token>();
        if (takes("(")) {
            for (var depth = 1; hasNext(); ) {
                var token = next();
                depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
                if (depth == 0) {
                    break;
                }
                inside.add(token);
            }
        }
        return inside;
    }

    public List<Token> rest() {
        var rest = tokens.subList(Math.min(next, tokens.size()), tokens.size());
        next = tokens.size();
        return rest;
    }

    public void skipParentheses() {
        if (takes("(")) {
            while (hasNext() && !takes(")")) {
                next++;
            }
        }
    }

    /// Takes a name that may have a schema before it, and returns its last part. Empty where
    /// there is no name.
    public String takeName() {
        var name = ahead(0).name().orElse("");
        if (name.isEmpty()) {
            return name;
        }
        next++;
        return takes(".") ? takeName() : name;
    }
}
