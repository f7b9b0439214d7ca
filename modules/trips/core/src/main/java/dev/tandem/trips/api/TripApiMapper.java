package dev.tandem.trips.api;

import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.CurrentActor;
import dev.tandem.identity.Username;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.web.ApiMapperConfig;
import dev.tandem.trips.api.TripResponse.Author;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Difficulty;
import dev.tandem.trips.model.Distance;
import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripDates;
import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.Visibility;
import dev.tandem.trips.model.list.SummaryWithAuthor;
import dev.tandem.trips.model.list.TripWithAuthor;
import dev.tandem.trips.model.photo.Photo;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.TripText;
import dev.tandem.trips.service.TripInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueMappingStrategy;

/// Maps requests to the domain, and trips to responses.
@Mapper(
        config = ApiMapperConfig.class,
        uses = PhotoApiMapper.class,
        nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
interface TripApiMapper {
    /// Maps a request that was [cleaned][TripRequest#cleaned()], as the methods below do.
    @Mapping(target = "details", source = "request")
    @Mapping(target = "status", defaultValue = "DRAFT")
    TripInput toInput(TripRequest request);

    /// If one value is invalid, the violations of all values are thrown together.
    default TripInput toCommand(TripRequest request) {
        try {
            return toInput(request);
        } catch (Invalid first) {
            throw new Invalid(Stream.concat(first.violations().stream(), request.violations().stream())
                    .distinct()
                    .toList());
        }
    }

    /// Maps a patched trip. `status` and `private` cannot be cleared, because every trip has
    /// them.
    default TripInput toUpdate(TripRequest request) {
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
        return toCommand(request);
    }

    @Mapping(target = "text", source = "request")
    @Mapping(target = "dates", source = "request")
    @Mapping(target = "route", source = "request")
    @Mapping(target = "visibility", source = "isPrivate", defaultValue = "PUBLIC")
    TripDetails toDetails(TripRequest request);

    default TripText toText(TripRequest request) {
        var description = request.description();
        return new TripText(request.title(), description == null ? Description.EMPTY : new Description(description));
    }

    @Mapping(target = "start", source = "startDate")
    @Mapping(target = "end", source = "endDate")
    TripDates toDates(TripRequest request);

    @Mapping(target = "distance", source = "distanceKm")
    RouteDetails toRoute(TripRequest request);

    /// Written by hand, as the responses are, because the flat members of JSON belong to four
    /// value objects.
    default TripRequest toRequest(Trip trip) {
        var details = trip.details();
        var route = details.route();
        return new TripRequest(
                details.text().title(),
                details.text().description().html(),
                toText(trip.status()),
                details.dates().start(),
                details.dates().end(),
                toKilometres(route.distance()),
                toText(route.difficulty()),
                toCodes(route.countries()),
                details.visibility() == Visibility.PRIVATE,
                toRequests(trip.gallery().photos()),
                toNames(details.tags()));
    }

    /// Maps a trip for its author.
    default TripResponse toResponse(Trip trip, CurrentActor author) {
        return toResponse(new TripWithAuthor(trip, author.account()));
    }

    default TripResponse toResponse(TripWithAuthor authored) {
        var trip = authored.trip();
        var details = trip.details();
        var route = details.route();
        return new TripResponse(
                trip.id().value(),
                toAuthor(authored.author()),
                details.text().title(),
                details.text().description().html(),
                trip.status().name().toLowerCase(Locale.ROOT),
                details.dates().start(),
                details.dates().end(),
                toKilometres(route.distance()),
                toText(route.difficulty()),
                toCodes(route.countries()),
                details.visibility() == Visibility.PRIVATE,
                trip.gallery().placed().stream().map(PhotoResponse::of).toList(),
                toNames(details.tags()),
                trip.revision(),
                trip.createdAt(),
                trip.updatedAt(),
                trip.publishedAt());
    }

    default TripSummaryResponse toSummary(SummaryWithAuthor authored) {
        var trip = authored.trip();
        var details = trip.details();
        return new TripSummaryResponse(
                trip.id().value(),
                toAuthor(authored.author()),
                trip.title(),
                trip.excerpt().text(),
                details.status().name().toLowerCase(Locale.ROOT),
                details.dates().start(),
                details.dates().end(),
                toKilometres(details.route().distance()),
                toText(details.route().difficulty()),
                toCodes(details.route().countries()),
                details.visibility() == Visibility.PRIVATE,
                trip.gallery().placed().stream().map(PhotoResponse::of).toList(),
                toNames(details.tags()),
                trip.lifecycle().revision(),
                trip.lifecycle().createdAt(),
                trip.lifecycle().updatedAt(),
                details.publishedAt(),
                trip.lifecycle().deletedAt());
    }

    List<PhotoRequest> toRequests(List<Photo> photos);

    Author toAuthor(AccountSummary author);

    List<String> toCodes(List<Country> countries);

    List<String> toNames(Collection<Tag> tags);

    default String toText(Username username) {
        return username.text();
    }

    default @Nullable String toText(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    default TripStatus toStatus(String text) {
        return TripStatus.valueOf(text.toUpperCase(Locale.ROOT));
    }

    default Difficulty toDifficulty(String text) {
        return Difficulty.valueOf(text.toUpperCase(Locale.ROOT));
    }

    default Visibility toVisibility(Boolean isPrivate) {
        return isPrivate ? Visibility.PRIVATE : Visibility.PUBLIC;
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

    default @Nullable BigDecimal toKilometres(@Nullable Distance distance) {
        return distance == null ? null : Distance.kilometres(distance.metres());
    }
}
