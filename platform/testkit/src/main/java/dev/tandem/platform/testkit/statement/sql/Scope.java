package dev.tandem.platform.testkit.statement.sql;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The part of a statement between two parentheses, or outside of all of them.
final class Scope {
    private final @Nullable Scope outer;
    private final String defined;
    private final Set<String> commonTables = new HashSet<>();
    private boolean query;
    private boolean deleting;
    private boolean list;

    Scope(@Nullable Scope outer, String defined) {
        this.outer = outer;
        this.defined = defined;
    }

    Scope inner() {
        return new Scope(this, "");
    }

    /// The query of a common table. The queries after it see the table; a recursive one sees
    /// itself.
    Scope defining(String name, boolean recursive) {
        var body = new Scope(this, name);
        if (recursive) {
            body.commonTables.add(name);
        }
        return body;
    }

    boolean definesCommonTable() {
        return !defined.isEmpty();
    }

    Scope outer() {
        if (outer == null) {
            return this;
        }
        if (definesCommonTable()) {
            outer.commonTables.add(defined);
        }
        return outer;
    }

    boolean knows(String name) {
        return commonTables.contains(name) || (outer != null && outer.knows(name));
    }

    void beginQuery(String verb) {
        query = true;
        deleting = verb.equals("delete");
        list = false;
    }

    boolean isQuery() {
        return query;
    }

    boolean isDeleting() {
        return deleting;
    }

    void beginList() {
        list = true;
    }

    boolean isInList() {
        return list;
    }

    void endList() {
        list = false;
    }
}
