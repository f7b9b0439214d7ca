package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A test with an empty database, once on SQLite and once on PostgreSQL.
@ParameterizedClass
@EnumSource(Engine.class)
@Tag(OnBothDatabases.TAG)
@SuppressWarnings("NullAway.Init")
abstract class ScratchDatabaseTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    ScratchDatabase database;

    @BeforeEach
    void open() {
        database = ScratchDatabase.on(engine, folder);
    }
}
