package dev.tandem.trips.jdbc.postgres;

import dev.tandem.trips.jdbc.statistics.AuthorStatisticsRows;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostgresAuthorStatisticsRows extends AuthorStatisticsRows {}
