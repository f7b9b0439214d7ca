package dev.tandem.trips;

/// How many listed trips have a tag.
public record TagUse(Tag tag, int trips) {}
