package dev.tandem.trips.jdbc;

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
import java.util.TreeSet;
import java.util.stream.Collectors;

@Singleton
final class JdbcTripFigures implements TripFigures {
    /// Before every tag there can be.
    private static final Cursor START = Cursor.of(Integer.MAX_VALUE, "");

    private final RiderStatisticsRows riders;
    private final RiderCountryRows countries;
    private final TagUseRows tags;

    JdbcTripFigures(RiderStatisticsRows riders, RiderCountryRows countries, TagUseRows tags) {
        this.riders = riders;
        this.countries = countries;
        this.tags = tags;
    }

    @Override
    public void change(AccountId author, FiguresChange change) {
        var id = author.value();
        riders.add(id, change.trips(), change.metres(), change.photos());
        if (!change.countries().isEmpty()) {
            countries.add(change.countries().entrySet().stream()
                    .map(entry -> new RiderCountryRow(id, entry.getKey().code(), entry.getValue()))
                    .toList());
        }
        if (!change.tags().isEmpty()) {
            tags.add(change.tags().entrySet().stream()
                    .map(entry -> new TagUseRow(entry.getKey().name(), entry.getValue()))
                    .toList());
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
        return Slice.of(found, request, use -> Cursor.of(use.trips(), use.tag().name()));
    }
}
