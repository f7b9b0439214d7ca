package dev.tandem.trips.jdbc.postgres;

import dev.tandem.trips.jdbc.statistics.AuthorTotalsRows;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostgresAuthorTotalsRows extends AuthorTotalsRows {}
