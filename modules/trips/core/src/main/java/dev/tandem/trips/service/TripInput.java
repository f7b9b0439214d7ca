package dev.tandem.trips.service;

import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.photo.PhotoDetails;
import java.util.List;

/// How somebody wants a trip of theirs to be.
public record TripInput(TripDetails details, List<PhotoDetails> photos, TripStatus status) {}
