package dev.tandem.trips.model.statistics;

import dev.tandem.trips.model.Tag;

/// How many listed trips have a tag.
public record TagCount(Tag tag, int trips) {}
