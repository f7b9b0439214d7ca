package dev.tandem.platform.jdbc;

/// The address of a database in a form that is not understood. Does not repeat it: it may hold a password.
public final class UnusableDatabaseUrl extends IllegalArgumentException {
    public UnusableDatabaseUrl() {
        super("""
                A database has one of these forms:
                  sqlite:///./file.db                    a file, from the current folder
                  sqlite:////absolute/file.db            a file (C:/file.db behind three slashes on Windows)
                  sqlite:// or sqlite:///:memory:        in memory, gone when the program ends
                  postgresql://user:password@host:5432/database?sslmode=require
                                                         a server; special characters percent-encoded (@ is %40);
                                                         pgbouncer=true or port 6543 when it is a pooler
                  jdbc:sqlite:file.db, jdbc:postgresql://host:5432/database?user=…&password=…
                The word before :// may be postgres and may name a driver, as in sqlite+aiosqlite or \
                postgresql+asyncpg.""");
    }
}
