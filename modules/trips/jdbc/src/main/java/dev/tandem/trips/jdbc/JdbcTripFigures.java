package dev.tandem.trips.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Cursor;
import dev.tandem.platform.kernel.Slice;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.trips.Country;
import dev.tandem.trips.FiguresChange;
import dev.tandem.trips.RiderStatistics;
import dev.tandem.trips.Tag;
import dev.tandem.trips.TagUse;
import dev.tandem.trips.repository.TripFigures;
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
final class JdbcTripFigures implements TripFigures {
    /// Before every tag there can be.
    private static final Cursor START = Cursor.of(Integer.MAX_VALUE, "");

    private final RiderStatisticsRows riders;
    private final RiderTotalRows totals;
    private final RiderCountryRows countries;
    private final TagUseRows tags;

    JdbcTripFigures(RiderStatisticsRows riders, RiderTotalRows totals, RiderCountryRows countries, TagUseRows tags) {
        this.riders = riders;
        this.totals = totals;
        this.countries = countries;
        this.tags = tags;
    }

    @Override
    public void change(AccountId author, FiguresChange change) {
        change(Map.of(author, change));
    }

    /// Of many authors at once, in the same order: first all riders, then all countries, then all tags.
    void change(Map<AccountId, FiguresChange> changes) {
        var byAuthor = new TreeMap<String, RiderFigures>();
        changes.forEach(
                (author, change) -> byAuthor.put(author.value().toString(), new RiderFigures(author.value(), change)));
        var all = byAuthor.values();
        add(all.stream().map(RiderFigures::total).toList(), totals::add);
        add(all.stream().flatMap(RiderFigures::countries).toList(), countries::add);
        add(tagRows(changes.values()), tags::add);
    }

    private static List<TagUseRow> tagRows(Collection<FiguresChange> changes) {
        return changes.stream()
                .flatMap(change -> change.tags().entrySet().stream())
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, summingInt(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .map(entry -> new TagUseRow(entry.getKey().name(), entry.getValue()))
                .toList();
    }

    private record RiderFigures(UUID author, FiguresChange change) {
        RiderTotalRow total() {
            return new RiderTotalRow(author, change.trips(), change.metres(), change.photos());
        }

        Stream<RiderCountryRow> countries() {
            return change.countries().entrySet().stream()
                    .map(entry -> new RiderCountryRow(author, entry.getKey().code(), entry.getValue()));
        }
    }

    private static <T> void add(List<T> rows, Consumer<List<T>> add) {
        if (!rows.isEmpty()) {
            add.accept(rows);
        }
    }

    @Override
    public RiderStatistics of(AccountId author) {
        return riders.findByAuthorId(author.value())
                .map(JdbcTripFigures::toStatistics)
                .orElse(RiderStatistics.NONE);
    }

    private static RiderStatistics toStatistics(RiderStatisticsRow row) {
        return new RiderStatistics(
                row.tripCount(),
                row.distanceMetres(),
                row.photoCount(),
                row.countries().stream().map(Country::new).collect(Collectors.toCollection(TreeSet::new)),
                row.lastStartDate());
    }

    @Override
    public Slice<TagUse> tags(SliceRequest request) {
        var after = (request.after() == null ? START : request.after()).expecting(2);
        var found = tags.mostUsedAfter(after.number(0), after.text(1), request.lookahead()).stream()
                .map(row -> new TagUse(new Tag(row.name()), row.tripCount()))
                .toList();
        return Slice.of(found, request, use -> Cursor.of(use.trips(), use.tag().name()), tags::countUsed);
    }
}
