package dev.tandem.platform.jdbc;

import static dev.tandem.platform.jdbc.Engine.POSTGRES;
import static dev.tandem.platform.jdbc.Engine.SQLITE;

import java.util.HashMap;
import java.util.Map;

/// The settings of the one pool, where the two engines differ.
final class PoolProperties {
    private static final String PREFIX = "datasources.default.";

    private static final Map<Engine, Map<String, Object>> BY_ENGINE = Map.of(
            SQLITE,
            Map.of(
                    "driver-class-name", SqliteDriver.class.getName(),
                    // Micronaut Data has a SQLite dialect from 5.1 on; until then ANSI serves it (docs/adr/0004).
                    "dialect", "ANSI",
                    "maximum-pool-size", 10,
                    // A database in memory lives only while a connection is open.
                    "max-lifetime", 0,
                    "idle-timeout", 0),
            POSTGRES,
            Map.of(
                    "driver-class-name",
                    "org.postgresql.Driver",
                    "dialect",
                    "POSTGRES",
                    "minimum-idle",
                    2,
                    "maximum-pool-size",
                    30));

    private PoolProperties() {}

    static Map<String, Object> of(Database database) {
        var properties = new HashMap<String, Object>();
        properties.put(Engine.PROPERTY, database.engine().dialect());
        BY_ENGINE
                .getOrDefault(database.engine(), Map.of())
                .forEach((key, value) -> properties.put(PREFIX + key, value));
        properties.put(PREFIX + "url", database.jdbcUrl());
        properties.put(PREFIX + "username", database.user() == null ? "" : database.user());
        properties.put(PREFIX + "password", database.password() == null ? "" : database.password());
        return properties;
    }
}
