package dev.tandem.performance.spring;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TripController {
    private final TripService trips;
    private final JdbcTemplate jdbc;

    TripController(TripService trips, JdbcTemplate jdbc) {
        this.trips = trips;
        this.jdbc = jdbc;
    }

    @GetMapping("/health")
    Map<String, String> health() {
        jdbc.queryForObject("select 1", Integer.class);
        return Map.of("status", "healthy");
    }

    @GetMapping("/trips/{id}")
    TripResponse get(@PathVariable String id) {
        return trips.get(id);
    }

    @GetMapping("/accounts/{id}/trips")
    TripResponse.Page list(
            @PathVariable String id,
            @RequestParam(defaultValue = "PUBLISHED") Status status,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) String after) {
        return trips.list(id, status, Math.clamp(limit, 1, 100), after);
    }

    @PostMapping("/trips")
    @ResponseStatus(HttpStatus.CREATED)
    TripResponse create(@Valid @RequestBody NewTrip trip) {
        return trips.create(trip);
    }

    @PatchMapping("/trips/{id}")
    TripResponse patch(@PathVariable String id, @Valid @RequestBody TripPatch patch) {
        return trips.patch(id, patch);
    }
}
