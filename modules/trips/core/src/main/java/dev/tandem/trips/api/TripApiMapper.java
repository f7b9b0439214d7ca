package dev.tandem.trips.api;

import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.CurrentActor;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.web.ApiMapperConfig;
import dev.tandem.trips.api.TripResponse.Author;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripDates;
import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.Visibility;
import dev.tandem.trips.model.list.SummaryDetails;
import dev.tandem.trips.model.list.SummaryWithAuthor;
import dev.tandem.trips.model.list.TripSummary;
import dev.tandem.trips.model.list.TripWithAuthor;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.EnteredDescription;
import dev.tandem.trips.model.text.TripText;
import dev.tandem.trips.service.TripInput;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueMappingStrategy;

/// Maps requests to the domain, and trips to responses. The flat members of JSON belong to four
/// value objects.
@Mapper(
        config = ApiMapperConfig.class,
        uses = PhotoApiMapper.class,
        nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
interface TripApiMapper {
    default TripInput toInput(TripRequest request) {
        return toInput(request, new DescriptionCleaner().clean(request.description(), Description.EMPTY));
    }

    /// Maps a trip that a request has patched. `status` and `private` cannot be cleared,
    /// because every trip has them.
    default TripInput toUpdate(TripRequest request, Trip current, DescriptionCleaner cleaner) {
        var cleared = new ArrayList<Violation>();
        if (request.status() == null) {
            cleared.add(new Violation("status", "must be draft or published"));
        }
        if (request.isPrivate() == null) {
            cleared.add(new Violation("private", "must be true or false"));
        }
        if (!cleared.isEmpty()) {
            throw new Invalid(cleared);
        }
        var stored = current.details().text().description();
        return toInput(request, cleaner.clean(request.description(), stored));
    }

    @Mapping(target = "details", source = "request")
    @Mapping(target = "status", defaultValue = "DRAFT")
    TripInput toInput(TripRequest request, @Context Description description);

    @Mapping(target = "text", source = "request")
    @Mapping(target = "dates", source = "request")
    @Mapping(target = "route", source = "request")
    @Mapping(target = "visibility", source = "isPrivate", defaultValue = "PUBLIC")
    TripDetails toDetails(TripRequest request, @Context Description description);

    default TripText toText(TripRequest request, @Context Description description) {
        return new TripText(request.title(), description);
    }

    default EnteredDescription toEntered(Description description) {
        return new EnteredDescription(description.value());
    }

    Author toAuthor(AccountSummary account);

    @Mapping(target = "start", source = "startDate")
    @Mapping(target = "end", source = "endDate")
    TripDates toDates(TripRequest request);

    @Mapping(target = "distance", source = "distanceKm")
    RouteDetails toRoute(TripRequest request);

    List<Country> toCountries(@Nullable List<Country> countries);

    SortedSet<Tag> toTags(@Nullable List<Tag> tags);

    @TripFields
    @Mapping(target = "title", source = "trip.details.text.title")
    @Mapping(target = "description", source = "trip.details.text.description")
    @Mapping(target = "status", source = "trip")
    @Mapping(target = "photos", source = "trip.gallery.photos")
    TripRequest toRequest(Trip trip);

    /// Maps a trip for its author.
    default TripResponse toResponse(Trip trip, CurrentActor author) {
        return toResponse(trip, author.account());
    }

    default TripResponse toResponse(TripWithAuthor found) {
        return toResponse(found.trip(), found.author());
    }

    @TripFields
    @Mapping(target = "id", source = "trip.id")
    @Mapping(target = "author", source = "author")
    @Mapping(target = "title", source = "trip.details.text.title")
    @Mapping(target = "description", source = "trip.details.text.description")
    @Mapping(target = "status", source = "trip")
    @Mapping(target = "photos", source = "trip.gallery")
    @Mapping(target = ".", source = "trip.lifecycle")
    TripResponse toResponse(Trip trip, AccountSummary author);

    default TripSummaryResponse toSummary(SummaryWithAuthor found) {
        return toSummary(found.trip(), found.author());
    }

    @TripFields
    @Mapping(target = "id", source = "trip.id")
    @Mapping(target = "author", source = "author")
    @Mapping(target = "status", source = "trip.details")
    @Mapping(target = "photos", source = "trip.gallery")
    @Mapping(target = "publishedAt", source = "trip.details.publishedAt")
    @Mapping(target = ".", source = "trip.lifecycle")
    TripSummaryResponse toSummary(TripSummary trip, AccountSummary author);

    /// The members that a trip and its summary have alike.
    @Mapping(target = "startDate", source = "trip.details.dates.start")
    @Mapping(target = "endDate", source = "trip.details.dates.end")
    @Mapping(target = "distanceKm", source = "trip.details.route.distance")
    @Mapping(target = ".", source = "trip.details.route")
    @Mapping(target = "isPrivate", source = "trip.details.visibility")
    @Mapping(target = "tags", source = "trip.details.tags")
    @Retention(RetentionPolicy.CLASS)
    @interface TripFields {}

    default TripStatus toStatus(Trip trip) {
        return trip.status();
    }

    default TripStatus toStatus(SummaryDetails details) {
        return details.status();
    }

    default boolean isPrivate(Visibility visibility) {
        return visibility == Visibility.PRIVATE;
    }

    default Visibility toVisibility(Boolean isPrivate) {
        return isPrivate ? Visibility.PRIVATE : Visibility.PUBLIC;
    }
}
