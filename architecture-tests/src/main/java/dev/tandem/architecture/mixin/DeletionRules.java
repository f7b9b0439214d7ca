package dev.tandem.architecture.mixin;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.Part;
import dev.tandem.architecture.project.Subjects;
import dev.tandem.architecture.schema.Schema;
import dev.tandem.platform.kernel.Lifecycle;
import java.util.List;
import java.util.stream.Stream;

/// What is deleted leaves a tombstone: hidden from default reads, never gone, and can be restored.
public record DeletionRules(String base, List<Schema> schemas) {

    public List<ArchRule> all() {
        return List.of(readsHideTheDeleted(), nothingIsGoneForGood(), theDeletedCanBeRestored());
    }

    ArchRule readsHideTheDeleted() {
        return softDeletable()
                .without(aggregate -> aggregate
                        .rows()
                        .flatMap(row -> statements(aggregate)
                                .filter(statement -> statement.reads(row) && !statement.isForChange())
                                .filter(statement -> !statement.hides(tombstones(aggregate)))
                                .map(statement -> "Method <" + statement + "> shows deleted rows of <" + row + ">")))
                .as("Reads hide what is deleted")
                .because("a list that forgets one condition shows people what they threw away; add \"deleted_at is "
                        + "null\" or DeletedAtIsNull, or let the name end with ForChange if the use case decides "
                        + "(docs/adr/0020)");
    }

    ArchRule nothingIsGoneForGood() {
        return softDeletable()
                .without(aggregate -> aggregate
                        .rows()
                        .flatMap(row -> statements(aggregate)
                                .filter(statement -> statement.deletes(row))
                                .map(statement -> "Method <" + statement + "> deletes rows of <" + row + "> for good")))
                .as("Nothing that leaves a tombstone is deleted for good")
                .because("offline clients would bring it back, and nobody could restore it; update the row with its "
                        + "deleted_at, and extend GenericRepository, which offers no deletion (docs/adr/0020)");
    }

    ArchRule theDeletedCanBeRestored() {
        return softDeletable()
                .without(aggregate -> {
                    var restoring = aggregate.type().getMethods().stream()
                            .filter(DeletionRules::restores)
                            .toList();
                    return Stream.of(
                                    restoring.isEmpty() ? "has no verb that calls Lifecycle.restoredAt" : "",
                                    isCalled(aggregate, restoring) ? "" : "is restored by no service",
                                    isHeld(aggregate) ? "" : "is given back deleted by no port's …ForChange")
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
                        && call.getName().equals("restoredAt"));
    }

    private static boolean isCalled(Aggregate aggregate, List<JavaMethod> verbs) {
        return verbs.stream()
                .flatMap(verb -> verb.getAccessesToSelf().stream())
                .anyMatch(access -> aggregate.in(Part.SERVICE).anyMatch(access.getOriginOwner()::equals));
    }

    private static boolean isHeld(Aggregate aggregate) {
        return aggregate
                .in(Part.REPOSITORY)
                .flatMap(port -> port.getMethods().stream())
                .filter(method -> method.getName().endsWith(Statement.FOR_CHANGE))
                .anyMatch(method ->
                        method.getReturnType().getAllInvolvedRawTypes().contains(aggregate.type()));
    }

    /// The conditions that leave out deleted rows: of the tombstone itself, or of what both schemas compute from it.
    private List<String> tombstones(Aggregate aggregate) {
        var computed = aggregate
                .rows()
                .flatMap(row -> schemas.stream()
                        .flatMap(schema -> schema.table(row.table()).stream())
                        .flatMap(table -> table.columns().values().stream())
                        .filter(column -> column.expression().contains("deleted_at is null")
                                || column.expression().contains("deleted_at IS NULL"))
                        .map(column -> column.name() + " is not null"));
        return Stream.concat(Stream.of("deleted_at is null"), computed).toList();
    }

    private Stream<Statement> statements(Aggregate aggregate) {
        return aggregate.in(Part.JDBC).filter(Statement::areIn).flatMap(Statement::of);
    }

    private Subjects<Aggregate> softDeletable() {
        return new Subjects<>(
                "soft-deletable aggregates",
                classes -> Aggregate.in(base, classes).stream()
                        .filter(aggregate -> aggregate.is(Mixin.SOFT_DELETABLE))
                        .toList());
    }
}
