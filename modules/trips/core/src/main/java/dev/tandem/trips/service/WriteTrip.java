package dev.tandem.trips.service;

import dev.tandem.trips.Picture;
import dev.tandem.trips.TripDetails;
import dev.tandem.trips.TripStatus;
import java.util.List;

/// How somebody wants a trip of theirs to be.
public record WriteTrip(TripDetails details, List<Picture> pictures, TripStatus status) {}
