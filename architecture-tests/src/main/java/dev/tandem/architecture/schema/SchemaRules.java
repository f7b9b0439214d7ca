package dev.tandem.architecture.schema;

import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.ArchitectureSettings;
import dev.tandem.architecture.project.RuleSubjects;
import dev.tandem.platform.migration.catalog.CatalogTable;
import dev.tandem.platform.migration.catalog.Schema;
import dev.tandem.platform.migration.catalog.TablePair;
import dev.tandem.platform.testkit.statement.TableOwners;
import dev.tandem.platform.testkit.statement.sql.TouchedTables;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Both databases have the same schema, and modules keep their tables apart.
public record SchemaRules(List<Schema> schemas, TableOwners owners, ArchitectureSettings settings) {

    public List<ArchRule> all() {
        return List.of(
                sameOnBoth(),
                everyTableOwned(),
                foreignKeysIndexed(),
                foreignKeysWithinModule(),
                sharedTablesUsed(),
                viewsOfOwnTables());
    }

    ArchRule sameOnBoth() {
        return RuleSubjects.of("tables", TablePair.of(schemas))
                .without(TablePair::differences)
                .as("Both databases have the same schema")
                .because("a module runs unchanged on either, and so do its statements; write into both migrations what "
                        + "stands in one, in the types that CONTRIBUTING.md pairs (docs/adr/0004)");
    }

    ArchRule everyTableOwned() {
        return placed(place -> owners.ownerOf(place.table().name()).isPresent()
                        ? Stream.empty()
                        : Stream.of(place + " is created by no module's migration"))
                .as("Every table belongs to a module")
                .because("nobody else may touch it, so somebody must have it; create it, plainly, in a migration of "
                        + "the module whose repository reads it (docs/adr/0007)");
    }

    ArchRule foreignKeysIndexed() {
        return placed(TableOnEngine::unindexedKeys)
                .as("Every foreign key has an index")
                .because("who deletes or changes what others refer to must find them without reading whole tables; "
                        + "begin an index that leaves out no row with the key's columns (docs/adr/0004)");
    }

    ArchRule foreignKeysWithinModule() {
        return placed(place -> place.table().foreignKeys().stream()
                        .filter(key -> !settings.shared().contains(key.target()))
                        .filter(key -> isElsewhere(place.table(), key.target()))
                        .map(key -> place + " refers by " + key.columns() + " to " + key.target() + ", which is "
                                + owner(key.target()) + "'s"))
                .as("Foreign keys stay within their module")
                .because("a key into another module's table freezes that table for its owner; keep the id and ask the "
                        + "other module's face, or refer to one of the shared tables (docs/adr/0019)");
    }

    ArchRule sharedTablesUsed() {
        return RuleSubjects.of("shared tables", settings.shared())
                .without(table -> isReferredTo(table)
                        ? Stream.empty()
                        : Stream.of("Table <" + table + "> is shared, but no other module refers to it"))
                .as("Every shared table is referred to")
                .because("a table that others may freeze costs its owner, for nothing if nobody does; take it out of "
                        + ArchitectureSettings.FILE + " (docs/adr/0019)");
    }

    private boolean isReferredTo(String shared) {
        return TableOnEngine.in(schemas).stream()
                .filter(place -> isElsewhere(place.table(), shared))
                .flatMap(place -> place.table().foreignKeys().stream())
                .anyMatch(key -> key.target().equals(shared));
    }

    ArchRule viewsOfOwnTables() {
        return placed(place -> TouchedTables.of(place.table().definition()).stream()
                        .filter(touched -> isElsewhere(place.table(), touched))
                        .map(touched -> place + " reads " + touched + ", which is " + owner(touched) + "'s"))
                .as("Views read tables of their own module only")
                .because("a join over modules is a statement that neither may change; ask the other module's face for "
                        + "many in one statement instead (docs/adr/0019)");
    }

    private ArchRule placed(Function<TableOnEngine, Stream<String>> complaints) {
        return RuleSubjects.of("tables", TableOnEngine.in(schemas)).without(complaints);
    }

    private boolean isElsewhere(CatalogTable from, String target) {
        var owner = owners.ownerOf(target);
        return owner.isPresent() && !owner.equals(owners.ownerOf(from.name()));
    }

    private String owner(String table) {
        return owners.ownerOf(table).orElse("nobody");
    }
}
