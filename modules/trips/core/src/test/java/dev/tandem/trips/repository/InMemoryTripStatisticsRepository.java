package dev.tandem.trips.repository;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.TagCount;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
                route.distance() == null ? 0 : route.distance().metres(),
                trip.gallery().size(),
                new TreeSet<>(route.countries()),
                trip.details().dates().start());
    }

    @Override
    public Slice<TagCount> tags(SliceRequest request) {
        var tags = tagCounts();
        var found = tags.entrySet().stream()
                .map(entry -> new TagCount(entry.getKey(), entry.getValue()))
                .filter(isAfter(request.after()))
                .sorted(comparingInt(TagCount::trips).reversed().thenComparing(TagCount::tag))
                .limit(request.lookahead())
                .toList();
        return Slice.of(
                found,
                request,
                count -> Cursor.of(count.trips(), count.tag().name()),
                most -> Math.min(most, tags.size()));
    }

    private Map<Tag, Integer> tagCounts() {
        return listed().flatMap(trip -> trip.details().tags().stream())
                .collect(groupingBy(Function.identity(), summingInt(tag -> 1)));
    }

    private Stream<Trip> listed() {
        return trips.all().filter(Trip::isListed);
    }

    private static Predicate<TagCount> isAfter(@Nullable Cursor cursor) {
        if (cursor == null) {
            return count -> true;
        }
        var key = cursor.expecting(2);
        var trips = key.number(0);
        var name = key.text(1);
        return count -> count.trips() < trips
                || (count.trips() == trips && count.tag().name().compareTo(name) > 0);
    }
}
