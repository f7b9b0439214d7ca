package dev.tandem.platform.migration;

/// A script that changes the schema of one module, for one database.
///
/// @param name `V<yyyyMMdd_HHmm>__<verb>_<object>.sql` for the way forward, `U…` for the way
///     back
public record MigrationScript(String module, String name, String sql) {

    /// The path in the history, `trips/V20261120_1030__create_trip.sql`; it is the same on
    /// both databases.
    public String path() {
        return module + "/" + name;
    }

    public boolean leadsForward() {
        return !name.startsWith("U");
    }

    /// The path of the script that undoes the one at `path`.
    public static String wayBack(String path) {
        return path.replaceFirst("/V", "/U");
    }
}
