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
    void comesBackOnce() throws SQLException {
        var said = new ArrayList<String>();
        var lent = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    said.add(method.getName());
                    return null;
                });
        var beginning = new SessionSettings(Duration.ZERO, Duration.ZERO, false);
        var connection = new PostgresConnection(lent, beginning, () -> said.add("end")).connection();

        connection.close();
        connection.close();

        assertThat(said).containsExactly("close", "end");
    }
}
