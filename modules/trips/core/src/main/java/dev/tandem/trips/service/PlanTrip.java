package dev.tandem.trips.service;

import dev.tandem.trips.AccountId;
import dev.tandem.trips.Photo;
import dev.tandem.trips.Tag;
import dev.tandem.trips.TripDetails;
import java.util.List;
import java.util.Set;

/// A trip somebody wants to write down.
public record PlanTrip(AccountId ownerId, TripDetails details, List<Photo> photos, Set<Tag> tags) {}
