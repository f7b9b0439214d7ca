package dev.tandem.trips.jdbc.sqlite;

import dev.tandem.trips.jdbc.statistics.AuthorTotalsRows;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

@JdbcRepository(dialect = Dialect.ANSI)
interface SqliteAuthorTotalsRows extends AuthorTotalsRows {}
