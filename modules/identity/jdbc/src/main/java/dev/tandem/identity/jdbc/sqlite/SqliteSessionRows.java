package dev.tandem.identity.jdbc.sqlite;

import dev.tandem.identity.jdbc.SessionRows;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

@JdbcRepository(dialect = Dialect.ANSI)
interface SqliteSessionRows extends SessionRows {}
