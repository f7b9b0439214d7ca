package dev.tandem.trips.repository;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.TagCount;
import dev.tandem.trips.model.statistics.TotalDistance;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Counts the trips in memory.
public final class InMemoryTripStatisticsRepository implements TripStatisticsRepository {
    private final InMemoryTripRepository trips;

    public InMemoryTripStatisticsRepository(InMemoryTripRepository trips) {
        this.trips = trips;
    }

    @Override
    public AuthorStatistics of(AccountId author) {
        return listed().filter(trip -> trip.author().equals(author))
                .map(InMemoryTripStatisticsRepository::statistics)
                .reduce(AuthorStatistics.NONE, AuthorStatistics::plus);
    }

    private static AuthorStatistics statistics(Trip trip) {
        var route = trip.details().route();
        return new AuthorStatistics(
                1,
                new TotalDistance(
                        route.distance() == null ? 0 : route.distance().metres()),
                trip.gallery().size(),
                new TreeSet<>(route.countries()),
                trip.details().dates().start());
    }

    @Override
    public Slice<TagCount> tags(SliceRequest request) {
        var counts = listed().flatMap(trip -> trip.details().tags().stream())
                .collect(groupingBy(Function.identity(), summingInt(tag -> 1)));
        return TagCount.MOST_USED.slice(
                counts.entrySet().stream().map(entry -> new TagCount(entry.getKey(), entry.getValue())), request);
    }

    private Stream<Trip> listed() {
        return trips.all().filter(Trip::isListed);
    }
}
