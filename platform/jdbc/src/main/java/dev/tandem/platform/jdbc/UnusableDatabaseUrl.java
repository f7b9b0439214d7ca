package dev.tandem.platform.jdbc;

/// The address of a database in a form that is not understood. Does not repeat it: it may hold a password.
public final class UnusableDatabaseUrl extends IllegalArgumentException {
    public UnusableDatabaseUrl() {
        super("A database has one of these forms: sqlite:///./file.db (relative), "
                + "sqlite:////absolute/file.db, sqlite:// (in memory), "
                + "postgresql://user:password@host:5432/database?sslmode=require");
    }
}
