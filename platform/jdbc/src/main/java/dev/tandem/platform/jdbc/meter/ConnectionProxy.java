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

/// Stands between a caller and a driver's connection, for the methods in which we know better.
///
/// Those are the public methods of the subclass that a [Connection] has too; the others go to the driver.
public abstract class ConnectionProxy implements InvocationHandler {
    private static final ClassValue<Map<Method, Method>> OWN = new ClassValue<>() {
        @Override
        protected Map<Method, Method> computeValue(Class<?> type) {
            return Stream.of(Connection.class.getMethods())
                    .flatMap(method -> own(type, method).map(own -> Map.entry(method, own)).stream())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    };

    private final @Nullable StatementMeter meter = StatementMeter.current();

    private static Optional<Method> own(Class<?> type, Method method) {
        try {
            var own = type.getMethod(method.getName(), method.getParameterTypes());
            own.setAccessible(true);
            return Optional.of(own);
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    public final Connection connection() {
        return (Connection)
                Proxy.newProxyInstance(ConnectionProxy.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    /// The driver's connection, for a call that goes to it.
    protected abstract Connection target() throws SQLException;

    /// Sees what the driver answers before the caller does.
    protected void answered(@Nullable Object answer) {}

    @Override
    public final @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return identity(proxy, method, arguments);
        }
        var begun = System.nanoTime();
        try {
            return measured(answer(method, arguments));
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        } finally {
            if (meter != null) {
                meter.since(begun);
            }
        }
    }

    private @Nullable Object answer(Method method, @Nullable Object @Nullable [] arguments)
            throws SQLException, ReflectiveOperationException {
        var own = OWN.get(getClass()).get(method);
        if (own != null) {
            return own.invoke(this, arguments);
        }
        var answer = method.invoke(target(), arguments);
        answered(answer);
        return answer;
    }

    private @Nullable Object measured(@Nullable Object answer) {
        return meter != null && answer instanceof Statement statement ? MeasuredStatement.of(statement, meter) : answer;
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
