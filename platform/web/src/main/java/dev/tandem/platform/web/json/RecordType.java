package dev.tandem.platform.web.json;

import dev.tandem.platform.kernel.value.Value;
import dev.tandem.platform.web.problem.FieldPath;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.config.annotation.SerdeConfig;
import jakarta.validation.Constraint;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A record that is read from JSON: its members by their JSON names, in the order of its
/// components. `isConstrained` says whether constraints of Jakarta Validation stand at them.
record RecordType(BeanIntrospection<Object> introspection, Map<String, Member> members, boolean isConstrained) {
    private static final Map<Class<?>, Optional<RecordType>> TYPES = new ConcurrentHashMap<>();

    /// Empty if the type is not such a record.
    static Optional<RecordType> of(Class<?> type) {
        return TYPES.computeIfAbsent(
                type,
                unknown -> unknown.isRecord() && !Value.class.isAssignableFrom(unknown)
                        ? BeanIntrospector.SHARED.findIntrospection(unknown).map(RecordType::of)
                        : Optional.empty());
    }

    @SuppressWarnings("unchecked")
    private static RecordType of(BeanIntrospection<?> found) {
        var introspection = (BeanIntrospection<Object>) found;
        var members = new LinkedHashMap<String, Member>();
        for (var component : introspection.getConstructorArguments()) {
            var member = Member.of(introspection.getRequiredProperty(component.getName(), Object.class));
            members.put(member.name(), member);
        }
        return new RecordType(
                introspection,
                members,
                introspection.hasStereotype(Constraint.class)
                        || introspection.getBeanProperties().stream()
                                .anyMatch(property -> isConstrained(property.asArgument())));
    }

    private static boolean isConstrained(Argument<?> type) {
        return type.getAnnotationMetadata().hasStereotype(Constraint.class)
                || Arrays.stream(type.getTypeParameters()).anyMatch(RecordType::isConstrained);
    }

    /// A value that is refused may be null here, whatever its component allows.
    Object make(Map<Member, @Nullable Object> values) {
        return introspection.instantiate(
                false, members.values().stream().map(values::get).toArray());
    }

    /// A component of the record.
    record Member(String name, BeanProperty<Object, Object> property) {
        private static final Map<Class<?>, Object> ABSENT_PRIMITIVES =
                Map.of(boolean.class, false, int.class, 0, long.class, 0L);

        static Member of(BeanProperty<Object, Object> property) {
            var name = property.getAnnotationMetadata()
                    .stringValue(SerdeConfig.class, SerdeConfig.PROPERTY)
                    .orElseGet(() -> FieldPath.nameOf(property.getName()));
            return new Member(name, property);
        }

        Argument<?> type() {
            return property.asArgument();
        }

        boolean mayBeNull() {
            return property.isNullable();
        }

        /// What stands in for a value that is missing or wrong, until the request is refused.
        @Nullable
        Object absent() {
            return ABSENT_PRIMITIVES.get(property.getType());
        }

        @Nullable
        Object of(Object owner) {
            return property.get(owner);
        }
    }
}
