package dev.tandem.trips.jdbc;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.jdbc.row.RowMapping;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.trips.Country;
import dev.tandem.trips.Description;
import dev.tandem.trips.Distance;
import dev.tandem.trips.Gallery;
import dev.tandem.trips.Photo;
import dev.tandem.trips.PhotoId;
import dev.tandem.trips.Picture;
import dev.tandem.trips.Route;
import dev.tandem.trips.Story;
import dev.tandem.trips.Tag;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripDates;
import dev.tandem.trips.TripDetails;
import dev.tandem.trips.TripId;
import dev.tandem.trips.jdbc.WholeTripRow.PhotoPart;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// Between rows and the domain.
@Mapper(config = RowMapping.class)
interface TripRowMapper {
    /// By hand, as is the way back: what is flat in a row lies in four value objects here.
    default Trip toTrip(WholeTripRow row) {
        return new Trip(
                new TripId(row.id()),
                new AccountId(row.authorId()),
                toDetails(row),
                toGallery(row.photos()),
                row.publishedAt(),
                new Lifecycle(row.createdAt(), row.updatedAt(), row.deletedAt(), row.revision()));
    }

    private TripDetails toDetails(WholeTripRow row) {
        return new TripDetails(
                new Story(row.title(), new Description(row.description())),
                new TripDates(row.startDate(), row.endDate()),
                new Route(toDistance(row.distanceMetres()), row.difficulty(), toCountries(row.countries())),
                toTags(row.tags()),
                row.visibility());
    }

    private Gallery toGallery(List<PhotoPart> parts) {
        return new Gallery(parts.stream()
                .sorted(Comparator.comparingInt(PhotoPart::position))
                .map(part -> new Photo(new PhotoId(part.id()), new Picture(part.url(), part.caption())))
                .toList());
    }

    default TripRow toRow(Trip trip) {
        var details = trip.details();
        var route = details.route();
        return new TripRow(
                trip.id().value(),
                trip.author().value(),
                details.story().title(),
                details.story().description().html(),
                trip.status(),
                details.visibility(),
                details.dates().start(),
                details.dates().end(),
                toMetres(route.distance()),
                route.difficulty(),
                toCodes(route.countries()),
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
    @Mapping(target = ".", source = "photo.picture")
    TripPhotoRow toPhotoRow(Photo photo, TripId tripId, int position);

    default List<TripTagRow> toTagRows(Trip trip) {
        var listedAt = trip.isListed() ? trip.publishedAt() : null;
        return trip.details().tags().stream()
                .map(tag -> new TripTagRow(trip.id().value(), tag.name(), listedAt))
                .toList();
    }

    SortedSet<Tag> toTags(Collection<String> names);

    List<Country> toCountries(List<String> codes);

    List<String> toCodes(List<Country> countries);

    default Tag toTag(String name) {
        return new Tag(name);
    }

    default UUID toUuid(Id id) {
        return id.value();
    }

    default Country toCountry(String code) {
        return new Country(code);
    }

    default String toCode(Country country) {
        return country.code();
    }

    default @Nullable Distance toDistance(@Nullable Integer metres) {
        return metres == null ? null : new Distance(metres);
    }

    default @Nullable Integer toMetres(@Nullable Distance distance) {
        return distance == null ? null : distance.metres();
    }
}
