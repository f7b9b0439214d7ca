package dev.tandem.platform.jdbc.address;

import java.util.Locale;

/// The two kinds of database.
public enum Engine {
    SQLITE("SQLite"),
    POSTGRES("PostgreSQL");

    /// The one property by which every module's dialect package is chosen; its value is [#dialect()].
    public static final String PROPERTY = "database.dialect";

    private final String productName;

    Engine(String productName) {
        this.productName = productName;
    }

    public String productName() {
        return productName;
    }

    /// Micronaut Data has a SQLite dialect from 5.1 on; until then ANSI serves it (docs/adr/0004).
    public String dialectOfQueries() {
        return this == SQLITE ? "ANSI" : name();
    }

    /// As folders, packages and the property spell it: `sqlite`, `postgres`.
    public String dialect() {
        return name().toLowerCase(Locale.ROOT);
    }
}
