package dev.tandem.architecture.mixin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.tandem.architecture.project.Items;
import dev.tandem.architecture.project.Part;
import dev.tandem.platform.kernel.Lifecycle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// A type of a face or a model that has an id type of its own, or a lifecycle, and all classes of its module.
///
/// What lends the id of what it holds is none, nor is what shows a part of another under the same id.
record Aggregate(String base, JavaClass type, List<JavaClass> module) {

    static Items<Aggregate> subjects(String base) {
        return new Items<>("aggregates", classes -> in(base, classes));
    }

    static Collection<Aggregate> in(String base, JavaClasses classes) {
        return Part.modules(base, classes).values().stream()
                .flatMap(module -> module.stream()
                        .filter(Part.business(base))
                        .filter(Aggregate::isOne)
                        .map(type -> new Aggregate(base, type, module)))
                .toList();
    }

    static Items<Aggregate> softDeletable(String base) {
        return new Items<>(
                "soft-deletable aggregates",
                classes -> in(base, classes).stream()
                        .filter(aggregate -> aggregate.is(Mixin.SOFT_DELETABLE))
                        .toList());
    }

    private static boolean isOne(JavaClass type) {
        return Mixin.IDENTIFIED.isOf(type) && (hasIdCalledForIt(type) || hasLifecycle(type));
    }

    /// `TripId` for `Trip`.
    static boolean hasIdCalledForIt(JavaClass type) {
        return type.tryGetField("id")
                .filter(id -> id.getRawType().getSimpleName().equals(type.getSimpleName() + "Id"))
                .isPresent();
    }

    static boolean hasLifecycle(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(Lifecycle.class));
    }

    boolean is(Mixin mixin) {
        return mixin.isOf(type);
    }

    Stream<Mixin> mixins() {
        return Arrays.stream(Mixin.values()).filter(this::is);
    }

    /// Whatever is called for it in the module's jdbc package, and for no other one more exactly: `TripRow` and
    /// `TripViewRow` for `Trip`, but `RoundTripRow` for `RoundTrip`, if there is such an aggregate.
    Stream<Row> rows() {
        return in(Part.JDBC).filter(this::isCalledForIt).flatMap(row -> Row.of(row).stream());
    }

    private boolean isCalledForIt(JavaClass row) {
        return isCalledFor(type, row)
                && module.stream()
                        .filter(Part.business(base))
                        .filter(Aggregate::isOne)
                        .filter(other -> other.getSimpleName().length()
                                > type.getSimpleName().length())
                        .noneMatch(other -> isCalledFor(other, row));
    }

    private static boolean isCalledFor(JavaClass type, JavaClass row) {
        return row.getSimpleName().endsWith(type.getSimpleName() + "Row");
    }

    Stream<JavaClass> in(Part part) {
        return module.stream().filter(part.in(base));
    }

    @Override
    public String toString() {
        return type.getName();
    }
}
