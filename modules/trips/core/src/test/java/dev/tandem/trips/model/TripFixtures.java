package dev.tandem.trips.model;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.trips.model.photo.Caption;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.photo.PhotoDetails;
import dev.tandem.trips.model.photo.PhotoUrl;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.Title;
import dev.tandem.trips.model.text.TripText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Trips for tests. A test sets only the values that matter to it.
public final class TripFixtures {
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

    private TripFixtures() {}

    /// A draft of an author without an account.
    public static TripBuilder aTrip() {
        return new TripBuilder(new Trip(
                TripId.next(), AccountId.next(), details("Lofoten"), Gallery.EMPTY, null, Lifecycle.created(NOON)));
    }

    public static TripDetails details(String title, String... tags) {
        return new TripDetails(
                new TripText(
                        new Title(title), new Description("Three days along the river, two passes and a lot of rain.")),
                new TripDates(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 2)),
                RouteDetails.of(new Distance(100_250), Difficulty.MODERATE, countries("NO", "SE")),
                new TreeSet<>(Stream.of(tags).map(Tag::new).toList()),
                Visibility.PUBLIC);
    }

    public static List<Country> countries(String... codes) {
        return Stream.of(codes).map(Country::new).toList();
    }

    public static List<PhotoDetails> photos(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> photo("https://photos.example/" + i + ".jpg", "No. " + i))
                .toList();
    }

    public static PhotoDetails photo(String url, String caption) {
        return new PhotoDetails(new PhotoUrl(url), new Caption(caption));
    }

    public static Trip withdrawn(Trip trip, Instant now) {
        return trip.updated(trip.details(), trip.gallery(), TripStatus.DRAFT, now);
    }

    public static Gallery gallery(int count) {
        return Gallery.EMPTY.withPhotos(photos(count));
    }

    public record TripBuilder(Trip trip) {
        public TripBuilder by(AccountId author) {
            return new TripBuilder(
                    new Trip(trip.id(), author, trip.details(), trip.gallery(), trip.publishedAt(), trip.lifecycle()));
        }

        public TripBuilder withPhotos(int count) {
            return new TripBuilder(new Trip(
                    trip.id(), trip.author(), trip.details(), gallery(count), trip.publishedAt(), trip.lifecycle()));
        }

        public TripBuilder tagged(String... names) {
            var tags = TripFixtures.details("tagged", names).tags();
            var old = trip.details();
            return with(new TripDetails(old.text(), old.dates(), old.route(), tags, old.visibility()));
        }

        public TripBuilder through(String... codes) {
            var old = trip.details();
            var route = RouteDetails.through(countries(codes), old.route());
            return with(new TripDetails(old.text(), old.dates(), route, old.tags(), old.visibility()));
        }

        public TripBuilder titled(String title) {
            var old = trip.details();
            var text = new TripText(new Title(title), old.text().description());
            return with(new TripDetails(text, old.dates(), old.route(), old.tags(), old.visibility()));
        }

        public TripBuilder describedAs(String html) {
            var old = trip.details();
            var text = new TripText(old.text().title(), new Description(html));
            return with(new TripDetails(text, old.dates(), old.route(), old.tags(), old.visibility()));
        }

        public TripBuilder begunOn(@Nullable LocalDate day) {
            var old = trip.details();
            return with(
                    new TripDetails(old.text(), new TripDates(day, null), old.route(), old.tags(), old.visibility()));
        }

        public TripBuilder hidden() {
            var old = trip.details();
            return with(new TripDetails(old.text(), old.dates(), old.route(), old.tags(), Visibility.PRIVATE));
        }

        public TripBuilder with(TripDetails details) {
            return new TripBuilder(
                    new Trip(trip.id(), trip.author(), details, trip.gallery(), trip.publishedAt(), trip.lifecycle()));
        }

        public TripBuilder createdAt(Instant moment) {
            return new TripBuilder(trip.with(Lifecycle.created(moment)));
        }

        public TripBuilder published() {
            return publishedAt(trip.createdAt());
        }

        public TripBuilder publishedAt(Instant moment) {
            return new TripBuilder(trip.published(moment));
        }

        public TripBuilder deletedAt(Instant moment) {
            return new TripBuilder(trip.deleted(moment));
        }

        public Trip build() {
            return trip;
        }
    }
}
