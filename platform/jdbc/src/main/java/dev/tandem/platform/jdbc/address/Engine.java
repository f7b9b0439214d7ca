package dev.tandem.platform.jdbc.address;

import java.util.Locale;

/// The two kinds of database that Tandem supports.
public enum Engine {
    SQLITE("SQLite"),
    POSTGRES("PostgreSQL");

    /// The property by which the dialect packages of all modules are chosen. Its value is
    /// [#dialect()].
    public static final String PROPERTY = "database.dialect";

    private final String productName;

    Engine(String productName) {
        this.productName = productName;
    }

    public String productName() {
        return productName;
    }

    /// The name in folders, packages and properties: `sqlite` or `postgres`.
    public String dialect() {
        return name().toLowerCase(Locale.ROOT);
    }
}
