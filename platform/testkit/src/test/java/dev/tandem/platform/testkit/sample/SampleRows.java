package dev.tandem.platform.testkit.sample;

import io.micronaut.data.repository.CrudRepository;
import java.util.UUID;

/// The statements on `sample`.
public interface SampleRows extends CrudRepository<SampleRow, UUID> {}
