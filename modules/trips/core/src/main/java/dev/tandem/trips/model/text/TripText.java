package dev.tandem.trips.model.text;

/// The title and the description of a trip.
public record TripText(Title title, Description description) {}
