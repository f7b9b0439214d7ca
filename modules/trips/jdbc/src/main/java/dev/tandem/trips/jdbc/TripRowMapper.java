package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.row.RowMapping;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.trips.AccountId;
import dev.tandem.trips.Country;
import dev.tandem.trips.Distance;
import dev.tandem.trips.Photo;
import dev.tandem.trips.PhotoId;
import dev.tandem.trips.Tag;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripDetails;
import dev.tandem.trips.TripId;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// Between rows and the domain.
@Mapper(config = RowMapping.class)
interface TripRowMapper {

    /// By hand, because MapStruct takes the verbs of a record for setters.
    default Trip toTrip(TripRow row, List<TripPhotoRow> photos, List<TripTagRow> tags) {
        return new Trip(
                new TripId(row.id()),
                new AccountId(row.ownerId()),
                toDetails(row),
                photos.stream().map(this::toPhoto).toList(),
                toTags(tags),
                new Lifecycle(row.createdAt(), row.updatedAt(), row.deletedAt(), row.revision()));
    }

    SortedSet<Tag> toTags(List<TripTagRow> rows);

    @Mapping(target = "distance", source = "distanceMetres")
    TripDetails toDetails(TripRow row);

    Photo toPhoto(TripPhotoRow row);

    @Mapping(target = ".", source = "details")
    @Mapping(target = ".", source = "lifecycle")
    @Mapping(target = "distanceMetres", source = "details.distance")
    TripRow toRow(Trip trip);

    default List<TripPhotoRow> toPhotoRows(Trip trip) {
        return IntStream.range(0, trip.photos().size())
                .mapToObj(position -> toPhotoRow(trip.photos().get(position), trip.id(), position))
                .toList();
    }

    @Mapping(target = "id", source = "photo.id")
    TripPhotoRow toPhotoRow(Photo photo, TripId tripId, int position);

    default List<TripTagRow> toTagRows(Trip trip) {
        return trip.tags().stream()
                .map(tag -> new TripTagRow(trip.id().value(), tag.name()))
                .toList();
    }

    default Tag toTag(TripTagRow row) {
        return new Tag(row.name());
    }

    default UUID toUuid(Id id) {
        return id.value();
    }

    default PhotoId toPhotoId(UUID id) {
        return new PhotoId(id);
    }

    default Country toCountry(String code) {
        return new Country(code);
    }

    default String toCode(Country country) {
        return country.code();
    }

    default Distance toDistance(Integer metres) {
        return new Distance(metres);
    }

    default Integer toMetres(Distance distance) {
        return distance.metres();
    }
}
