package dev.tandem.platform.migration.row;

import dev.tandem.platform.jdbc.table.PartOf;
import dev.tandem.platform.jdbc.table.References;
import dev.tandem.platform.migration.problem.MigrationFailure;
import dev.tandem.platform.migration.problem.MigrationProblem;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.model.naming.NamingStrategies;
import io.micronaut.data.model.naming.NamingStrategy;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row record, with the annotations that it has from its mixins, too.
record TableRow(Class<?> type) {
    private static final String ADAPTERS = "jdbc";
    private static final NamingStrategy NAMING = new NamingStrategies.UnderScoreSeparatedLowerCase();

    String table() {
        return type.getAnnotation(MappedEntity.class).value();
    }

    /// The module is the package that the adapters lie in: `trips` of `dev.tandem.trips.jdbc`.
    String module() {
        var packages = List.of(type.getPackageName().split("\\."));
        var adapters = packages.indexOf(ADAPTERS);
        if (adapters < 1) {
            throw wrong("it lies in no package of adapters (….<module>.jdbc)");
        }
        return packages.get(adapters - 1);
    }

    List<RecordComponent> components() {
        return List.of(type.getRecordComponents());
    }

    boolean refersTo(TableRow other) {
        return components().stream()
                .flatMap(component -> targets(component).stream())
                .anyMatch(other.table()::equals);
    }

    /// The table that a column refers to, if it does.
    List<String> targets(RecordComponent component) {
        return Stream.concat(
                        of(component, References.class).stream().map(References::value),
                        of(component, PartOf.class).stream().map(PartOf::value))
                .toList();
    }

    /// As Micronaut Data names it.
    String column(RecordComponent component) {
        return of(component, MappedProperty.class).stream()
                .map(MappedProperty::value)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> NAMING.mappedName(component.getName()));
    }

    MigrationFailure wrong(String reason) {
        return MigrationProblem.ROW.with(type.getSimpleName(), reason);
    }

    /// Whether the column takes null.
    boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    <A extends Annotation> List<A> ofTable(Class<A> annotation) {
        return types().flatMap(one -> Arrays.stream(one.getDeclaredAnnotationsByType(annotation)))
                .toList();
    }

    /// The annotations of a component, or else those of the accessor that a mixin asks for.
    <A extends Annotation> List<A> of(RecordComponent component, Class<A> annotation) {
        var own = field(component).getAnnotationsByType(annotation);
        return own.length > 0
                ? List.of(own)
                : types().flatMap(one -> Arrays.stream(one.getDeclaredMethods()))
                        .filter(method -> isAccessor(method, component))
                        .flatMap(method -> Arrays.stream(method.getAnnotationsByType(annotation)))
                        .toList();
    }

    /// It has the annotations of the component, also those that are not meant for components.
    private Field field(RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAccessor(Method method, RecordComponent component) {
        return method.getName().equals(component.getName()) && method.getParameterCount() == 0;
    }

    /// The record and all interfaces that it implements.
    private Stream<Class<?>> types() {
        var found = new ArrayList<Class<?>>(List.of(type));
        for (var place = 0; place < found.size(); place++) {
            Arrays.stream(found.get(place).getInterfaces())
                    .filter(one -> !found.contains(one))
                    .forEach(found::add);
        }
        return found.stream();
    }
}
