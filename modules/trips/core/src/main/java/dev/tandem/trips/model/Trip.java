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
import java.util.List;
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
    private static final int MIN_PUBLISHED_DESCRIPTION = 50;

    public static Trip created(AccountId author, TripDetails details, Gallery gallery, TripStatus status, Instant now) {
        requireValid(details, status, now);
        var lifecycle = Lifecycle.created(now);
        var publishedAt = status == TripStatus.PUBLISHED ? now : null;
        return new Trip(TripId.next(), author, details, gallery, publishedAt, lifecycle);
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

    /// An update to the same values changes nothing.
    public Trip updated(TripDetails newDetails, Gallery newGallery, TripStatus newStatus, Instant now) {
        if (newDetails.equals(details) && newGallery.equals(gallery) && newStatus == status()) {
            return this;
        }
        requireValid(newDetails, newStatus, now);
        var touched = lifecycle.touched(now);
        return new Trip(id, author, newDetails, newGallery, publishedAt(newStatus, touched), touched);
    }

    private @Nullable Instant publishedAt(TripStatus newStatus, Lifecycle touched) {
        return switch (newStatus) {
            case DRAFT -> null;
            case PUBLISHED -> publishedAt == null ? touched.updatedAt() : publishedAt;
        };
    }

    /// Publishing a published trip changes nothing.
    public Trip published(Instant now) {
        return updated(details, gallery, TripStatus.PUBLISHED, now);
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

    private static void requireValid(TripDetails details, TripStatus status, Instant now) {
        var violations =
                new ArrayList<>(violations(details.dates(), details.text().description(), status));
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (details.dates().startAfter(today)) {
            violations.add(new Violation("startDate", "must not be in the future; today is " + today + " (UTC)"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    /// The rules between the values of a trip that these break.
    public static List<Violation> violations(TripDates dates, Description description, TripStatus status) {
        var found = new ArrayList<Violation>();
        if (dates.runBackwards()) {
            found.add(new Violation("endDate", "needs a start that is not later"));
        }
        if (status == TripStatus.PUBLISHED && description.isShorterThan(MIN_PUBLISHED_DESCRIPTION)) {
            found.add(new Violation(
                    "description", "must have at least " + MIN_PUBLISHED_DESCRIPTION + " characters to be published"));
        }
        if (status == TripStatus.PUBLISHED && dates.start() == null) {
            found.add(new Violation("startDate", "is needed to be published"));
        }
        return found;
    }
}
