package dev.tandem.trips.api;

import dev.tandem.identity.CurrentActor;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.photo.PhotoId;
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
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The photos of a trip over HTTP.
@Controller("/v1/trips/{id}/photos")
class PhotoController {
    private final PhotoService photoService;
    private final TripReader reader;
    private final PhotoApiMapper photos;
    private final TripApiMapper trips;

    PhotoController(PhotoService photoService, TripReader reader, PhotoApiMapper photos, TripApiMapper trips) {
        this.photoService = photoService;
        this.reader = reader;
        this.photos = photos;
        this.trips = trips;
    }

    /// Adds a photo to a trip, after its other photos.
    @Post
    @QueryBudget(4)
    HttpResponse<PhotoResponse> addPhoto(
            CurrentActor actor, IdempotencyKey key, TripId id, ExpectedRevision expected, @Body PhotoRequest request) {
        var photo = photoService.addPhoto(actor.id(), key, id, expected, photos.toDetails(request));
        return HttpResponse.created(
                photos.toResponse(photo),
                URI.create("/v1/trips/%s/photos/%s"
                        .formatted(id.value(), photo.id().value())));
    }

    /// Shows a photo of a trip, to whoever sees the trip.
    @Get("/{photoId}")
    @QueryBudget(2)
    PhotoResponse get(@Nullable CurrentActor actor, TripId id, PhotoId photoId) {
        return photos.toResponse(reader.photo(CurrentActor.idOf(actor), id, photoId));
    }

    /// Deletes a photo of a trip.
    @Delete("/{photoId}")
    @Status(HttpStatus.NO_CONTENT)
    @QueryBudget(4)
    void delete(CurrentActor actor, TripId id, ExpectedRevision expected, PhotoId photoId) {
        photoService.deletePhoto(actor.id(), id, expected, photoId);
    }

    /// Reorders the photos of a trip.
    @Put("/order")
    @QueryBudget(4)
    TripResponse reorderPhotos(
            CurrentActor actor, TripId id, ExpectedRevision expected, @Body PhotoOrderRequest request) {
        return trips.toResponse(photoService.reorderPhotos(actor.id(), id, expected, request.photoIds()), actor);
    }
}
