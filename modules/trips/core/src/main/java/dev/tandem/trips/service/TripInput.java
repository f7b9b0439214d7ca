package dev.tandem.trips.service;

import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.photo.PhotoDetails;
import java.util.List;

/// The values of a trip as its author sends them.
public record TripInput(TripDetails details, List<PhotoDetails> photos, TripStatus status) {}
