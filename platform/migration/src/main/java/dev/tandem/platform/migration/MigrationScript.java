package dev.tandem.platform.migration;

/// One step of a module's schema, for one database.
///
/// @param name `V<yyyyMMdd_HHmm>__<verb>_<object>.sql` for the way forward, `U…` for the way back
public record MigrationScript(String module, String name, String sql) {

    /// As the history keeps it: `trips/V20261120_0930__create_trip.sql`, the same on both databases.
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
