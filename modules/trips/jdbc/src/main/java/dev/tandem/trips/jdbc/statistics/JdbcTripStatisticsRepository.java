package dev.tandem.trips.jdbc.statistics;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.jdbc.row.Queries;
import dev.tandem.platform.jdbc.row.RowReader;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.TagCount;
import dev.tandem.trips.repository.TripStatisticsRepository;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.TreeSet;
import java.util.stream.Collectors;

@Singleton
final class JdbcTripStatisticsRepository implements TripStatisticsRepository {
    /// Sums up the trips through the same countries. All columns lie in one index, in the
    /// order of the groups, so that no trip is read and nothing is sorted (docs/adr/0033).
    private static final String BY_COUNTRIES = """
            select count(*), sum(distance_metres), sum(photo_count), countries, max(start_date)
            from trip
            where author_id = ? and listed_at is not null
            group by countries
            """;

    /// A cursor that lies before every possible tag.
    private static final Cursor START = Cursor.of(Integer.MAX_VALUE, "");

    private final Queries queries;
    private final TagCountRows tags;

    JdbcTripStatisticsRepository(Queries queries, TagCountRows tags) {
        this.queries = queries;
        this.tags = tags;
    }

    @Override
    public AuthorStatistics of(AccountId author) {
        return queries.list(BY_COUNTRIES, JdbcTripStatisticsRepository::statistics, author.value()).stream()
                .reduce(AuthorStatistics.NONE, AuthorStatistics::plus);
    }

    private static AuthorStatistics statistics(RowReader row) throws SQLException {
        return new AuthorStatistics(
                Math.toIntExact(row.number()),
                row.number(),
                Math.toIntExact(row.number()),
                row.texts().stream().map(Country::new).collect(Collectors.toCollection(TreeSet::new)),
                row.dateOrNull());
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
