package dev.tandem.trips.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.AuthorStatistics;
import dev.tandem.trips.Country;
import dev.tandem.trips.StatisticsDelta;
import dev.tandem.trips.Tag;
import dev.tandem.trips.TagCount;
import dev.tandem.trips.repository.TripStatisticsRepository;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Singleton
final class JdbcTripStatisticsRepository implements TripStatisticsRepository {
    /// Before every tag there can be.
    private static final Cursor START = Cursor.of(Integer.MAX_VALUE, "");

    private final AuthorStatisticsRows authors;
    private final AuthorTotalRows totals;
    private final AuthorCountryRows countries;
    private final TagCountRows tags;

    JdbcTripStatisticsRepository(
            AuthorStatisticsRows authors, AuthorTotalRows totals, AuthorCountryRows countries, TagCountRows tags) {
        this.authors = authors;
        this.totals = totals;
        this.countries = countries;
        this.tags = tags;
    }

    @Override
    public void change(AccountId author, StatisticsDelta change) {
        change(Map.of(author, change));
    }

    /// Of many authors at once, in the same order: first all riders, then all countries, then all tags.
    void change(Map<AccountId, StatisticsDelta> changes) {
        var byAuthor = new TreeMap<String, RiderFigures>();
        changes.forEach(
                (author, change) -> byAuthor.put(author.value().toString(), new RiderFigures(author.value(), change)));
        var all = byAuthor.values();
        add(all.stream().map(RiderFigures::total).toList(), totals::add);
        add(all.stream().flatMap(RiderFigures::countries).toList(), countries::add);
        add(tagRows(changes.values()), tags::add);
    }

    private static List<TagCountRow> tagRows(Collection<StatisticsDelta> changes) {
        return changes.stream()
                .flatMap(change -> change.tags().entrySet().stream())
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, summingInt(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .map(entry -> new TagCountRow(entry.getKey().name(), entry.getValue()))
                .toList();
    }

    private record RiderFigures(UUID author, StatisticsDelta change) {
        AuthorTotalRow total() {
            return new AuthorTotalRow(author, change.trips(), change.metres(), change.photos());
        }

        Stream<AuthorCountryRow> countries() {
            return change.countries().entrySet().stream()
                    .map(entry -> new AuthorCountryRow(author, entry.getKey().code(), entry.getValue()));
        }
    }

    private static <T> void add(List<T> rows, Consumer<List<T>> add) {
        if (!rows.isEmpty()) {
            add.accept(rows);
        }
    }

    @Override
    public AuthorStatistics of(AccountId author) {
        return authors.findByAuthorId(author.value())
                .map(JdbcTripStatisticsRepository::toStatistics)
                .orElse(AuthorStatistics.NONE);
    }

    private static AuthorStatistics toStatistics(AuthorStatisticsRow row) {
        return new AuthorStatistics(
                row.tripCount(),
                row.distanceMetres(),
                row.photoCount(),
                row.countries().stream().map(Country::new).collect(Collectors.toCollection(TreeSet::new)),
                row.lastStartDate());
    }

    @Override
    public Slice<TagCount> tags(SliceRequest request) {
        var after = (request.after() == null ? START : request.after()).expecting(2);
        var found = tags.mostUsedAfter(after.number(0), after.text(1), request.lookahead()).stream()
                .map(row -> new TagCount(new Tag(row.name()), row.tripCount()))
                .toList();
        return Slice.of(found, request, use -> Cursor.of(use.trips(), use.tag().name()), tags::countUsed);
    }
}
