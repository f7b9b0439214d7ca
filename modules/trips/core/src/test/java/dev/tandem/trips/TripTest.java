package dev.tandem.trips;

import static dev.tandem.trips.TripFixtures.NOON;
import static dev.tandem.trips.TripFixtures.aTrip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TripTest {

    @Test
    void goesIntoTheBinAndComesBack() {
        var trip = aTrip().build();

        var trashed = trip.trashed(NOON.plusMillis(1));

        assertThat(trashed.isDeleted()).isTrue();
        assertThat(trashed.deletedAt()).isEqualTo(NOON.plusMillis(1));
        assertThat(trashed.restored(NOON.plusMillis(2)))
                .isEqualTo(trip.with(trip.lifecycle().touchedAt(NOON.plusMillis(2))));
    }

    @Test
    void takesTwoSpellingsForOneTag() {
        assertThat(aTrip().tagged("Gravel", " gravel ", "alps").build().tags())
                .containsExactly(new Tag("alps"), new Tag("gravel"));
    }

    @Test
    void refusesTooManyPhotosOrTags() {
        refuses("photos", () -> aTrip().withPhotos(21).build());
        refuses("tags", () -> aTrip().tagged(names(11)).build());
        assertThat(aTrip().withPhotos(20).tagged(names(10)).build().photos()).hasSize(20);
    }

    @Test
    void refusesDatesThatRunBackwards() {
        var first = LocalDate.of(2026, 5, 1);

        refuses("end_date", () -> new TripDetails("x", "", first, first.minusDays(1), null, List.of()));
        refuses("end_date", () -> new TripDetails("x", "", null, first, null, List.of()));
        assertThat(new TripDetails("x", "", first, first, null, List.of()).endDate())
                .isEqualTo(first);
    }

    @Test
    void refusesDatesThatDoNotSortAsText() {
        refuses("start_date", () -> new TripDetails("x", "", LocalDate.of(10_000, 1, 1), null, null, List.of()));
        refuses("start_date", () -> new TripDetails("x", "", LocalDate.of(0, 12, 31), null, null, List.of()));
    }

    @Test
    void refusesACountryThatIsNone() {
        refuses("countries", () -> Country.known("XX"));
        refuses("countries", () -> Country.known("es"));
        assertThat(Country.known("ES")).isEqualTo(new Country("ES"));
    }

    @Test
    void refusesAPhotoThatIsNotOnTheWeb() {
        refuses("photos.url", () -> new Photo(PhotoId.next(), "javascript:alert(1)", ""));
    }

    @Test
    void namesACountryOnce() {
        var spain = new Country("ES");

        assertThat(new TripDetails("x", "", null, null, null, List.of(spain, spain)).countries())
                .containsExactly(spain);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 100", "100.25, 100250", "10000, 10000000", "1e3, 1000000", "5.500, 5500"})
    void keepsADistanceInMetres(BigDecimal kilometres, int metres) {
        assertThat(Distance.ofKilometres(kilometres)).isEqualTo(new Distance(metres));
        assertThat(new Distance(metres).kilometres()).isEqualByComparingTo(kilometres);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.09", "10000.01", "1.005", "1e9", "1e400000000", "4294968.296"})
    void refusesADistanceThatIsNone(BigDecimal kilometres) {
        refuses("distance_km", () -> Distance.ofKilometres(kilometres));
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "tag" + i).toArray(String[]::new);
    }

    private static void refuses(String field, ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        failure -> assertThat(failure.violations())
                                .extracting(Invalid.Violation::field)
                                .containsExactly(field));
    }
}
