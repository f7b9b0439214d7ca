package dev.tandem.architecture.mixin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.ArchitecturePart;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.migration.catalog.CatalogColumn;
import dev.tandem.platform.migration.catalog.CatalogTable;
import dev.tandem.platform.migration.catalog.Schema;
import dev.tandem.platform.testkit.statement.sql.TouchedTables;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Deleted rows are kept as tombstones: default reads hide them, no statement removes them,
/// and a service can restore them.
public record DeletionRules(String base, List<Schema> schemas) {

    public List<ArchRule> all() {
        return List.of(readsHideTheDeleted(), nothingIsGoneForGood(), theDeletedCanBeRestored());
    }

    ArchRule readsHideTheDeleted() {
        return Aggregate.softDeletable(base)
                .without(aggregate -> aggregate
                        .rows()
                        .flatMap(row -> statements(aggregate)
                                .filter(statement -> statement.reads(row, seenIn(row)))
                                .filter(statement -> !statement.decides(tombstones(aggregate)))
                                .map(statement -> statement + " shows deleted rows of <" + row + ">")))
                .as("Reads hide what is deleted")
                .because("a list that forgets one condition shows people what they deleted; add \"deleted_at is "
                        + "null\" or DeletedAtIsNull, or say in the name that it shows them, …WithDeleted, or that the use "
                        + "case decides, …ForChange or …ForUpdate; of a statement in a constant, …_WITH_DELETED, …_FOR_CHANGE "
                        + "(docs/adr/0020)");
    }

    ArchRule nothingIsGoneForGood() {
        return Aggregate.softDeletable(base)
                .without(aggregate -> aggregate
                        .rows()
                        .flatMap(row -> statements(aggregate)
                                .filter(statement -> statement.deletes(row))
                                .map(statement -> statement + " deletes rows of <" + row + "> for good")))
                .as("Nothing that leaves a tombstone is deleted for good")
                .because("offline clients would bring it back, and nobody could restore it; update the row with its "
                        + "deleted_at, and extend GenericRepository, which offers no deletion (docs/adr/0020)");
    }

    ArchRule theDeletedCanBeRestored() {
        return Aggregate.softDeletable(base)
                .without(aggregate -> {
                    var restoring = aggregate.type().getMethods().stream()
                            .filter(DeletionRules::restores)
                            .toList();
                    return Stream.of(
                                    restoring.isEmpty() ? "has no verb that calls Lifecycle.restored" : "",
                                    isCalledByAService(aggregate, restoring) ? "" : "is restored by no service",
                                    isReadForChange(aggregate) ? "" : "is given back deleted by no port's …ForChange")
                            .filter(complaint -> !complaint.isEmpty())
                            .map(complaint -> "Aggregate <" + aggregate + "> " + complaint);
                })
                .as("What is deleted can be restored")
                .because("people delete by mistake; give the aggregate a verb that restores it, the port a read that "
                        + "shows it deleted, and a service a use case of both (docs/adr/0020)");
    }

    private static boolean restores(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Lifecycle.class)
                        && call.getName().equals("restored"));
    }

    private static boolean isCalledByAService(Aggregate aggregate, List<JavaMethod> verbs) {
        return verbs.stream()
                .flatMap(verb -> verb.getAccessesToSelf().stream())
                .anyMatch(access -> aggregate.in(ArchitecturePart.SERVICE).anyMatch(access.getOriginOwner()::equals));
    }

    private static boolean isReadForChange(Aggregate aggregate) {
        return aggregate
                .in(ArchitecturePart.REPOSITORY)
                .anyMatch(port -> readsForChange(port, aggregate) || inheritsReadForChange(port, aggregate));
    }

    private static boolean readsForChange(JavaClass port, Aggregate aggregate) {
        return port.getMethods().stream()
                .filter(method -> method.getName().endsWith(DeclaredStatement.FOR_CHANGE))
                .anyMatch(method ->
                        method.getReturnType().getAllInvolvedRawTypes().contains(aggregate.type()));
    }

    /// Whether the port extends one of the kernel's for this aggregate.
    private static boolean inheritsReadForChange(JavaClass port, Aggregate aggregate) {
        return port.getInterfaces().stream()
                .filter(parent -> parent.getAllInvolvedRawTypes().contains(aggregate.type()))
                .flatMap(parent -> parent.toErasure().getAllMethods().stream())
                .anyMatch(method -> method.getName().endsWith(DeclaredStatement.FOR_CHANGE));
    }

    /// The conditions that decide about deleted rows: on `deleted_at` itself, or on columns
    /// that both schemas compute from it.
    private List<String> tombstones(Aggregate aggregate) {
        var computed = aggregate
                .rows()
                .flatMap(row -> schemas.stream()
                        .map(schema -> computed(schema, row))
                        .reduce((some, others) -> {
                            some.retainAll(others);
                            return some;
                        })
                        .stream()
                        .flatMap(Set::stream));
        return Stream.concat(
                        Stream.of("deleted_at is null", "deleted_at is not null"),
                        computed.map(column -> column + " is not null"))
                .toList();
    }

    /// The table of a row, and the views on it, or on such a view, that have a `deleted_at`
    /// column.
    private Set<String> seenIn(Row row) {
        var seen = new HashSet<>(Set.of(row.table()));
        var grew = true;
        while (grew) {
            grew = seen.addAll(viewsOn(seen));
        }
        return seen;
    }

    private Set<String> viewsOn(Set<String> tables) {
        return schemas.stream()
                .flatMap(schema -> schema.tables().values().stream())
                .filter(view -> view.isView()
                        && view.column("deleted_at").isPresent()
                        && TouchedTables.of(view.definition()).stream().anyMatch(tables::contains))
                .map(CatalogTable::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> computed(Schema schema, Row row) {
        return schema.table(row.table()).stream()
                .flatMap(table -> table.columns().values().stream())
                .filter(column -> column.expression().toLowerCase(Locale.ROOT).contains("deleted_at is null"))
                .map(CatalogColumn::name)
                .collect(Collectors.toSet());
    }

    private Stream<DeclaredStatement> statements(Aggregate aggregate) {
        return aggregate.in(ArchitecturePart.JDBC).flatMap(DeclaredStatement::of);
    }
}
