package dev.tandem.trips.model.list;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.text.Excerpt;
import dev.tandem.trips.model.text.Title;
import org.jspecify.annotations.Nullable;

/// A trip as lists show it: all of it, but an excerpt instead of the description.
public record TripSummary(
        TripId id,
        AccountId author,
        Title title,
        Excerpt excerpt,
        SummaryDetails details,
        Gallery gallery,
        Lifecycle lifecycle) {

    public static TripSummary of(Trip trip) {
        var details = trip.details();
        return new TripSummary(
                trip.id(),
                trip.author(),
                details.text().title(),
                Excerpt.ofHtml(details.text().description().value()),
                new SummaryDetails(
                        details.dates(), details.route(), details.tags(), details.visibility(), trip.publishedAt()),
                trip.gallery(),
                trip.lifecycle());
    }

    public boolean isVisibleTo(@Nullable AccountId actor) {
        return author.equals(actor) || details.isPublic();
    }
}
