package dev.tandem.platform.migration.table;

import dev.tandem.platform.migration.sql.IndexDefinition;
import dev.tandem.platform.migration.sql.Token;
import dev.tandem.platform.migration.sql.TriggerDefinition;
import dev.tandem.platform.migration.table.Parts.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/// What makes a table another one. A constraint or an index that says something else is dropped
/// and added.
///
/// @param columns those of both are kept, also when they are altered
public record TableDifference(
        Table before,
        Table after,
        Parts<Column> columns,
        Parts<Constraint> constraints,
        Parts<IndexDefinition> indexes,
        Parts<TriggerDefinition> triggers) {

    public static TableDifference between(Table before, Table after) {
        return new TableDifference(
                before,
                after,
                Parts.of(before.columns(), after.columns()),
                Parts.of(before.constraints(), after.constraints()).replacing(Constraint::isSame),
                Parts.of(before.indexes(), after.indexes()).replacing(IndexDefinition::equals),
                Parts.of(before.triggers(), after.triggers()).replacing(TriggerDefinition::isSame));
    }

    public String table() {
        return after.name();
    }

    public boolean isNone() {
        return described("", "").findAny().isEmpty();
    }

    /// Computed columns that are computed otherwise, or from a column of another type: no database
    /// alters them.
    public List<Column> recomputed() {
        var retyped = columns.changed((old, column) -> old.type().equals(column.type()));
        return columns.kept().stream()
                .filter(pair -> !pair.before().computed().equals(pair.after().computed())
                        || retyped.stream()
                                .anyMatch(one -> Token.mention(
                                        pair.after().computed(), one.after().name())))
                .map(Pair::after)
                .toList();
    }

    /// One line for each difference.
    ///
    /// @param first what has the table as it is before, such as `the migrations`
    /// @param second what has it as it is afterwards
    public Stream<String> described(String first, String second) {
        var lines = new ArrayList<String>();
        describe(columns, Column::equals, column -> "column " + column.sql(), first, second, lines);
        describe(
                Parts.of(before.constraints(), after.constraints()),
                Constraint::isSame,
                Constraint::sql,
                first,
                second,
                lines);
        describe(
                Parts.of(before.indexes(), after.indexes()),
                IndexDefinition::equals,
                index -> index.sql(false),
                first,
                second,
                lines);
        describe(
                Parts.of(before.triggers(), after.triggers()),
                TriggerDefinition::isSame,
                trigger -> (trigger.isFunction() ? "function " : "trigger ") + trigger.name(),
                first,
                second,
                lines);
        if (!before.options().equals(after.options())) {
            lines.add("its options are “%s” in %s, and “%s” in %s"
                    .formatted(Token.written(before.options()), first, Token.written(after.options()), second));
        }
        return lines.stream()
                .map(line -> table() + ": " + line.replaceAll("\\s+", " ").replace("( ", "("));
    }

    private static <T> void describe(
            Parts<T> parts,
            BiPredicate<T, T> isSame,
            Function<T, String> sql,
            String first,
            String second,
            List<String> lines) {
        parts.added().forEach(part -> lines.add("%s is only in %s".formatted(sql.apply(part), second)));
        parts.dropped().forEach(part -> lines.add("%s is only in %s".formatted(sql.apply(part), first)));
        parts.changed(isSame)
                .forEach(pair -> lines.add("%s in %s is %s in %s"
                        .formatted(sql.apply(pair.before()), first, sql.apply(pair.after()), second)));
    }
}
