package dev.tandem.platform.migration.derive;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.table.Column;
import dev.tandem.platform.migration.table.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scripts that make other tables of those of a module, on one database: for each phase one
/// that leads forward, and one that leads back.
final class DerivedScripts {
    private static final int BATCH = 1000;

    private final Engine engine;
    private final States states;
    private final Decisions decisions;
    private final Map<Phase, SqlScript> forward = new EnumMap<>(Phase.class);
    private final Map<Phase, SqlScript> back = new EnumMap<>(Phase.class);

    private DerivedScripts(States states, Decisions decisions) {
        this.engine = states.engine();
        this.states = states;
        this.decisions = decisions;
    }

    static DerivedScripts of(States states, Decisions decisions, List<Rename> renames) {
        var scripts = new DerivedScripts(states, decisions);
        scripts.write(renames);
        return scripts;
    }

    boolean has(Phase phase) {
        return !forward(phase).isEmpty() || !back(phase).isEmpty();
    }

    SqlScript forward(Phase phase) {
        return Optional.ofNullable(forward.get(phase)).orElseThrow();
    }

    SqlScript back(Phase phase) {
        return Optional.ofNullable(back.get(phase)).orElseThrow();
    }

    private void write(List<Rename> renames) {
        for (var phase : Phase.values()) {
            forward.put(phase, new SqlScript());
            back.put(phase, new SqlScript());
        }
        renames.forEach(rename -> forward(Phase.CHANGE).add(rename.sql()));
        var before = states.before();
        for (var phase : List.of(Phase.CHANGE, Phase.INDEX, Phase.REQUIRE)) {
            var after = states.after(phase);
            var step = new SchemaStep(phase, before, after, states.views());
            var stepBack = new SchemaStep(phase, after, before, states.views());
            write(step, true, forward(phase));
            write(stepBack, false, back(phase));
            tellLosses(step, forward(phase));
            before = after;
        }
        if (engine == Engine.POSTGRES) {
            PostgresChanges.validate(forward(Phase.CHANGE), forward(Phase.INDEX));
        }
        renames.reversed()
                .forEach(rename -> back(Phase.CHANGE).add(rename.back().sql()));
        states.after().values().forEach(this::fill);
    }

    private void write(SchemaStep step, boolean isForward, SqlScript script) {
        if (engine == Engine.SQLITE) {
            SqliteChanges.write(step, script);
        } else {
            PostgresChanges.write(step, isForward, script);
        }
    }

    private static void tellLosses(SchemaStep step, SqlScript script) {
        var lost = new ArrayList<String>();
        step.dropped().forEach(table -> lost.add("the rows of " + table.name()));
        step.altered()
                .forEach(difference -> difference.columns().dropped().stream()
                        .filter(column -> !column.isComputed())
                        .forEach(column ->
                                lost.add("the values of %s.%s".formatted(difference.table(), column.name()))));
        lost.forEach(what -> script.annotate("@lossy " + what));
    }

    private void fill(Table table) {
        for (var column : table.columns().values()) {
            decisions.fill(table.name(), column).ifPresent(value -> {
                write(table, column, value, "the column is new", forward(Phase.FILL));
                write(table, column, "null", "the way forward fills it again", back(Phase.FILL));
            });
        }
    }

    private static void write(Table table, Column column, String value, String why, SqlScript script) {
        var key = table.key().orElseThrow();
        script.annotate("@batch %s.%s %d".formatted(table.name(), key, BATCH));
        script.annotate("@lossless " + why);
        script.add("update %s set %s = %s where %s between :from and :to"
                .formatted(table.name(), column.name(), value, key));
    }
}
