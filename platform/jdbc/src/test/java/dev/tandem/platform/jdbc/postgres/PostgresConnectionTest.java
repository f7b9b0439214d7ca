package dev.tandem.platform.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PostgresConnectionTest {
    @Test
    void returnsToThePoolOnlyOnce() throws SQLException {
        var calls = new ArrayList<String>();
        var pooled = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return null;
                });
        var settings = new SessionSettings(Duration.ZERO, Duration.ZERO, false);
        var connection = new PostgresConnection(pooled, settings, () -> calls.add("end")).connection();

        connection.close();
        connection.close();

        assertThat(calls).containsExactly("close", "end");
    }
}
