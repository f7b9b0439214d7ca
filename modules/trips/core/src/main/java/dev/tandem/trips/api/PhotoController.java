package dev.tandem.trips.api;

import dev.tandem.identity.CurrentActor;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.web.QueryBudget;
import dev.tandem.trips.PhotoId;
import dev.tandem.trips.TripId;
import dev.tandem.trips.service.PhotoService;
import dev.tandem.trips.service.TripReader;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The photos of a trip over HTTP.
@Controller("/v1/trips/{id}/photos")
class PhotoController {
    private final PhotoService galleries;
    private final TripReader catalogue;
    private final PhotoApiMapper photos;
    private final TripApiMapper trips;

    PhotoController(PhotoService galleries, TripReader catalogue, PhotoApiMapper photos, TripApiMapper trips) {
        this.galleries = galleries;
        this.catalogue = catalogue;
        this.photos = photos;
        this.trips = trips;
    }

    /// Adds a photo behind the others of a trip.
    @Post
    @QueryBudget(6)
    HttpResponse<PhotoResponse> addPhoto(
            CurrentActor actor,
            IdempotencyKey key,
            TripId id,
            ExpectedRevision expected,
            @Valid @Body PhotoRequest request) {
        var photo = galleries.addPhoto(actor.id(), key, id, expected, photos.toPicture(request));
        return HttpResponse.created(
                PhotoResponse.of(photo),
                URI.create("/v1/trips/%s/photos/%s"
                        .formatted(id.value(), photo.id().value())));
    }

    /// Shows a photo of a trip, to whoever sees the trip.
    @Get("/{photoId}")
    @QueryBudget(2)
    PhotoResponse show(@Nullable CurrentActor actor, TripId id, PhotoId photoId) {
        return PhotoResponse.of(catalogue.photo(CurrentActor.idOf(actor), id, photoId));
    }

    /// Removes a photo from a trip.
    @Delete("/{photoId}")
    @Status(HttpStatus.NO_CONTENT)
    @QueryBudget(6)
    void takePhotoDown(CurrentActor actor, TripId id, ExpectedRevision expected, PhotoId photoId) {
        galleries.removePhoto(actor.id(), id, expected, photoId);
    }

    /// Puts the photos of a trip in an order.
    @Put("/order")
    @QueryBudget(5)
    TripResponse arrangePhotos(
            CurrentActor actor, TripId id, ExpectedRevision expected, @Valid @Body PhotoOrderRequest request) {
        return trips.toResponse(
                galleries.reorderPhotos(actor.id(), id, expected, photos.toIds(request.photoIds())), actor);
    }
}
