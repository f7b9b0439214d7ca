package dev.tandem.platform.migration.derive;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.row.RowTables;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.migration.table.ScriptedTables;
import dev.tandem.platform.migration.table.Table;
import dev.tandem.platform.migration.table.TableDifference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the rows of one module say that its migrations do not, and the migrations that would say
/// it. No database is asked.
public final class Derivation {
    private static final String MIGRATIONS = "the migrations";
    private static final String ROWS = "the rows";

    private final String module;
    private final Decisions decisions;
    private final List<Rename> renames;
    private final Map<Engine, States> states = new EnumMap<>(Engine.class);

    private Derivation(String module, Decisions decisions) {
        this.module = module;
        this.decisions = decisions;
        renames = decisions.renames().entrySet().stream()
                .map(rename -> Rename.of(rename.getKey(), rename.getValue()))
                .toList();
    }

    /// Compares the rows of a module with its migrations.
    ///
    /// @param scripts all migrations, for each database
    public static Derivation of(String module, List<MigrationScripts> scripts, RowTables rows, Decisions decisions) {
        return of(module, scripts, rows.ofModule(module)::statements, decisions);
    }

    /// Compares the tables that statements would create with the migrations of a module.
    public static Derivation of(
            String module,
            List<MigrationScripts> scripts,
            Function<Engine, List<String>> creation,
            Decisions decisions) {
        var derivation = new Derivation(module, decisions);
        scripts.forEach(one -> derivation.read(one, creation.apply(one.engine())));
        return derivation;
    }

    /// The modules that have rows or tables.
    public static List<String> modules(List<MigrationScripts> scripts, RowTables rows) {
        var modules = new TreeSet<>(rows.modules());
        scripts.forEach(one -> modules.addAll(ScriptedTables.of(one).modules()));
        return List.copyOf(modules);
    }

    private void read(MigrationScripts scripts, List<String> creation) {
        var engine = scripts.engine();
        var tables = ScriptedTables.of(scripts);
        var wanted = ScriptedTables.of(creation).all();
        renames.forEach(rename -> {
            rename.requireIn(tables.ofModule(module), wanted);
            tables.apply(rename.sql());
        });
        requireKnown(tables.ofModule(module), wanted);
        requireTargets(wanted, tables.all().keySet());
        states.put(engine, new States(engine, tables.ofModule(module), wanted, tables.views()));
    }

    /// Throws if somebody has decided about a table or a column that there is not.
    private void requireKnown(Map<String, Table> before, Map<String, Table> after) {
        Stream.concat(decisions.fills().keySet().stream(), decisions.drops().stream())
                .map(name -> name.replaceFirst("^\\w+:", ""))
                .filter(name -> Stream.of(before, after).noneMatch(tables -> isIn(tables, name)))
                .findFirst()
                .ifPresent(name -> {
                    throw MigrationProblem.NOTHING_SO_CALLED.with(name, "the rows or the migrations of " + module);
                });
    }

    /// Throws if a row refers to a table that there is not.
    private static void requireTargets(Map<String, Table> wanted, Set<String> others) {
        wanted.values().stream()
                .flatMap(table -> table.constraints().values().stream())
                .flatMap(constraint -> constraint.clause().referred().stream())
                .filter(target -> !wanted.containsKey(target) && !others.contains(target))
                .findFirst()
                .ifPresent(target -> {
                    throw MigrationProblem.NOTHING_SO_CALLED.with("table " + target, "the rows or the migrations");
                });
    }

    private static boolean isIn(Map<String, Table> tables, String name) {
        var parts = name.split("\\.", 2);
        var table = tables.get(parts[0]);
        return table != null && (parts.length == 1 || table.columns().containsKey(parts[1]));
    }

    /// One line for each difference; none when the rows and the migrations say the same.
    public List<String> differences() {
        return Stream.concat(
                        renames.stream().map(Rename::toString),
                        states.values().stream().flatMap(Derivation::differences))
                .toList();
    }

