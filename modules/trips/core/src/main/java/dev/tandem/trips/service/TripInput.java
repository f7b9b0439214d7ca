package dev.tandem.trips.service;

import dev.tandem.trips.PhotoDetails;
import dev.tandem.trips.TripDetails;
import dev.tandem.trips.TripStatus;
import java.util.List;

/// How somebody wants a trip of theirs to be.
public record TripInput(TripDetails details, List<PhotoDetails> photos, TripStatus status) {}
