package dev.tandem.trips.jdbc.query;

import static java.util.Comparator.comparingInt;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.jdbc.query.RowReader;
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
import dev.tandem.trips.model.photo.Caption;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.photo.Photo;
import dev.tandem.trips.model.photo.PhotoDetails;
import dev.tandem.trips.model.photo.PhotoId;
import dev.tandem.trips.model.photo.PhotoUrl;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.Excerpt;
import dev.tandem.trips.model.text.Title;
import dev.tandem.trips.model.text.TripText;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads trips and summaries from rows. Photos and tags come as JSON, in undefined order.
final class TripColumns {
    private static final Argument<List<PhotoPart>> PHOTOS = Argument.listOf(PhotoPart.class);

    private TripColumns() {}

    static Trip trip(RowReader row) throws SQLException {
        return new Trip(
                new TripId(row.uuid("id")),
                new AccountId(row.uuid("author_id")),
                new TripDetails(
                        new TripText(new Title(row.text("title")), new Description(row.text("description"))),
                        dates(row),
                        route(row),
                        tags(row),
                        row.constant("visibility", Visibility.class)),
                gallery(row),
                row.instantOrNull("published_at"),
                row.lifecycle());
    }

    static TripSummary summary(RowReader row) throws SQLException {
        return new TripSummary(
                new TripId(row.uuid("id")),
                new AccountId(row.uuid("author_id")),
                new Title(row.text("title")),
                Excerpt.ofHtml(row.text("description_beginning")),
                new SummaryDetails(
                        dates(row),
                        route(row),
                        tags(row),
                        row.constant("visibility", Visibility.class),
                        row.instantOrNull("published_at")),
                gallery(row),
                row.lifecycle());
    }

    private static TripDates dates(RowReader row) throws SQLException {
        return new TripDates(row.dateOrNull("start_date"), row.dateOrNull("end_date"));
    }

    private static RouteDetails route(RowReader row) throws SQLException {
        var metres = row.numberOrNull("distance_metres");
        return new RouteDetails(
                metres == null ? null : new Distance(metres),
                row.constantOrNull("difficulty", Difficulty.class),
                row.texts("countries").stream().map(Country::new).toList());
    }

    private static SortedSet<Tag> tags(RowReader row) throws SQLException {
        return row.texts("tags").stream().map(Tag::new).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Gallery gallery(RowReader row) throws SQLException {
        return new Gallery(row.json("photos", PHOTOS).stream()
                .sorted(comparingInt(PhotoPart::position))
                .map(PhotoPart::photo)
                .toList());
    }

    @Serdeable
    record PhotoPart(UUID id, int position, String url, String caption) {
        Photo photo() {
            return new Photo(new PhotoId(id), new PhotoDetails(new PhotoUrl(url), new Caption(caption)));
        }
    }
}
