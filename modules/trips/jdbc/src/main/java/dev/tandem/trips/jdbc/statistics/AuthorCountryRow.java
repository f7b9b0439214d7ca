package dev.tandem.trips.jdbc.statistics;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("author_country")
public record AuthorCountryRow(UUID authorId, String country, int tripCount) {}
