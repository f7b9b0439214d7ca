package dev.tandem.platform.app.db.context;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.row.RowTables;
import dev.tandem.platform.migration.script.MigrationScripts;
import java.util.Arrays;
import java.util.List;

/// The tables that the program has by its migrations, and by its rows.
public final class ProgramTables {
    private static final ClassLoader CLASS_PATH = ProgramTables.class.getClassLoader();

    private ProgramTables() {}

    /// For each database.
    public static List<MigrationScripts> scripts() {
        return Arrays.stream(Engine.values())
                .map(engine -> MigrationScripts.on(CLASS_PATH, engine))
                .toList();
    }

    public static RowTables rows() {
        return RowTables.on(CLASS_PATH);
    }
}
