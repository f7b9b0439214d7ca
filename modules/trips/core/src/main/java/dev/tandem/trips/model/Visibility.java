package dev.tandem.trips.model;

/// Who may see a trip once it is published: everybody, or its author only.
public enum Visibility {
    PUBLIC,
    PRIVATE
}
