package dev.tandem.architecture.mixin;

import static java.util.function.Predicate.not;

import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.ArchitecturePart;
import dev.tandem.architecture.project.RuleSubjects;
import dev.tandem.platform.migration.catalog.CatalogTable;
import dev.tandem.platform.migration.catalog.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Rows and both schemas store what the mixins of an aggregate promise.
public record StorageRules(String base, List<Schema> schemas) {

    public List<ArchRule> all() {
        return List.of(
                aggregatesHaveRows(),
                rowsHaveMixins(),
                schemasHaveMixins(),
                schemasHaveRows(),
                syncedRowsAreInTheFeed());
    }

    ArchRule aggregatesHaveRows() {
        return Aggregate.all(base)
                .without(aggregate -> aggregate.rows().findAny().isPresent()
                        ? Stream.empty()
                        : Stream.of("Aggregate <" + aggregate + "> has no row that is called for it"))
                .as("What has an id of its own is stored")
                .because("an id is a promise that the thing is found again; write a @MappedEntity record into the "
                        + "module's jdbc package whose name ends with the aggregate's and Row (docs/adr/0020)");
    }

    ArchRule rowsHaveMixins() {
        return Aggregate.all(base)
                .without(aggregate -> aggregate
                        .rows()
                        .flatMap(row -> Arrays.stream(Mixin.values())
                                .flatMap(mixin -> mixin.columns()
                                        .filter(column -> row.has(column) != aggregate.is(mixin))
                                        .map(column -> "Row <%s> %s %s, but Aggregate <%s> is %s%s"
                                                .formatted(
                                                        row,
                                                        row.has(column) ? "has" : "lacks",
                                                        column,
                                                        aggregate,
                                                        aggregate.is(mixin) ? "" : "not ",
                                                        mixin)))))
                .as("A row has the columns of its aggregate's mixins, and of no others")
                .because("what is promised and not stored is lost, and what is stored and not promised is kept by "
                        + "nobody; add the flat components to the row, or the mixin to the aggregate (docs/adr/0020)");
    }

    ArchRule schemasHaveMixins() {
        return Aggregate.all(base)
                .without(aggregate -> aggregate
                        .rows()
                        .flatMap(row -> schemas.stream()
                                .flatMap(schema -> schema.table(row.table()).stream()
                                        .filter(not(CatalogTable::isView))
                                        .flatMap(table ->
                                                new AggregateTable(schema.engine(), table).complaints(aggregate)))))
                .as("Both schemas have the columns of a mixin, in its types")
                .because("a moment that one database cuts or takes as null is another moment there; write the columns "
                        + "into both migrations as CONTRIBUTING.md has them (docs/adr/0020)");
    }

    ArchRule schemasHaveRows() {
        return new RuleSubjects<Row>(
                        "rows",
                        classes -> classes.that(ArchitecturePart.JDBC.in(base)).stream()
                                .flatMap(type -> Row.of(type).stream())
                                .toList())
                .without(row -> schemas.stream().flatMap(schema -> lacking(schema, row)))
                .as("Both schemas have every column of a row")
                .because("the statements made for a row run on both databases; add the column to both migrations, or "
                        + "take the component out of the row (docs/adr/0004)");
    }

    /// Migrations are compared with rows elsewhere, triggers included.
    ArchRule syncedRowsAreInTheFeed() {
        return Aggregate.all(base)
                .without(aggregate -> aggregate
                        .rows()
                        .filter(row -> row.isInChangeFeed() != aggregate.isSynced())
                        .map(row -> "Row <%s> is %sin the change feed, but Aggregate <%s> is %sSynced"
                                .formatted(
                                        row,
                                        row.isInChangeFeed() ? "" : "not ",
                                        aggregate,
                                        aggregate.isSynced() ? "" : "not ")))
                .as("What is synced is in the change feed")
                .because(
                        "a change that is not there never reaches people who work offline; write @ChangeFeed at the row "
                                + "with its scope, or Synced at the aggregate (docs/adr/0041)");
    }

    private static Stream<String> lacking(Schema schema, Row row) {
        return schema.table(row.table())
                .map(table -> row.columns().stream().filter(not(table.columns()::containsKey)))
                .orElseGet(() -> Stream.of("that table"))
                .map(missing -> "Row <%s> is kept in %s, but %s is missing on %s"
                        .formatted(row, row.table(), missing, schema.engine().productName()));
    }
}
