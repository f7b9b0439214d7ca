package dev.tandem.trips.jdbc.statistics;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("tag_count")
public record TagCountRow(@Id String name, int tripCount) {}
