package dev.tandem.performance.spring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/// A trip; with its author where it is shown alone.
record TripResponse(
        String id,
        String authorId,
        String title,
        String description,
        Status status,
        List<String> countries,
        BigDecimal distanceKm,
        LocalDateTime createdAt,
        LocalDateTime updatedAt,
        List<Photo> photos,
        List<String> tags,
        @JsonInclude(JsonInclude.Include.NON_NULL) Author author) {
    record Photo(String id, int position, String url) {}

    record Author(String id, String username, String fullName) {}

    record Page(List<TripResponse> items, String next) {}

    static TripResponse listed(Trip trip) {
        return of(trip, null);
    }

    static TripResponse alone(Trip trip) {
        return of(trip, new Author(trip.author.id, trip.author.username, trip.author.fullName));
    }

    private static TripResponse of(Trip trip, Author author) {
        return new TripResponse(
                trip.id,
                trip.authorId,
                trip.title,
                trip.description,
                trip.status,
                trip.countries,
                trip.distanceKm,
                trip.createdAt,
                trip.updatedAt,
                trip.photos.stream()
                        .map(photo -> new Photo(photo.id, photo.position, photo.url))
                        .toList(),
                trip.tags.stream().map(tag -> tag.name).toList(),
                author);
    }
}
