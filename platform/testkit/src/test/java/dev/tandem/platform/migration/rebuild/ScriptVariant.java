package dev.tandem.platform.migration.rebuild;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.migration.problem.MigrationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Ways to write a script that rebuilds a table, and to run it.
enum ScriptVariant {
    ENGINE("`@rebuild`", ""),
    PLAIN("Flyway, plain SQL", ""),
    DEFERRED("Flyway, `pragma defer_foreign_keys = on`", "pragma defer_foreign_keys = on;\n"),
    FOREIGN_KEYS_OFF("Flyway, `pragma foreign_keys = off`", "pragma foreign_keys = off;\n"),
    WITHOUT_TRANSACTION("the same without a transaction", "pragma foreign_keys = off;\n");

    private final String title;
    private final String start;

    ScriptVariant(String title, String start) {
        this.title = title;
        this.start = start;
    }

    @Override
    public String toString() {
        return title;
    }

    void prepare(RebuildCase corpus, CorpusDatabase database) throws SQLException {
        if (this == ENGINE) {
            database.migrator(corpus.scripts()).upgrade("+1");
        } else {
            database.execute(corpus.schema());
        }
    }

    /// Makes the change, and returns whether that succeeded.
    boolean change(RebuildCase corpus, CorpusDatabase database, Path folder) throws IOException {
        try {
            if (this == ENGINE) {
                database.migrator(corpus.scripts()).upgrade("head");
            } else {
                Files.writeString(folder.resolve("V2__change_item.sql"), start + script(corpus));
                migrate(database, folder);
            }
            return true;
        } catch (MigrationFailure | FlywayException _) {
            return false;
        }
    }

    /// The script as people write it.
    private static String script(RebuildCase corpus) {
        var stored = corpus.after().stored();
        var carried = corpus.carried().entrySet().stream()
                .filter(column -> stored.contains(column.getKey()))
                .toList();
        return """
                create table item_new %s;
                insert into item_new (%s) select %s from item;
                drop table item;
                alter table item_new rename to item;
                """.formatted(
                        corpus.after().body(),
                        carried.stream().map(column -> column.getKey()).collect(joining(", ")),
                        carried.stream().map(column -> column.getValue()).collect(joining(", ")));
    }

    private void migrate(CorpusDatabase database, Path folder) {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        var source = new SQLiteDataSource(config);
        source.setUrl(database.database().address().jdbcUrl());
        Flyway.configure()
                .dataSource(source)
                .locations("filesystem:" + folder)
                .baselineOnMigrate(true)
                .mixed(this == WITHOUT_TRANSACTION)
                .load()
                .migrate();
    }
}
