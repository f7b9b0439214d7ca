package dev.tandem.identity.jdbc.sqlite;

import dev.tandem.identity.jdbc.PasswordRows;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

@JdbcRepository(dialect = Dialect.ANSI)
interface SqlitePasswordRows extends PasswordRows {}
