package dev.tandem.platform.jdbc.address;

import java.util.regex.Pattern;

/// The address of a database has a form that is not understood. The message does not repeat
/// the address, because it may hold a password.
public final class UnusableDatabaseUrl extends IllegalArgumentException {
    private static final Pattern SCHEME =
            Pattern.compile("(?:jdbc:)?(?<scheme>[a-z][a-z0-9+.-]{0,20})://.*", Pattern.DOTALL);
    private static final Pattern POSTGRES = Pattern.compile("postgres(?:ql)?(?:\\+\\w+)?");

    private UnusableDatabaseUrl(String reason) {
        super(reason + """
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

    static UnusableDatabaseUrl of(String url) {
        var matcher = SCHEME.matcher(url);
        if (!matcher.matches()) {
            return new UnusableDatabaseUrl("It does not begin with the kind of a database and ://. ");
        }
        var scheme = matcher.group("scheme");
        if (scheme.startsWith("sqlite")) {
            return new UnusableDatabaseUrl("What follows %s:// names no file. ".formatted(scheme));
        }
        return new UnusableDatabaseUrl(
                POSTGRES.matcher(scheme).matches()
                        ? "What follows %s:// is not user:password@host:port/database; in a user or a password each of"
                                        .formatted(scheme)
                                + " : / ? # @ must be percent-encoded. "
                        : "Tandem has no database of the kind %s. ".formatted(scheme));
    }

    static UnusableDatabaseUrl atHosts() {
        return new UnusableDatabaseUrl("Its host or its port cannot be one. ");
    }

    static UnusableDatabaseUrl inEncoding() {
        return new UnusableDatabaseUrl("It has a % that begins no percent-encoded character; a % itself is %25. ");
    }
}
