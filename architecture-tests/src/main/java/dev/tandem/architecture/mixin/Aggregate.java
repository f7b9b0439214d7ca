package dev.tandem.architecture.mixin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.tandem.architecture.project.ArchitecturePart;
import dev.tandem.architecture.project.RuleSubjects;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.Synced;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// A type of a face or a model that is `Identified` and has an id type of its own name, such as
/// `TripId` for `Trip`, or a lifecycle.
///
/// A type that shows a part of another aggregate under the same id is no aggregate.
///
/// @param module all classes of its module
record Aggregate(String base, JavaClass type, List<JavaClass> module) {

    static RuleSubjects<Aggregate> all(String base) {
        return new RuleSubjects<>("aggregates", classes -> in(base, classes));
    }

    static Collection<Aggregate> in(String base, JavaClasses classes) {
        return ArchitecturePart.modules(base, classes).values().stream()
                .flatMap(module -> module.stream()
                        .filter(ArchitecturePart.business(base))
                        .filter(Aggregate::isAggregate)
                        .map(type -> new Aggregate(base, type, module)))
                .toList();
    }

    static RuleSubjects<Aggregate> softDeletable(String base) {
        return new RuleSubjects<>(
                "soft-deletable aggregates",
                classes -> in(base, classes).stream()
                        .filter(aggregate -> aggregate.is(Mixin.SOFT_DELETABLE))
                        .toList());
    }

    private static boolean isAggregate(JavaClass type) {
        return Mixin.IDENTIFIED.isOf(type) && (hasIdCalledForIt(type) || hasLifecycle(type));
    }

    /// Whether the type has an id type of its own name: `TripId` for `Trip`.
    static boolean hasIdCalledForIt(JavaClass type) {
        return type.tryGetField("id")
                .filter(id -> id.getRawType().getSimpleName().equals(type.getSimpleName() + "Id"))
                .isPresent();
    }

    static boolean hasLifecycle(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(Lifecycle.class));
    }

    boolean isSynced() {
        return type.isAssignableTo(Synced.class);
    }

    boolean is(Mixin mixin) {
        return mixin.isOf(type);
    }

    Stream<Mixin> mixins() {
        return Arrays.stream(Mixin.values()).filter(this::is);
    }

    /// The rows of the module's jdbc package whose name ends with the aggregate's name and
    /// `Row`. A row belongs to the aggregate with the longest name that fits: `TripViewRow` to
    /// `Trip`, but `RoundTripRow` to `RoundTrip`, if there is such an aggregate.
    Stream<Row> rows() {
        return in(ArchitecturePart.JDBC).filter(this::isCalledForIt).flatMap(row -> Row.of(row).stream());
    }

    private boolean isCalledForIt(JavaClass row) {
        return isCalledFor(type, row)
                && module.stream()
                        .filter(ArchitecturePart.business(base))
                        .filter(Aggregate::isAggregate)
                        .filter(other -> other.getSimpleName().length()
                                > type.getSimpleName().length())
                        .noneMatch(other -> isCalledFor(other, row));
    }

    private static boolean isCalledFor(JavaClass type, JavaClass row) {
        return row.getSimpleName().endsWith(type.getSimpleName() + "Row");
    }

    Stream<JavaClass> in(ArchitecturePart part) {
        return module.stream().filter(part.in(base));
    }

    @Override
    public String toString() {
        return type.getName();
    }
}
