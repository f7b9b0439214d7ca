package dev.tandem.trips;

/// How many listed trips have a tag.
public record TagCount(Tag tag, int trips) {}
