package dev.tandem.trips.repository;

import static java.util.Comparator.comparingInt;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.StatisticsDelta;
import dev.tandem.trips.model.statistics.TagCount;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Stores statistics in memory.
public final class InMemoryTripStatisticsRepository implements TripStatisticsRepository {
    private static final AuthorStatistics NONE = AuthorStatistics.NONE;

    private final Map<AccountId, AuthorStatistics> totals = new HashMap<>();
    private final Map<AccountId, Map<Country, Integer>> countries = new HashMap<>();
    private final Map<Tag, Integer> tags = new TreeMap<>();
    private final InMemoryTripRepository trips;

    public InMemoryTripStatisticsRepository(InMemoryTripRepository trips) {
        this.trips = trips;
    }

    @Override
    public void change(AccountId author, StatisticsDelta change) {
        var old = totals.getOrDefault(author, NONE);
        var visited = countries.computeIfAbsent(author, key -> new TreeMap<>());
        change.countries().forEach((country, difference) -> add(visited, country, difference));
        change.tags().forEach((tag, difference) -> add(tags, tag, difference));
        var changed = new AuthorStatistics(
                old.trips() + change.trips(),
                old.metres() + change.metres(),
                old.photos() + change.photos(),
                new TreeSet<>(visited.keySet()),
                null);
        if (changed.trips() < 0 || changed.metres() < 0 || changed.photos() < 0) {
            throw new IllegalStateException("below zero: " + changed);
        }
        totals.put(author, changed);
    }

    private static <T> void add(Map<T, Integer> counts, T item, int difference) {
        var count = counts.merge(item, difference, Integer::sum);
        if (count < 0) {
            throw new IllegalStateException("below zero: " + item);
        }
        if (count == 0) {
            counts.remove(item);
        }
    }

    @Override
    public AuthorStatistics of(AccountId author) {
        var total = totals.getOrDefault(author, NONE);
        return new AuthorStatistics(
                total.trips(), total.metres(), total.photos(), total.countries(), lastStart(author));
    }

    private @Nullable LocalDate lastStart(AccountId author) {
        return trips.all()
                .filter(trip -> trip.isListed() && trip.author().equals(author))
                .map(trip -> trip.details().dates().start())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public Slice<TagCount> tags(SliceRequest request) {
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
