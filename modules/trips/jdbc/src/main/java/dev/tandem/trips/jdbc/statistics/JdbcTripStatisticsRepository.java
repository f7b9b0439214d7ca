package dev.tandem.trips.jdbc.statistics;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.StatisticsDelta;
import dev.tandem.trips.model.statistics.TagCount;
import dev.tandem.trips.repository.TripStatisticsRepository;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

@Singleton
final class JdbcTripStatisticsRepository implements TripStatisticsRepository {
    /// A cursor that lies before every possible tag.
    private static final Cursor START = Cursor.of(Integer.MAX_VALUE, "");

    private final AuthorStatisticsRows authors;
    private final TagCountRows tags;
    private final StatisticsWriter writer;

    JdbcTripStatisticsRepository(AuthorStatisticsRows authors, TagCountRows tags, StatisticsWriter writer) {
        this.authors = authors;
        this.tags = tags;
        this.writer = writer;
    }

    @Override
    public void change(AccountId author, StatisticsDelta change) {
        writer.add(Map.of(author, change));
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
