package dev.tandem.platform.testkit.sample;

import io.micronaut.data.repository.CrudRepository;
import java.util.UUID;

/// The statements on `sample_note`.
public interface NoteRows extends CrudRepository<NoteRow, UUID> {}
