package dev.tandem.trips;

import dev.tandem.platform.kernel.Lifecycle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Trips for tests; each shows only what matters to it.
public final class TripFixtures {
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

    private TripFixtures() {}

    public static TripBuilder aTrip() {
        return new TripBuilder(TripId.next(), "Lofoten", List.of(), List.of(), NOON);
    }

    public static TripDetails details(String title) {
        return new TripDetails(
                title,
                "Three days along the river, two passes and a lot of rain.",
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2024, 3, 2),
                new Distance(100_250),
                List.of(new Country("NO"), new Country("SE")));
    }

    public static List<Photo> photos(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Photo(PhotoId.next(), "https://photos.example/" + i + ".jpg", "No. " + i))
                .toList();
    }

    public record TripBuilder(TripId id, String title, List<Photo> photos, List<Tag> tags, Instant createdAt) {
        public TripBuilder titled(String newTitle) {
            return new TripBuilder(id, newTitle, photos, tags, createdAt);
        }

        public TripBuilder withPhotos(int count) {
            return new TripBuilder(id, title, TripFixtures.photos(count), tags, createdAt);
        }

        public TripBuilder tagged(String... names) {
            return new TripBuilder(
                    id, title, photos, Stream.of(names).map(Tag::new).toList(), createdAt);
        }

        public TripBuilder createdAt(Instant moment) {
            return new TripBuilder(id, title, photos, tags, moment);
        }

        public Trip build() {
            var owner = new AccountId(id.value());
            return new Trip(id, owner, details(title), photos, new TreeSet<>(tags), Lifecycle.startingAt(createdAt));
        }
    }
}
