package dev.tandem.platform.testkit.sample.sqlite;

import dev.tandem.platform.testkit.sample.NoteRows;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

@JdbcRepository(dialect = Dialect.ANSI)
interface SqliteNoteRows extends NoteRows {}
