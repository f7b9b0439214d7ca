package dev.tandem.platform.testkit.sample;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.UUID;

/// The statements on `sample_note`.
@JdbcRepository(dialect = Dialect.ANSI)
public interface NoteRows extends CrudRepository<NoteRow, UUID> {}
