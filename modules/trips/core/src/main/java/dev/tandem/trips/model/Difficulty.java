package dev.tandem.trips.model;

/// How hard a trip was, in the opinion of its author.
public enum Difficulty {
    EASY,
    MODERATE,
    DIFFICULT,
    VERY_DIFFICULT,
    EXTREME
}
