package dev.tandem.trips.jdbc.statistics;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("author_total")
public record AuthorTotalsRow(@Id UUID authorId, int tripCount, long distanceMetres, int photoCount) {}
