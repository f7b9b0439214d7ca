package dev.tandem.platform.jdbc.meter;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A proxy around a driver's connection that overrides some of its methods and measures all
/// of them.
///
/// It overrides the methods of [Connection] that a subclass declares as public methods of the
/// same signature; all others go to the driver.
public abstract class ConnectionProxy implements InvocationHandler {
    private static final ClassValue<Map<Method, Method>> OVERRIDES = new ClassValue<>() {
        @Override
        protected Map<Method, Method> computeValue(Class<?> type) {
            return Stream.of(Connection.class.getMethods())
                    .flatMap(method -> override(type, method).map(override -> Map.entry(method, override)).stream())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    };

    private final @Nullable StatementMeter meter = StatementMeter.current();

    private static Optional<Method> override(Class<?> type, Method method) {
        try {
            var override = type.getMethod(method.getName(), method.getParameterTypes());
            override.setAccessible(true);
            return Optional.of(override);
        } catch (NoSuchMethodException _) {
            return Optional.empty();
        }
    }

    public final Connection connection() {
        return (Connection)
                Proxy.newProxyInstance(ConnectionProxy.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    /// The driver's connection, for a call that goes to the driver.
    protected abstract Connection target() throws SQLException;

    /// Receives the result of a call to the driver before the caller does.
    protected void onResult(@Nullable Object result) {}

    @Override
    public final @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return identity(proxy, method, arguments);
        }
        var start = System.nanoTime();
        try {
            return measured(call(method, arguments));
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        } finally {
            if (meter != null) {
                meter.addTimeSince(start);
            }
        }
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments)
            throws SQLException, ReflectiveOperationException {
        var override = OVERRIDES.get(getClass()).get(method);
        if (override != null) {
            return override.invoke(this, arguments);
        }
        var result = method.invoke(target(), arguments);
        onResult(result);
        return result;
    }

    private @Nullable Object measured(@Nullable Object result) {
        return meter != null && result instanceof Statement statement ? MeasuredStatement.of(statement, meter) : result;
    }

    @SuppressWarnings("ReferenceEquality")
    private @Nullable Object identity(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> toString();
        };
    }
}
