package dev.tandem.architecture.pages;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The codes of failures that clients may meet. A class that returns a code declares it in a
/// constant `CODE`, or several codes in `CODES`.
final class FailureCodes {
    private FailureCodes() {}

    static Set<String> in(JavaClasses classes) {
        var codes = new TreeSet<String>();
        classes.stream().map(JavaClass::getFields).flatMap(Collection::stream).forEach(field -> add(codes, field));
        return codes;
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
