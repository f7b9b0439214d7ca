package dev.tandem.trips.repository;

import static java.util.Comparator.comparing;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Cursor;
import dev.tandem.platform.kernel.Slice;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.trips.Tag;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripId;
import dev.tandem.trips.TripStale;
import dev.tandem.trips.TripStatus;
import dev.tandem.trips.TripSummary;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps trips as long as a test runs.
public final class InMemoryTripRepository implements TripRepository {
    private final Map<TripId, Trip> trips = new HashMap<>();

    @Override
    public void add(Trip trip) {
        if (trips.putIfAbsent(trip.id(), trip) != null) {
            throw new IllegalStateException(trip.id() + " is there already");
        }
    }

    @Override
    public Trip replace(Trip old, Trip changed) {
        var kept = trips.get(changed.id());
        if (kept == null || kept.revision() != changed.revision()) {
            throw new TripStale(changed.id());
        }
        var stored = changed.with(changed.lifecycle().stored());
        trips.put(changed.id(), stored);
        return stored;
    }

    Stream<Trip> all() {
        return trips.values().stream();
    }

    @Override
    public Optional<Trip> find(TripId id) {
        return findForChange(id).filter(trip -> !trip.isDeleted());
    }

    @Override
    public Optional<Trip> findForChange(TripId id) {
        return Optional.ofNullable(trips.get(id));
    }

    @Override
    public Slice<TripSummary> listed(@Nullable AccountId author, @Nullable Tag tag, SliceRequest request) {
        return slice(
                request,
                trip -> trip.isListed()
                        && (author == null || author.equals(trip.author()))
                        && (tag == null || trip.details().tags().contains(tag)),
                trip -> Objects.requireNonNull(trip.publishedAt()));
    }

    @Override
    public Slice<TripSummary> listedOf(AccountId author, SliceRequest request) {
        return slice(request, trip -> trip.isListed() && author.equals(trip.author()), Trip::createdAt);
    }

    @Override
    public Slice<TripSummary> diaryOf(AccountId author, @Nullable TripStatus status, SliceRequest request) {
        return slice(
                request,
                trip -> author.equals(trip.author())
                        && !trip.isDeleted()
                        && (status == null || status == trip.status()),
                Trip::createdAt);
    }

    private Slice<TripSummary> slice(SliceRequest request, Predicate<Trip> condition, Function<Trip, Instant> order) {
        var found = trips.values().stream()
                .filter(condition)
                .filter(isAfter(request.after(), order))
                .sorted(comparing(order)
                        .thenComparing(InMemoryTripRepository::idText)
                        .reversed())
                .limit(request.lookahead())
                .toList();
        return Slice.of(
                        found,
                        request,
                        trip -> Cursor.of(order.apply(trip), trip.id().value()))
                .map(TripSummary::of);
    }

    private static Predicate<Trip> isAfter(@Nullable Cursor cursor, Function<Trip, Instant> order) {
        if (cursor == null) {
            return trip -> true;
        }
        var key = cursor.expecting(2);
        var moment = key.instant(0);
        var id = key.uuid(1).toString();
        return trip -> order.apply(trip).isBefore(moment)
                || (order.apply(trip).equals(moment) && idText(trip).compareTo(id) < 0);
    }

    /// Databases compare the bytes of an id; `UUID.compareTo` compares signed numbers.
    private static String idText(Trip trip) {
        return trip.id().value().toString();
    }
}
