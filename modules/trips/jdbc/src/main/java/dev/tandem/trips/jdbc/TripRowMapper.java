package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.row.RowMapperConfig;
import dev.tandem.platform.kernel.Id;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Distance;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.photo.Photo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// Maps trips to rows.
@Mapper(config = RowMapperConfig.class)
interface TripRowMapper {
    /// Written by hand, because the columns of a row belong to four value objects.
    default TripRow toRow(Trip trip) {
        var details = trip.details();
        var route = details.route();
        return new TripRow(
                trip.id().value(),
                trip.author().value(),
                details.text().title(),
                details.text().description().html(),
                trip.status(),
                details.visibility(),
                details.dates().start(),
                details.dates().end(),
                toMetres(route.distance()),
                route.difficulty(),
                toCodes(route.countries()),
                trip.gallery().size(),
                trip.publishedAt(),
                trip.createdAt(),
                trip.updatedAt(),
                trip.deletedAt(),
                trip.revision());
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
                .map(tag -> new TripTagRow(trip.id().value(), tag.name(), listedAt(trip), startKey(trip)))
                .toList();
    }

    default List<TripWordRow> toWordRows(Trip trip) {
        return trip.details().text().titleWords().stream()
                .map(word -> new TripWordRow(trip.id().value(), word, listedAt(trip), startKey(trip)))
                .toList();
    }

    private static @Nullable Instant listedAt(Trip trip) {
        return trip.isListed() ? trip.publishedAt() : null;
    }

    private static String startKey(Trip trip) {
        return trip.details().dates().startKey();
    }

    List<String> toCodes(List<Country> countries);

    default UUID toUuid(Id id) {
        return id.value();
    }

    default String toCode(Country country) {
        return country.code();
    }

    default @Nullable Integer toMetres(@Nullable Distance distance) {
        return distance == null ? null : distance.metres();
    }
}
