package dev.tandem.trips;

/// How hard a trip was, in the author's eyes.
public enum Difficulty {
    EASY,
    MODERATE,
    DIFFICULT,
    VERY_DIFFICULT,
    EXTREME
}
