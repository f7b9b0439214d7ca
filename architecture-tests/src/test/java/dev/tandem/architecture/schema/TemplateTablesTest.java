package dev.tandem.architecture.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.derive.Decisions;
import dev.tandem.platform.migration.derive.Derivation;
import dev.tandem.platform.migration.row.RowTables;
import dev.tandem.platform.migration.script.MigrationScripts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The tables of the template, which is tested in place of the modules that are made of it, are
/// those that such a module gets from its rows.
class TemplateTablesTest {
    private static final String TEMPLATE = "template";

    @Test
    void needNoMigration() {
        var classPath = TemplateTablesTest.class.getClassLoader();
        var scripts = Arrays.stream(Engine.values())
                .map(engine -> MigrationScripts.on(classPath, engine))
                .toList();
        var rows = RowTables.on(classPath).ofModule(TEMPLATE);

        assertThat(rows.statements(Engine.SQLITE)).isNotEmpty();
        assertThat(Derivation.of(TEMPLATE, scripts, rows, Decisions.NONE).differences())
                .isEmpty();
    }
}
