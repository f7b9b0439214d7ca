package dev.tandem.trips.api;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.web.ApiMapping;
import dev.tandem.trips.AccountId;
import dev.tandem.trips.Country;
import dev.tandem.trips.Distance;
import dev.tandem.trips.Photo;
import dev.tandem.trips.PhotoId;
import dev.tandem.trips.Tag;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripDetails;
import dev.tandem.trips.api.PlanTripRequest.PhotoRequest;
import dev.tandem.trips.api.TripResponse.PhotoResponse;
import dev.tandem.trips.service.PlanTrip;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueMappingStrategy;

/// Between the wire and the domain.
@Mapper(config = ApiMapping.class, nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
interface TripApiMapper {

    @Mapping(target = "details", source = "request")
    PlanTrip toCommand(PlanTripRequest request);

    @Mapping(target = "distance", source = "distanceKm")
    @Mapping(target = "description", defaultValue = "")
    TripDetails toDetails(PlanTripRequest request);

    @Mapping(target = ".", source = "details")
    @Mapping(target = ".", source = "lifecycle")
    @Mapping(target = "distanceKm", source = "details.distance")
    TripResponse toResponse(Trip trip);

    default Photo toPhoto(PhotoRequest request) {
        return new Photo(PhotoId.next(), request.url(), request.caption() == null ? "" : request.caption());
    }

    default List<PhotoResponse> toPhotos(List<Photo> photos) {
        return IntStream.range(0, photos.size())
                .mapToObj(position -> toPhoto(photos.get(position), position))
                .toList();
    }

    PhotoResponse toPhoto(Photo photo, int position);

    default AccountId toAccountId(UUID id) {
        return new AccountId(id);
    }

    default UUID toUuid(Id id) {
        return id.value();
    }

    default Country toCountry(String code) {
        return Country.known(code);
    }

    default String toCode(Country country) {
        return country.code();
    }

    default Tag toTag(String name) {
        return new Tag(name);
    }

    default String toName(Tag tag) {
        return tag.name();
    }

    default Distance toDistance(BigDecimal kilometres) {
        return Distance.ofKilometres(kilometres);
    }

    default BigDecimal toKilometres(Distance distance) {
        return distance.kilometres();
    }
}
