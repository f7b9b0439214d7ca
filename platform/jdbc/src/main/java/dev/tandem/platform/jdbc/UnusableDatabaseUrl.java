package dev.tandem.platform.jdbc;

/// A `DATABASE_URL` of a form that is not understood. Does not repeat it: it may hold a password.
public final class UnusableDatabaseUrl extends IllegalArgumentException {
    public UnusableDatabaseUrl() {
        super("DATABASE_URL cannot be used. It takes one of these forms: sqlite:///./file.db (relative), "
                + "sqlite:////absolute/file.db, sqlite:// (in memory), "
                + "postgresql://user:password@host:5432/database?sslmode=require");
    }
}
