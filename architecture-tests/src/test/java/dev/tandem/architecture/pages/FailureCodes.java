package dev.tandem.architecture.pages;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Owned;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.aggregate.ThingNotFound;
import dev.tandem.platform.kernel.aggregate.ThingNotYours;
import dev.tandem.platform.kernel.aggregate.ThingStale;
import dev.tandem.platform.kernel.failure.Failure;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// The codes of failures that clients may meet. A class that returns a code declares it in a
/// constant `CODE`, or several codes in `CODES`; the kernel names the failures of things after
/// their ids.
final class FailureCodes {
    private FailureCodes() {}

    static Set<String> in(JavaClasses classes) {
        var codes = new TreeSet<String>();
        classes.stream().map(JavaClass::getFields).flatMap(Collection::stream).forEach(field -> add(codes, field));
        ofThings(classes).map(Failure::code).forEach(codes::add);
        return codes;
    }

    /// What may go wrong with the things that a module identifies.
    static Stream<Failure> ofThings(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isRecord() && type.isAssignableTo(Identified.class))
                .flatMap(type -> ofThing(type, anId(type)));
    }

    private static Stream<Failure> ofThing(JavaClass type, Id id) {
        return Stream.of(
                        new ThingNotFound(id),
                        type.isAssignableTo(Revisioned.class) ? new ThingStale(id) : null,
                        type.isAssignableTo(Owned.class) ? new ThingNotYours(id) : null)
                .filter(Objects::nonNull);
    }

    private static Id anId(JavaClass type) {
        try {
            var id = type.getMethod("id").reflect().getReturnType();
            return (Id) id.getConstructor(UUID.class).newInstance(Id.next());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(JavaClass failure) {
        return (String) value(failure.getField("CODE"));
    }

    private static void add(Set<String> codes, JavaField field) {
        if (field.getName().equals("CODE")) {
            codes.add((String) value(field));
        }
        if (field.getName().equals("CODES")) {
            ((Set<?>) value(field)).forEach(code -> codes.add((String) code));
        }
    }

    private static Object value(JavaField field) {
        try {
            var constant = field.reflect();
            constant.setAccessible(true);
            return Objects.requireNonNull(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
