package dev.tandem.platform.kernel.value;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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
            return new ValueType<>(type, raw(type));
        }
    };

    private final Class<?> type;
    private final Class<W> raw;
    private final @Nullable TextRule text;
    private final @Nullable DecimalRule decimal;
    private final @Nullable Constructor<?> constructor;
    private final @Nullable Method factory;

    private ValueType(Class<?> type, Class<W> raw) {
        this.type = type;
        this.raw = raw;
        this.text = Optional.ofNullable(type.getAnnotation(Text.class))
                .map(TextRule::ofRequests)
                .orElse(null);
        this.decimal = DecimalRule.find(type);
        this.constructor = constructor(type, raw);
        this.factory = factory(type, raw);
    }

    public static ValueType<?> of(Class<?> type) {
        return TYPES.get(type);
    }

    /// What the value is outside of the domain: `String`, `BigDecimal` or `UUID`.
    public Class<W> raw() {
        return raw;
    }

    /// The rule for the texts of requests, if the value is a text that has one.
    public Optional<TextRule> text() {
        return Optional.ofNullable(text);
    }

    /// Reads what a request sends, or fails with an [Invalid] that names no field.
    public Object read(Object sent) {
        if (text != null) {
            text.check((String) sent);
        }
        if (decimal != null) {
            decimal.check((BigDecimal) sent);
        }
        return factory == null ? stored(sent) : call(() -> factory.invoke(null, sent));
    }

    /// Reads what somebody looks for, which may be stored under an older rule.
    public Object find(Object sent) {
        return constructor == null ? read(sent) : stored(sent);
    }

    /// Takes what is stored, also under an older rule.
    public Object stored(Object value) {
        if (constructor == null) {
            throw new IllegalArgumentException(type + " has no constructor of one " + raw.getSimpleName());
        }
        return call(() -> constructor.newInstance(raw.cast(value)));
    }

    static <A extends Annotation> A declared(Class<?> type, Class<A> annotation) {
        return Optional.ofNullable(type.getAnnotation(annotation))
                .orElseThrow(() -> new IllegalArgumentException(type + " needs @" + annotation.getSimpleName()));
    }

    private static @Nullable Constructor<?> constructor(Class<?> type, Class<?> raw) {
        try {
            return type.getConstructor(raw);
        } catch (NoSuchMethodException _) {
            return null;
        }
    }

    private static @Nullable Method factory(Class<?> type, Class<?> raw) {
        try {
            var method = type.getMethod("of", raw);
            return Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type ? method : null;
        } catch (NoSuchMethodException _) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static <W> Class<W> raw(Class<?> type) {
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
