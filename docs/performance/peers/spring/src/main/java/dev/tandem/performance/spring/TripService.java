package dev.tandem.performance.spring;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

@Service
class TripService {
    private final TripRepository trips;
    private final AccountRepository accounts;
    private final TagRepository tags;
    private final AuthorStatisticsRepository statistics;

    TripService(
            TripRepository trips,
            AccountRepository accounts,
            TagRepository tags,
            AuthorStatisticsRepository statistics) {
        this.trips = trips;
        this.accounts = accounts;
        this.tags = tags;
        this.statistics = statistics;
    }

    @Transactional(readOnly = true)
    TripResponse get(String id) {
        return TripResponse.alone(find(id));
    }

    @Transactional(readOnly = true)
    TripResponse.Page list(String author, Status status, int limit, String after) {
        List<Trip> found = oneMoreThan(author, status, limit, after);
        boolean more = found.size() > limit;
        List<Trip> shown = more ? found.subList(0, limit) : found;
        String next = more ? Cursor.behind(shown.getLast()).text() : null;
        return new TripResponse.Page(shown.stream().map(TripResponse::listed).toList(), next);
    }

    @Transactional
    TripResponse create(NewTrip request) {
        Trip trip = new Trip();
        trip.author = accounts.findByIdAndDeletedAtIsNull(request.authorId().toString())
                .orElseThrow(() -> missing("account"));
        trip.authorId = trip.author.id;
        trip.title = request.title();
        trip.description = request.description();
        trip.status = request.status();
        trip.countries = request.countries();
        trip.distanceKm = request.distanceKm();
        trip.createdAt = trip.updatedAt = Moment.now();
        request.photos().forEach(photo -> trip.addPhoto(photo.url()));
        trip.tags.addAll(named(request.tags()));
        trips.saveAndFlush(trip);
        statistics.addTrip(trip.author.id, trip.distanceKm);
        return TripResponse.alone(trip);
    }

    @Transactional
    TripResponse patch(String id, TripPatch patch) {
        Trip trip = find(id);
        if (patch.title() != null) {
            trip.title = patch.title();
        }
        if (patch.status() != null) {
            trip.status = patch.status();
        }
        trip.updatedAt = Moment.now();
        return TripResponse.alone(trip);
    }

    private List<Trip> oneMoreThan(String author, Status status, int limit, String after) {
        if (after == null) {
            return trips.newest(author, status, Limit.of(limit + 1));
        }
        Cursor cursor = Cursor.of(after);
        return trips.after(author, status, cursor.at(), cursor.id(), Limit.of(limit + 1));
    }

    private Collection<Tag> named(List<String> names) {
        TreeMap<String, Tag> found = new TreeMap<>();
        if (!names.isEmpty()) {
            tags.findByNameIn(names).forEach(tag -> found.put(tag.name, tag));
            names.forEach(name -> found.computeIfAbsent(name, absent -> tags.save(Tag.named(absent))));
        }
        return found.values();
    }

    private Trip find(String id) {
        return trips.findByIdAndDeletedAtIsNull(id).orElseThrow(() -> missing("trip"));
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, what + " not found");
    }
}
