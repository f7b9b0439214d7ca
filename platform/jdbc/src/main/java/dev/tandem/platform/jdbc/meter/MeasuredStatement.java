package dev.tandem.platform.jdbc.meter;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// Measures a statement from its execution until it is closed: SQLite finds row after row
/// while they are read.
final class MeasuredStatement implements InvocationHandler {
    private final Statement statement;
    private final StatementMeter meter;
    private long start;
    private boolean running;

    private MeasuredStatement(Statement statement, StatementMeter meter) {
        this.statement = statement;
        this.meter = meter;
    }

    static Statement of(Statement statement, StatementMeter meter) {
        return (Statement) Proxy.newProxyInstance(
                MeasuredStatement.class.getClassLoader(),
                new Class<?>[] {type(statement)},
                new MeasuredStatement(statement, meter));
    }

    private static Class<? extends Statement> type(Statement statement) {
        return switch (statement) {
            case CallableStatement _ -> CallableStatement.class;
            case PreparedStatement _ -> PreparedStatement.class;
            default -> Statement.class;
        };
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().startsWith("execute")) {
            end();
            meter.countStatement();
            start = System.nanoTime();
            running = true;
        }
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        } finally {
            if (method.getName().equals("close")) {
                end();
            }
        }
    }

    private void end() {
        if (running) {
            running = false;
            meter.addTimeSince(start);
        }
    }
}
