package dev.tandem.trips.jdbc.statistics;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.query.RowReader;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.TagCount;
import dev.tandem.trips.model.statistics.TotalDistance;
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
            select count(*) as trips, coalesce(sum(distance_metres), 0) as metres, sum(photo_count) as photos, countries,
                max(start_date) as last_start
            from trip
            where author_id = :author and listed_at is not null
            group by countries
            """;

    private static final String USED_TAGS = """
            select name, trip_count
            from tag_count
            where trip_count > 0
            """;

    private final Queries queries;

    JdbcTripStatisticsRepository(Queries queries) {
        this.queries = queries;
    }

    @Override
    public AuthorStatistics of(AccountId author) {
        return queries.of(BY_COUNTRIES).with("author", author).list(JdbcTripStatisticsRepository::statistics).stream()
                .reduce(AuthorStatistics.NONE, AuthorStatistics::plus);
    }

    private static AuthorStatistics statistics(RowReader row) throws SQLException {
        return new AuthorStatistics(
                row.number("trips"),
                new TotalDistance(row.longNumber("metres")),
                row.number("photos"),
                row.texts("countries").stream().map(Country::new).collect(Collectors.toCollection(TreeSet::new)),
                row.dateOrNull("last_start"));
    }

    @Override
    public Slice<TagCount> tags(SliceRequest request) {
        return queries.of(USED_TAGS)
                .slice(TagCount.MOST_USED, request, JdbcTripStatisticsRepository::tagCount, "trip_count", "name");
    }

    private static TagCount tagCount(RowReader row) throws SQLException {
        return new TagCount(new Tag(row.text("name")), row.number("trip_count"));
    }
}
