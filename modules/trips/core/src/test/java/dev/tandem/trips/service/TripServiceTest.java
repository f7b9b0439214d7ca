package dev.tandem.trips.service;

import static dev.tandem.trips.TripFixtures.NOON;
import static dev.tandem.trips.TripFixtures.details;
import static dev.tandem.trips.TripFixtures.photos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.trips.AccountId;
import dev.tandem.trips.Tag;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripId;
import dev.tandem.trips.TripNotFound;
import dev.tandem.trips.repository.InMemoryTripRepository;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TripServiceTest {
    private final TripService trips = new TripService(new InMemoryTripRepository(), Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void plansATripThatBeginsNow() {
        var owner = new AccountId(TripId.next().value());
        var photos = photos(2);

        var trip = trips.plan(new PlanTrip(owner, details("Lofoten"), photos, Set.of(new Tag("sea"))));

        assertThat(trip)
                .isEqualTo(new Trip(
                        trip.id(),
                        owner,
                        details("Lofoten"),
                        photos,
                        new TreeSet<>(Set.of(new Tag("sea"))),
                        Lifecycle.startingAt(NOON)));
        assertThat(trips.find(trip.id())).isEqualTo(trip);
    }

    @Test
    void doesNotFindATripInTheBin() {
        var trip = planned();

        trips.trash(trip.id());

        assertNotFound(trip.id());
        assertThat(trips.list(SliceRequest.first(10)).items()).isEmpty();
    }

    @Test
    void takesATripOutOfTheBin() {
        var trip = planned();
        trips.trash(trip.id());

        assertThat(trips.restore(trip.id())).isEqualTo(trip.with(new Lifecycle(NOON, NOON, null, 2)));
        assertThat(trips.find(trip.id()).isDeleted()).isFalse();
    }

    @Test
    void restoresAnAliveTripWithoutAChange() {
        var trip = planned();

        assertThat(trips.restore(trip.id())).isEqualTo(trip);
    }

    @Test
    void cannotTrashATripTwice() {
        var trip = planned();
        trips.trash(trip.id());

        assertThatThrownBy(() -> trips.trash(trip.id())).isInstanceOf(TripNotFound.class);
    }

    @Test
    void knowsNoTripThatNobodyPlanned() {
        assertNotFound(TripId.next());
        assertThatThrownBy(() -> trips.restore(TripId.next())).isInstanceOf(TripNotFound.class);
    }

    private Trip planned() {
        return trips.plan(new PlanTrip(new AccountId(TripId.next().value()), details("Lofoten"), photos(1), Set.of()));
    }

    private void assertNotFound(TripId id) {
        assertThatThrownBy(() -> trips.find(id))
                .isInstanceOfSatisfying(
                        TripNotFound.class,
                        failure -> assertThat(failure.code()).isEqualTo("trips.trip-not-found"));
    }
}
