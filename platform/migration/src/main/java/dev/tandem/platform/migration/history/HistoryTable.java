package dev.tandem.platform.migration.history;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.script.Effect;
import dev.tandem.platform.migration.script.MigrationScript;
import java.util.List;

/// The statements about the history that differ between the databases. The table is the one
/// that Flyway makes, so that its tools can read it.
public final class HistoryTable {
    static final String EFFECT = "alter table flyway_schema_history add column effect varchar(20)";

    private static final String INDEX = "create index flyway_schema_history_s_idx on flyway_schema_history (success)";
    private static final String SQLITE = """
            create table flyway_schema_history (
                installed_rank int not null primary key,
                version varchar(50),
                description varchar(200) not null,
                type varchar(20) not null,
                script varchar(1000) not null,
                checksum int,
                installed_by varchar(100) not null,
                installed_on text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now')),
                execution_time int not null,
                success boolean not null,
                effect varchar(20)
            )""";
    private static final String POSTGRES = """
            create table flyway_schema_history (
                installed_rank integer not null constraint flyway_schema_history_pk primary key,
                version varchar(50),
                description varchar(200) not null,
                type varchar(20) not null,
                script varchar(1000) not null,
                checksum integer,
                installed_by varchar(100) not null,
                installed_on timestamp not null default now(),
                execution_time integer not null,
                success boolean not null,
                effect varchar(20)
            )""";

    private HistoryTable() {}

    public static List<String> creation(Engine engine) {
        return List.of(engine == Engine.SQLITE ? SQLITE : POSTGRES, INDEX);
    }

    /// The statement that writes or removes the row of a migration, with its values.
    public static String row(Engine engine, MigrationScript script, boolean applied) {
        if (!applied) {
            return "delete from flyway_schema_history where script = '%s'".formatted(script.path());
        }
        return insertion(engine)
                .replaceFirst("\\?", quoted(script.version().replace('_', '.')))
                .replaceFirst("\\?", quoted(script.description()))
                .replaceFirst("\\?", quoted(script.path()))
                .replaceFirst("\\?", String.valueOf(script.checksum()))
                .replaceFirst("\\?", quoted(""))
                .replaceFirst("\\?", "0")
                .replaceFirst("\\?", quoted(Effect.of(script).word()));
    }

    /// Nothing of a script's name needs to be escaped.
    private static String quoted(String text) {
        return "'" + text + "'";
    }

    static String insertion(Engine engine) {
        var now = engine == Engine.SQLITE ? "strftime('%Y-%m-%d %H:%M:%f', 'now')" : "now() at time zone 'UTC'";
        return """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, installed_on, execution_time, success, effect)
                select coalesce(max(installed_rank), 0) + 1, ?, ?, 'SQL', ?, ?, ?, %s, ?, true, ?
                from flyway_schema_history
                """.formatted(now);
    }

    static String query(Engine engine, boolean withEffects) {
        var moment = engine == Engine.SQLITE ? "installed_on" : "to_char(installed_on, 'YYYY-MM-DD HH24:MI:SS.MS')";
        return """
                select installed_rank, version, description, script, checksum, %s as moment, execution_time, success,
                    %s as effect
                from flyway_schema_history
                where version is not null
                order by installed_rank
                """.formatted(moment, withEffects ? "effect" : "null");
    }
}
