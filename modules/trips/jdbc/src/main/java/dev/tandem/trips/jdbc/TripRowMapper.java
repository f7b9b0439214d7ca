package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.row.RowMapperConfig;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.photo.Photo;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// Maps trips to rows.
@Mapper(config = RowMapperConfig.class)
interface TripRowMapper {
    @Mapping(target = "authorId", source = "author")
    @Mapping(target = "title", source = "details.text.title")
    @Mapping(target = "description", source = "details.text.description")
    @Mapping(target = "status", source = "trip")
    @Mapping(target = "visibility", source = "details.visibility")
    @Mapping(target = "startDate", source = "details.dates.start")
    @Mapping(target = "endDate", source = "details.dates.end")
    @Mapping(target = "distanceMetres", source = "details.route.distance.metres")
    @Mapping(target = ".", source = "details.route")
    @Mapping(target = "photoCount", source = "gallery")
    @Mapping(target = ".", source = "lifecycle")
    TripRow toRow(Trip trip);

    default TripStatus toStatus(Trip trip) {
        return trip.status();
    }

    default int toCount(Gallery gallery) {
        return gallery.size();
    }

    default List<TripPhotoRow> toPhotoRows(Trip trip) {
        var photos = trip.gallery().photos();
        return IntStream.range(0, photos.size())
                .mapToObj(position -> toPhotoRow(photos.get(position), trip.id(), position))
                .toList();
    }

    @Mapping(target = "id", source = "photo.id")
    @Mapping(target = ".", source = "photo.details")
    TripPhotoRow toPhotoRow(Photo photo, TripId tripId, int position);

    default List<TripTagRow> toTagRows(Trip trip) {
        return trip.details().tags().stream()
                .map(tag -> new TripTagRow(trip.id().value(), tag.value(), listedAt(trip), startDay(trip)))
                .toList();
    }

    default List<TripWordRow> toWordRows(Trip trip) {
        return trip.details().text().title().words().stream()
                .map(word -> new TripWordRow(trip.id().value(), word, listedAt(trip), startDay(trip)))
                .toList();
    }

    private static @Nullable Instant listedAt(Trip trip) {
        return trip.isListed() ? trip.publishedAt() : null;
    }

    private static int startDay(Trip trip) {
        return trip.details().dates().startDay();
    }
}
