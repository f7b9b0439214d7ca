package dev.tandem.trips.service;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.photo.Photo;
import dev.tandem.trips.model.photo.PhotoDetails;
import dev.tandem.trips.model.photo.PhotoId;
import dev.tandem.trips.model.photo.PlacedPhoto;
import dev.tandem.trips.repository.TripRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/// Adds, deletes and reorders the photos of a trip.
@Singleton
public class PhotoService {
    private final TripRepository trips;
    private final Clock clock;

    public PhotoService(TripRepository trips, Clock clock) {
        this.trips = trips;
        this.clock = clock;
    }

    /// Adds the photo after the others.
    @Transactional
    public PlacedPhoto addPhoto(
            AccountId actor, IdempotencyKey key, TripId id, ExpectedRevision expected, PhotoDetails details) {
        return key.once(
                () -> change(actor, id, expected, gallery -> gallery.with(Photo.of(details)))
                        .gallery()
                        .placed()
                        .getLast(),
                photo -> trips.getOwn(id, actor).gallery().find(new PhotoId(photo)));
    }

    @Transactional
    public void deletePhoto(AccountId actor, TripId id, ExpectedRevision expected, PhotoId photo) {
        change(actor, id, expected, gallery -> gallery.without(photo));
    }

    @Transactional
    public Trip reorderPhotos(AccountId actor, TripId id, ExpectedRevision expected, List<PhotoId> order) {
        return change(actor, id, expected, gallery -> gallery.ordered(order));
    }

    private Trip change(AccountId actor, TripId id, ExpectedRevision expected, UnaryOperator<Gallery> change) {
        return trips.change(id, actor, expected, trip -> trip.withGallery(change, clock.instant()));
    }
}