    private static Stream<String> differences(States states) {
        var step = states.whole();
        return Stream.of(
                        step.created().stream().map(table -> table.name() + " is only in " + ROWS),
                        step.dropped().stream().map(table -> table.name() + " is only in " + MIGRATIONS),
                        step.altered().stream().flatMap(altered -> altered.described(MIGRATIONS, ROWS)))
                .flatMap(lines -> lines)
                .map(line -> "%s (%s)".formatted(line, states.engine().productName()));
    }

    /// What the change does, in a few words: `create book, chapter`.
    public String summary() {
        var step = states.values().iterator().next().whole();
        var created = step.created().stream().map(Table::name).toList();
        var others = Stream.concat(
                        step.altered().stream().map(TableDifference::table),
                        step.dropped().stream().map(Table::name))
                .toList();
        return others.isEmpty()
                ? "create " + String.join(", ", created)
                : "change " + Stream.concat(others.stream(), created.stream()).collect(Collectors.joining(", "));
    }

    /// What somebody has to decide before migrations can be written.
    public List<String> questions() {
        var asked = new LinkedHashMap<String, Set<Engine>>();
        states.values()
                .forEach(one -> Questions.about(one, decisions)
                        .forEach(question -> asked.computeIfAbsent(question, _ -> EnumSet.noneOf(Engine.class))
                                .add(one.engine())));
        return asked.entrySet().stream()
                .map(question -> question.getValue().size() == states.size()
                        ? question.getKey()
                        : question.getKey() + " ("
                                + question.getValue().iterator().next().productName() + ")")
                .toList();
    }

    /// What somebody should look at in the migrations, beside the findings of lint.
    public List<String> reviews() {
        return states.values().stream()
                .filter(one -> one.engine() == Engine.POSTGRES)
                .flatMap(one -> one.views().entrySet().stream())
                .filter(view -> view.getValue().isEmpty())
                .filter(_ -> states.values().stream()
                        .anyMatch(one -> !one.whole().altered().isEmpty()))
                .map(view ->
                        "the view %s read something that was renamed: when it is in the way, drop it before, and create it anew"
                                .formatted(view.getKey()))
                .toList();
    }

    /// The migrations, in their order; none when nothing is different.
    public List<DerivedMigration> migrations() {
        if (!questions().isEmpty()) {
            throw MigrationProblem.UNDECIDED.with(questions().size());
        }
        var scripts = new EnumMap<Engine, DerivedScripts>(Engine.class);
        states.forEach((engine, one) -> scripts.put(engine, DerivedScripts.of(one, decisions, renames)));
        var migrations = new ArrayList<DerivedMigration>();
        for (var phase : Phase.values()) {
            if (phase == Phase.FILL) {
                migrations.addAll(fills(scripts));
            } else if (scripts.values().stream().anyMatch(one -> one.has(phase))) {
                migrations.add(new DerivedMigration(
                        migrations.isEmpty() ? "" : phase.suffix(),
                        migrations.isEmpty() ? "" : phase.purpose(),
                        of(scripts, one -> one.forward(phase)),
                        of(scripts, one -> one.back(phase))));
            }
        }
        return migrations;
    }

    private static List<DerivedMigration> fills(Map<Engine, DerivedScripts> scripts) {
        return scripts.values().stream()
                .flatMap(one -> one.fills().keySet().stream())
                .distinct()
                .sorted()
                .map(table -> new DerivedMigration(
                        Phase.FILL.suffix() + "_" + table,
                        Phase.FILL.purpose(),
                        of(scripts, one -> one.fills().getOrDefault(table, new SqlScript())),
                        of(scripts, _ -> new SqlScript())))
                .toList();
    }

    private static Map<Engine, SqlScript> of(
            Map<Engine, DerivedScripts> scripts, Function<DerivedScripts, SqlScript> which) {
        var of = new EnumMap<Engine, SqlScript>(Engine.class);
        scripts.forEach((engine, one) -> of.put(engine, which.apply(one)));
        return of;
    }
}
