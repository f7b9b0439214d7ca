package dev.tandem.architecture.mixin;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.catalog.CatalogColumn;
import dev.tandem.platform.migration.catalog.CatalogTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A table of one database that stores aggregates.
record AggregateTable(Engine engine, CatalogTable table) {

    Stream<String> complaints(Aggregate aggregate) {
        var columns = aggregate
                .mixins()
                .flatMap(mixin -> mixin.columns(engine))
                .filter(column -> !table.column(column.name()).equals(Optional.of(column)))
                .map(column ->
                        "has %s where Aggregate <%s> needs %s".formatted(found(column), aggregate, described(column)));
        return Stream.concat(columns, key(aggregate))
                .map(complaint -> "Table <%s> on %s %s".formatted(table.name(), engine.productName(), complaint));
    }

    /// A part may have a key within what it is a part of.
    private Stream<String> key(Aggregate aggregate) {
        return table.primaryKey().equals(List.of("id")) || isPart()
                ? Stream.empty()
                : Stream.of("has the primary key %s where Aggregate <%s> needs [id]"
                        .formatted(table.primaryKey(), aggregate));
    }

    private boolean isPart() {
        return table.foreignKeys().stream()
                .anyMatch(parent -> table.primaryKey().size() > 1
                        && parent.columns().equals(table.primaryKey().subList(0, 1)));
    }

    private String found(CatalogColumn wanted) {
        return table.column(wanted.name()).map(AggregateTable::described).orElse("no " + wanted.name());
    }

    private static String described(CatalogColumn column) {
        return column.name() + " " + column.type() + (column.nullable() ? "" : " not null");
    }
}
