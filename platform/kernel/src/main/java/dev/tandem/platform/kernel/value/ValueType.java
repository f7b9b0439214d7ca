package dev.tandem.platform.kernel.value;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a type of [Value] is read. It is looked up once for each type.
public final class ValueType<W> {
    private static final ClassValue<ValueType<?>> TYPES = new ClassValue<>() {
        @Override
        protected ValueType<?> computeValue(Class<?> type) {
            return new ValueType<>(type, outside(type));
        }
    };

    private final Class<?> type;
    private final Class<W> outside;
    private final @Nullable TextRule text;
    private final @Nullable Constructor<?> constructor;
    private final @Nullable Method factory;

    private ValueType(Class<?> type, Class<W> outside) {
        this.type = type;
        this.outside = outside;
        this.text = Optional.ofNullable(type.getAnnotation(Text.class))
                .map(TextRule::ofRequests)
                .orElse(null);
        this.constructor = constructor(type, outside);
        this.factory = factory(type, outside);
    }

    public static ValueType<?> of(Class<?> type) {
        return TYPES.get(type);
    }

    /// What the value is outside of the domain: `String`, `BigDecimal` or `UUID`.
    public Class<W> outside() {
        return outside;
    }

    /// The rule for the texts of requests, if the value is a text that has one.
    public Optional<TextRule> text() {
        return Optional.ofNullable(text);
    }

    /// Reads what a request sends, or fails with an [Invalid] that names no field.
    public Object read(Object sent) {
        var raw = outside.cast(sent);
        if (text != null) {
            text.check((String) raw);
        }
        return factory == null ? stored(raw) : call(() -> factory.invoke(null, raw));
    }

    /// Takes what is stored, also under an older rule.
    public Object stored(Object raw) {
        if (constructor == null) {
            throw new IllegalArgumentException(type + " has no constructor of one " + outside.getSimpleName());
        }
        return call(() -> constructor.newInstance(raw));
    }

    static <A extends Annotation> A declared(Class<?> type, Class<A> annotation) {
        return Optional.ofNullable(type.getAnnotation(annotation))
                .orElseThrow(() -> new IllegalArgumentException(type + " needs @" + annotation.getSimpleName()));
    }

    private static @Nullable Constructor<?> constructor(Class<?> type, Class<?> outside) {
        try {
            return type.getConstructor(outside);
        } catch (NoSuchMethodException _) {
            return null;
        }
    }

    private static @Nullable Method factory(Class<?> type, Class<?> outside) {
        try {
            return type.getMethod("of", outside);
        } catch (NoSuchMethodException _) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static <W> Class<W> outside(Class<?> type) {
        return (Class<W>) interfaces(type)
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(declared -> declared.getRawType() == Value.class)
                .map(declared -> declared.getActualTypeArguments()[0])
                .filter(argument -> argument == String.class || argument == BigDecimal.class || argument == UUID.class)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is no Value of a text, a number or a UUID"));
    }

    /// All interfaces that the type implements.
    private static Stream<Type> interfaces(Class<?> type) {
        return Stream.concat(
                Arrays.stream(type.getGenericInterfaces()),
                Arrays.stream(type.getInterfaces()).flatMap(ValueType::interfaces));
    }

    private interface Call {
        @Nullable
        Object run() throws ReflectiveOperationException;
    }

    private Object call(Call call) {
        try {
            return Optional.ofNullable(call.run()).orElseThrow();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(type + " cannot be read", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a public constructor or a public method of", e);
        }
    }
}
