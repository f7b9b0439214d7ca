package dev.tandem.architecture.mixin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.tandem.architecture.project.Part;
import dev.tandem.architecture.project.Subjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// A record of a face that has an id of its own, and all classes of its module.
///
/// A record that only lends the id of what it holds is none.
record Aggregate(String base, JavaClass type, List<JavaClass> module) {

    static Subjects<Aggregate> subjects(String base) {
        return new Subjects<>("aggregates", classes -> in(base, classes));
    }

    static Collection<Aggregate> in(String base, JavaClasses classes) {
        return classes.that(Part.FACE.in(base)).stream()
                .filter(type -> type.isRecord() && Mixin.IDENTIFIED.isOf(type))
                .filter(type -> type.tryGetField("id").isPresent())
                .map(type -> new Aggregate(base, type, Part.moduleOf(base, type, classes)))
                .toList();
    }

    boolean is(Mixin mixin) {
        return mixin.isOf(type);
    }

    Stream<Mixin> mixins() {
        return Arrays.stream(Mixin.values()).filter(this::is);
    }

    /// Whatever is called for it in the module's jdbc package: `TripRow` and `WholeTripRow` for `Trip`.
    Stream<Row> rows() {
        return in(Part.JDBC)
                .filter(row -> row.getSimpleName().endsWith(type.getSimpleName() + "Row"))
                .flatMap(row -> Row.of(row).stream());
    }

    Stream<JavaClass> in(Part part) {
        return module.stream().filter(part.in(base));
    }

    @Override
    public String toString() {
        return type.getName();
    }
}
