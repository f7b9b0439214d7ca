package dev.tandem.trips.jdbc.demo;

import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Difficulty;
import dev.tandem.trips.model.Distance;
import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.TripDates;
import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.Visibility;
import dev.tandem.trips.model.photo.Caption;
import dev.tandem.trips.model.photo.PhotoDetails;
import dev.tandem.trips.model.photo.PhotoUrl;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.EnteredDescription;
import dev.tandem.trips.model.text.Title;
import dev.tandem.trips.model.text.TripText;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A trip of the demo data, written by hand.
///
/// @param author the number of one of the demo accounts
record DemoTrip(int author, boolean draft, TripDetails details, List<PhotoDetails> photos) {
    private static final int METRES = 1_000;

    static DemoTrip of(
            int author,
            String title,
            @Nullable String start,
            @Nullable String end,
            @Nullable Integer kilometres,
            Difficulty difficulty) {
        var distance = kilometres == null ? null : new Distance(kilometres * METRES);
        return new DemoTrip(
                author,
                false,
                new TripDetails(
                        new TripText(new Title(title), Description.EMPTY),
                        new TripDates(date(start), date(end)),
                        RouteDetails.of(distance, difficulty, List.of()),
                        new TreeSet<>(),
                        Visibility.PUBLIC),
                List.of());
    }

    DemoTrip through(String countries) {
        var route = details.route();
        return with(new TripDetails(
                details.text(),
                details.dates(),
                RouteDetails.through(words(countries).map(Country::of).toList(), route),
                details.tags(),
                details.visibility()));
    }

    DemoTrip tagged(String tags) {
        return with(new TripDetails(
                details.text(),
                details.dates(),
                details.route(),
                new TreeSet<>(words(tags).map(Tag::new).toList()),
                details.visibility()));
    }

    DemoTrip telling(String html) {
        return with(new TripDetails(
                new TripText(details.text().title(), new EnteredDescription(html.replace('\n', ' ')).cleaned()),
                details.dates(),
                details.route(),
                details.tags(),
                details.visibility()));
    }

    /// Each photo is written as `name: caption`; the name is the last part of its address.
    DemoTrip withPhotos(String... photos) {
        return new DemoTrip(
                author, draft, details, Stream.of(photos).map(DemoTrip::details).toList());
    }

    DemoTrip asDraft() {
        return new DemoTrip(author, true, details, photos);
    }

    DemoTrip forTheAuthorOnly() {
        return with(
                new TripDetails(details.text(), details.dates(), details.route(), details.tags(), Visibility.PRIVATE));
    }

    private DemoTrip with(TripDetails other) {
        return new DemoTrip(author, draft, other, photos);
    }

    private static PhotoDetails details(String text) {
        var colon = text.indexOf(": ");
        return new PhotoDetails(
                new PhotoUrl("https://photos.example/" + text.substring(0, colon) + ".jpg"),
                new Caption(text.substring(colon + 2)));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" "));
    }
}
