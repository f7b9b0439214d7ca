package dev.tandem.trips.jdbc.sqlite;

import dev.tandem.trips.jdbc.statistics.AuthorTotalRows;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

@JdbcRepository(dialect = Dialect.ANSI)
interface SqliteAuthorTotalRows extends AuthorTotalRows {}
