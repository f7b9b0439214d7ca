package dev.tandem.platform.jdbc.address;

/// The database that a `DATABASE_URL` names. May be shown to anyone: as text it holds no user and no password.
public sealed interface Database permits SqliteDatabase, PostgresDatabase {

    /// Understands every form that [UnusableDatabaseUrl] lists.
    static Database at(String url) {
        return SqliteDatabase.parse(url)
                .<Database>map(sqlite -> sqlite)
                .or(() -> PostgresDatabase.parse(url))
                .orElseThrow(() -> UnusableDatabaseUrl.of(url));
    }

    Engine engine();

    /// The address by which a JDBC driver knows it; holds no secret either.
    String jdbcUrl();

    /// The file, or scheme, host, port and name.
    String location();
}
