package dev.tandem.trips.model;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.Owned;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import dev.tandem.platform.kernel.Timestamped;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.text.Description;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A journey by bicycle that its author describes: an entry of the travel diary.
///
/// A trip is a draft until it is published. A published trip stays fit to be published.
public record Trip(
        TripId id,
        AccountId author,
        TripDetails details,
        Gallery gallery,
        @Nullable Instant publishedAt,
        Lifecycle lifecycle)
        implements Identified<TripId>, Timestamped, SoftDeletable, Revisioned, Owned<AccountId> {
    public static final int MIN_PUBLISHED_DESCRIPTION = 50;

    public static Trip draft(AccountId author, TripDetails details, Gallery gallery, Instant now) {
        details.dates().requireStartNotAfter(day(now));
        return new Trip(TripId.next(), author, details, gallery, null, Lifecycle.created(now));
    }

    public TripStatus status() {
        return TripStatus.of(publishedAt);
    }

    /// Says whether the trip is published, public and not deleted. Everybody finds listed
    /// trips.
    public boolean isListed() {
        return publishedAt != null && details.visibility() == Visibility.PUBLIC && !isDeleted();
    }

    @Override
    public AccountId owner() {
        return author;
    }

    @Override
    public boolean isVisibleTo(@Nullable AccountId actor) {
        return author.equals(actor) || isListed();
    }

    /// An update to the same details and photos changes nothing.
    public Trip updated(TripDetails newDetails, Gallery newGallery, Instant now) {
        if (newDetails.equals(details) && newGallery.equals(gallery)) {
            return this;
        }
        newDetails.dates().requireStartNotAfter(day(now));
        var updated = new Trip(id, author, newDetails, newGallery, publishedAt, lifecycle.touched(now));
        if (publishedAt != null) {
            requireFitToPublish(
                    newDetails.text().description(), newDetails.dates().start());
        }
        return updated;
    }

    /// Publishing a published trip changes nothing.
    public Trip published(Instant now) {
        if (publishedAt != null) {
            return this;
        }
        requireFitToPublish(details.text().description(), details.dates().start());
        var touched = lifecycle.touched(now);
        return new Trip(id, author, details, gallery, touched.updatedAt(), touched);
    }

    public Trip withdrawn(Instant now) {
        return publishedAt == null ? this : new Trip(id, author, details, gallery, null, lifecycle.touched(now));
    }

    public Trip withGallery(UnaryOperator<Gallery> change, Instant now) {
        return new Trip(id, author, details, change.apply(gallery), publishedAt, lifecycle.touched(now));
    }

    public Trip deleted(Instant now) {
        return with(lifecycle.deleted(now));
    }

    /// Restoring a trip that is not deleted changes nothing.
    public Trip restored(Instant now) {
        return isDeleted() ? with(lifecycle.restored(now)) : this;
    }

    public Trip with(Lifecycle newLifecycle) {
        return new Trip(id, author, details, gallery, publishedAt, newLifecycle);
    }

    public static void requireFitToPublish(Description description, @Nullable LocalDate start) {
        var missing = new ArrayList<Violation>();
        if (description.isShorterThan(MIN_PUBLISHED_DESCRIPTION)) {
            missing.add(new Violation(
                    "description", "must have at least " + MIN_PUBLISHED_DESCRIPTION + " characters to be published"));
        }
        if (start == null) {
            missing.add(new Violation("startDate", "is needed to be published"));
        }
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
