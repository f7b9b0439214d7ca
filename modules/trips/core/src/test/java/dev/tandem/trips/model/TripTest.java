package dev.tandem.trips.model;

import static dev.tandem.trips.model.InvalidFields.refuses;
import static dev.tandem.trips.model.TripFixtures.NOON;
import static dev.tandem.trips.model.TripFixtures.aTrip;
import static dev.tandem.trips.model.TripFixtures.countries;
import static dev.tandem.trips.model.TripFixtures.details;
import static dev.tandem.trips.model.TripFixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.Title;
import dev.tandem.trips.model.text.TripText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TripTest {
    private static final Instant LATER = NOON.plusMillis(1);
    private static final Instant MUCH_LATER = NOON.plusMillis(2);

    @Test
    void beginsAsADraftThatOnlyItsAuthorSees() {
        var ada = AccountId.next();
        var trip = Trip.created(ada, details("Lofoten"), Gallery.EMPTY, TripStatus.DRAFT, NOON);

        assertThat(trip.status()).isEqualTo(TripStatus.DRAFT);
        assertThat(trip.lifecycle()).isEqualTo(Lifecycle.created(NOON));
        assertThat(trip.isVisibleTo(ada)).isTrue();
        assertThat(trip.isVisibleTo(AccountId.next())).isFalse();
        assertThat(trip.isVisibleTo(null)).isFalse();
    }

    @Test
    void isListedWhilePublicAndNotDeleted() {
        var trip = aTrip().published().build();

        assertThat(trip.isListed()).isTrue();
        assertThat(trip.isVisibleTo(null)).isTrue();
        assertThat(trip.deleted(LATER).isListed()).isFalse();
        assertThat(trip.deleted(LATER).restored(LATER).isListed()).isTrue();
        assertThat(withdrawn(trip, LATER).isListed()).isFalse();
        assertThat(aTrip().hidden().published().build().isListed()).isFalse();
        assertThat(aTrip().build().isListed()).isFalse();
    }

    @Test
    void keepsTheMomentOfItsPublication() {
        var published = aTrip().build().published(LATER);

        assertThat(published.publishedAt()).isEqualTo(LATER);
        assertThat(published.updatedAt()).isEqualTo(LATER);
        assertThat(published.published(MUCH_LATER)).isEqualTo(published);
    }

    @Test
    void needsAStartAndADescriptionToBePublished() {
        var bare = with(new Description("x".repeat(49)), null);
        var fit = with(new Description("🚲".repeat(50)), LocalDate.of(2026, 11, 20));

        refuses(() -> bare.published(LATER), "description", "startDate");
        assertThat(fit.published(LATER).publishedAt()).isEqualTo(LATER);
        refuses(
                () -> fit.published(LATER).updated(bare.details(), Gallery.EMPTY, TripStatus.PUBLISHED, LATER),
                "description",
                "startDate");
    }

    @Test
    void canBeWithdrawnAndShortenedAtOnce() {
        var bare = with(Description.EMPTY, null).details();
        var draft = aTrip().published().build().updated(bare, Gallery.EMPTY, TripStatus.DRAFT, LATER);

        assertThat(draft.status()).isEqualTo(TripStatus.DRAFT);
        assertThat(draft.publishedAt()).isNull();
    }

    @Test
    void refusesAStartInTheFuture() {
        var today = with(Description.EMPTY, LocalDate.of(2026, 11, 20)).details();
        var tomorrow = with(Description.EMPTY, LocalDate.of(2026, 11, 21)).details();
        var trip = Trip.created(AccountId.next(), today, Gallery.EMPTY, TripStatus.DRAFT, NOON);

        refuses(() -> Trip.created(AccountId.next(), tomorrow, Gallery.EMPTY, TripStatus.DRAFT, NOON), "startDate");
        refuses(() -> trip.updated(tomorrow, Gallery.EMPTY, TripStatus.DRAFT, LATER), "startDate");
    }

    @Test
    void isRestoredAsItWasBeforeDeletion() {
        var trip = aTrip().build();
        var deleted = trip.deleted(LATER);

        assertThat(deleted.deletedAt()).isEqualTo(LATER);
        assertThat(deleted.restored(MUCH_LATER))
                .isEqualTo(trip.with(trip.lifecycle().touched(MUCH_LATER)));
        assertThat(trip.restored(LATER)).isEqualTo(trip);
    }

    @Test
    void treatsTwoSpellingsAsOneTag() {
        assertThat(aTrip().tagged("Gravel", " gravel ", "alps")
                        .build()
                        .details()
                        .tags())
                .containsExactly(new Tag("alps"), new Tag("gravel"));
    }

    @Test
    void limitsTagsCountriesAndTheTitle() {
        refuses(() -> aTrip().tagged(names(11)), "tags");
        refuses(
                () -> RouteDetails.of(
                        null,
                        null,
                        List.of(Locale.getISOCountries()).subList(0, 51).stream()
                                .map(Country::new)
                                .toList()),
                "countries");
        refuses(() -> new Title("x".repeat(201)), "");
        refuses(() -> new Title(" "), "");
        assertThat(aTrip().tagged(names(10)).build().details().tags()).hasSize(10);
    }

    @Test
    void refusesDatesThatRunBackwards() {
        var first = LocalDate.of(2026, 5, 1);

        refuses(() -> created(new TripDates(first, first.minusDays(1))), "endDate");
        refuses(() -> created(new TripDates(null, first)), "endDate");
        assertThat(created(new TripDates(first, first)).details().dates().end()).isEqualTo(first);
    }

    @Test
    void reportsAllBrokenRulesTogether() {
        var details = with(Description.EMPTY, null).details();
        var backwards = new TripDates(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 21));
        var wrong = new TripDetails(details.text(), backwards, details.route(), details.tags(), details.visibility());

        refuses(
                () -> Trip.created(AccountId.next(), wrong, Gallery.EMPTY, TripStatus.PUBLISHED, NOON),
                "endDate",
                "description",
                "startDate");
    }

    @Test
    void refusesAnUnknownCountry() {
        refuses(() -> Country.of("XX"), "");
        refuses(() -> Country.of("es"), "");
        assertThat(Country.of("ES")).isEqualTo(new Country("ES"));
    }

    @Test
    void namesACountryOnce() {
        assertThat(RouteDetails.of(null, null, countries("ES", "PT", "ES")).countries())
                .containsExactly(new Country("ES"), new Country("PT"));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 100", "100.25, 100250", "10000, 10000000", "1e3, 1000000", "5.500, 5500"})
    void keepsADistanceInMetres(BigDecimal kilometres, int metres) {
        assertThat(Distance.of(kilometres)).isEqualTo(new Distance(metres));
        assertThat(new Distance(metres).value()).isEqualByComparingTo(kilometres);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.09", "10000.01", "1.005", "1e9", "1e400000000", "4294968.296"})
    void refusesAnInvalidDistance(BigDecimal kilometres) {
        refuses(() -> Distance.of(kilometres), "");
    }

    private static Trip created(TripDates dates) {
        var details = details("Lofoten");
        var dated = new TripDetails(details.text(), dates, details.route(), details.tags(), details.visibility());
        return Trip.created(AccountId.next(), dated, Gallery.EMPTY, TripStatus.DRAFT, NOON);
    }

    private static Trip with(Description description, @Nullable LocalDate start) {
        return aTrip().with(new TripDetails(
                        new TripText(new Title("x"), description),
                        new TripDates(start, null),
                        RouteDetails.NONE,
                        new TreeSet<>(),
                        Visibility.PUBLIC))
                .build();
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "tag" + i).toArray(String[]::new);
    }
}
