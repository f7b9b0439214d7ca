package dev.tandem.platform.web.json;

import dev.tandem.platform.web.problem.FieldPath;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.type.Argument;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The members of a record that is read from JSON, by their JSON names.
public final class RecordMembers {
    private static final Map<Class<?>, Map<String, Argument<?>>> MEMBERS = new ConcurrentHashMap<>();

    private RecordMembers() {}

    /// Empty if the type is not such a record.
    public static Map<String, Argument<?>> of(Class<?> type) {
        return MEMBERS.computeIfAbsent(type, RecordMembers::introspect);
    }

    private static Map<String, Argument<?>> introspect(Class<?> type) {
        return BeanIntrospector.SHARED.findIntrospection(type).stream()
                .flatMap(found -> found.getBeanProperties().stream())
                .map(BeanProperty::asArgument)
                .collect(Collectors.toMap(FieldPath::nameOf, Function.identity()));
    }
}
