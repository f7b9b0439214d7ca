package dev.tandem.platform.jdbc.address;

/// The database that a `DATABASE_URL` names. Its text form holds no user and no password, so
/// it may appear in logs and messages.
public sealed interface Database permits SqliteDatabase, PostgresDatabase {

    /// Reads every form that [UnusableDatabaseUrl] lists.
    static Database at(String url) {
        return SqliteDatabase.parse(url)
                .<Database>map(sqlite -> sqlite)
                .or(() -> PostgresDatabase.parse(url))
                .orElseThrow(() -> UnusableDatabaseUrl.of(url));
    }

    Engine engine();

    /// The address for the JDBC driver. It holds no user and no password either.
    String jdbcUrl();

    /// The file of a SQLite database, or scheme, host, port and name of a PostgreSQL
    /// database.
    String location();
}
