package dev.tandem.trips.jdbc.sqlite;

import dev.tandem.trips.jdbc.statistics.AuthorStatisticsRows;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

@JdbcRepository(dialect = Dialect.ANSI)
interface SqliteAuthorStatisticsRows extends AuthorStatisticsRows {}
