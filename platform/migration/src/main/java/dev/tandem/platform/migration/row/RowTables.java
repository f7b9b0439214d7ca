package dev.tandem.platform.migration.row;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.table.ParentsFirst;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables that the rows of a program describe.
public final class RowTables {
    private final List<TableRow> rows;

    private RowTables(List<TableRow> rows) {
        this.rows = rows;
    }

    /// Those of a class path.
    public static RowTables on(ClassLoader classPath) {
        return of(BeanIntrospector.forClassLoader(classPath).findIntrospections(MappedEntity.class).stream()
                .<Class<?>>map(BeanIntrospection::getBeanType)
                .toList());
    }

    /// Those of these records.
    public static RowTables of(List<Class<?>> records) {
        return new RowTables(ParentsFirst.of(
                records.stream()
                        .filter(Class::isRecord)
                        .map(TableRow::new)
                        .sorted(Comparator.comparing(TableRow::table))
                        .toList(),
                TableRow::refersTo));
    }

    public RowTables ofModule(String module) {
        return new RowTables(
                rows.stream().filter(row -> row.module().equals(module)).toList());
    }

    public SortedSet<String> modules() {
        return rows.stream().map(TableRow::module).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The statements that create the tables with their indexes and triggers, in a new database.
    public List<String> statements(Engine engine) {
        return Stream.concat(
                        rows.stream().flatMap(row -> new TableStatements(row, engine).all().stream()),
                        rows.stream().flatMap(row -> FeedTriggers.of(row, rows, engine).stream()))
                .toList();
    }
}
