package dev.tandem.architecture.mixin;

import static java.util.function.Predicate.not;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.ArchitectureSettings;
import dev.tandem.architecture.project.RuleSubjects;
import dev.tandem.platform.migration.catalog.CatalogTable;
import dev.tandem.platform.migration.catalog.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which tables may do without mixins.
public record BareTableRules(String base, List<Schema> schemas, ArchitectureSettings settings) {

    public List<ArchRule> all() {
        return List.of(bareTablesListed());
    }

    ArchRule bareTablesListed() {
        return new RuleSubjects<Map.Entry<String, Boolean>>("tables", this::tables)
                .without(table -> complaint(table.getKey(), table.getValue()).stream())
                .as("A table without all mixins is listed with its reason")
                .because("what goes without a tombstone never reaches people who work offline; give the aggregate its "
                        + "mixins, or write into " + ArchitectureSettings.FILE
                        + " why the table needs none (docs/adr/0020)");
    }

    private Optional<String> complaint(String table, boolean mixed) {
        var reason = Optional.ofNullable(settings.bareTables().get(table));
        if (mixed) {
            return reason.map(text -> "Table <" + table + "> is listed, but has all mixins");
        }
        if (!exists(table)) {
            return Optional.of("Table <" + table + "> is listed, but there is none");
        }
        return reason.filter(not(String::isBlank)).isPresent()
                ? Optional.empty()
                : Optional.of("Table <" + table + "> keeps no aggregate with all mixins, and no reason is listed");
    }

    /// Every table, and whether it stores an aggregate with all mixins. Tables that are only
    /// listed in the settings are among them.
    private Collection<Map.Entry<String, Boolean>> tables(JavaClasses classes) {
        var tables = new TreeMap<String, Boolean>();
        settings.bareTables().keySet().forEach(table -> tables.put(table, false));
        names().forEach(table -> tables.put(table, false));
        Aggregate.in(base, classes).stream()
                .filter(aggregate -> aggregate.mixins().count() == Mixin.values().length)
                .flatMap(Aggregate::rows)
                .forEach(row -> tables.replace(row.table(), true));
        return tables.entrySet();
    }

    private boolean exists(String table) {
        return names().anyMatch(table::equals);
    }

    private Stream<String> names() {
        return schemas.stream()
                .flatMap(schema -> schema.tables().values().stream())
                .filter(not(CatalogTable::isView))
                .map(CatalogTable::name);
    }
}
