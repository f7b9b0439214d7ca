package dev.tandem.trips.model;

/// How hard a trip was, in the author's eyes.
public enum Difficulty {
    EASY,
    MODERATE,
    DIFFICULT,
    VERY_DIFFICULT,
    EXTREME
}
