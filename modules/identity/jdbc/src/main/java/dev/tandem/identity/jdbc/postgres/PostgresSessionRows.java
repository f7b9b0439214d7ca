package dev.tandem.identity.jdbc.postgres;

import dev.tandem.identity.jdbc.SessionRows;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostgresSessionRows extends SessionRows {}
