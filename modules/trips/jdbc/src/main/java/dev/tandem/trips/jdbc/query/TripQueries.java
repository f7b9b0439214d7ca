package dev.tandem.trips.jdbc.query;

import static java.util.Comparator.comparingInt;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.jdbc.row.Queries;
import dev.tandem.platform.jdbc.row.RowReader;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Difficulty;
import dev.tandem.trips.model.Distance;
import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripDates;
import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.Visibility;
import dev.tandem.trips.model.list.SummaryDetails;
import dev.tandem.trips.model.list.TripSummary;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.photo.Photo;
import dev.tandem.trips.model.photo.PhotoDetails;
import dev.tandem.trips.model.photo.PhotoId;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.Excerpt;
import dev.tandem.trips.model.text.TripText;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads trips, and summaries of trips for lists, in one statement each. Photos and tags come
/// as JSON, in undefined order.
@Singleton
public final class TripQueries {
    /// The columns, in the order in which [#trip] and [#summary] read them.
    static final String BEFORE_DESCRIPTION = "id, author_id, title, ";

    static final String AFTER_DESCRIPTION = """
            , start_date, end_date, distance_metres, difficulty, countries, tags, visibility, photos, published_at,
                created_at, updated_at, deleted_at, revision
            """;

    private static final String BY_ID_FOR_CHANGE =
            "select " + BEFORE_DESCRIPTION + "description" + AFTER_DESCRIPTION + "from trip_with_parts where id = ?";
    private static final String BY_ID = BY_ID_FOR_CHANGE + " and deleted_at is null";

    private static final Argument<List<PhotoPart>> PHOTOS = Argument.listOf(PhotoPart.class);

    private final Queries queries;

    TripQueries(Queries queries) {
        this.queries = queries;
    }

    public Optional<Trip> find(TripId id) {
        return queries.find(BY_ID, TripQueries::trip, id.value());
    }

    /// Finds deleted trips too.
    public Optional<Trip> findForChange(TripId id) {
        return queries.find(BY_ID_FOR_CHANGE, TripQueries::trip, id.value());
    }

    public List<TripSummary> list(TripListStatement list) {
        return queries.list(list.text(), TripQueries::summary, list.values());
    }

    public int count(TripListStatement list) {
        return queries.find(list.text(), RowReader::number, list.values())
                .orElseThrow()
                .intValue();
    }

    private static Trip trip(RowReader row) throws SQLException {
        return new Trip(
                new TripId(row.uuid()),
                new AccountId(row.uuid()),
                details(row),
                gallery(row),
                row.instantOrNull(),
                lifecycle(row));
    }

    private static TripSummary summary(RowReader row) throws SQLException {
        var id = new TripId(row.uuid());
        var author = new AccountId(row.uuid());
        var title = row.text();
        var excerpt = Excerpt.of(row.text());
        var dates = dates(row);
        var route = route(row);
        var tags = tags(row);
        var visibility = visibility(row);
        var gallery = gallery(row);
        var details = new SummaryDetails(dates, route, tags, visibility, row.instantOrNull());
        return new TripSummary(id, author, title, excerpt, details, gallery, lifecycle(row));
    }

    private static TripDetails details(RowReader row) throws SQLException {
        return new TripDetails(
                new TripText(row.text(), new Description(row.text())),
                dates(row),
                route(row),
                tags(row),
                visibility(row));
    }

    private static TripDates dates(RowReader row) throws SQLException {
        return new TripDates(row.dateOrNull(), row.dateOrNull());
    }

    private static RouteDetails route(RowReader row) throws SQLException {
        return new RouteDetails(distance(row), difficulty(row), countries(row));
    }

    private static SortedSet<Tag> tags(RowReader row) throws SQLException {
        return row.texts().stream().map(Tag::new).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Visibility visibility(RowReader row) throws SQLException {
        return Visibility.valueOf(row.text());
    }

    private static Lifecycle lifecycle(RowReader row) throws SQLException {
        return new Lifecycle(row.instant(), row.instant(), row.instantOrNull(), row.number());
    }

    private static @Nullable Distance distance(RowReader row) throws SQLException {
        var metres = row.numberOrNull();
        return metres == null ? null : new Distance(metres);
    }

    private static @Nullable Difficulty difficulty(RowReader row) throws SQLException {
        var name = row.textOrNull();
        return name == null ? null : Difficulty.valueOf(name);
    }

    private static List<Country> countries(RowReader row) throws SQLException {
        return row.texts().stream().map(Country::new).toList();
    }

    private static Gallery gallery(RowReader row) throws SQLException {
        return new Gallery(row.json(PHOTOS).stream()
                .sorted(comparingInt(PhotoPart::position))
                .map(PhotoPart::photo)
                .toList());
    }

    @Serdeable
    record PhotoPart(UUID id, int position, String url, String caption) {
        Photo photo() {
            return new Photo(new PhotoId(id), new PhotoDetails(url, caption));
        }
    }
}
