package dev.tandem.trips.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.SUPPORTS;

import dev.tandem.identity.AccountDirectory;
import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.platform.kernel.aggregate.ThingNotFound;
import dev.tandem.platform.kernel.list.ChosenIds;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.list.RequestedTrips;
import dev.tandem.trips.model.list.SummaryWithAuthor;
import dev.tandem.trips.model.list.TripQuery;
import dev.tandem.trips.model.list.TripSummary;
import dev.tandem.trips.model.list.TripWithAuthor;
import dev.tandem.trips.model.photo.PhotoId;
import dev.tandem.trips.model.photo.PlacedPhoto;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.TagCount;
import dev.tandem.trips.repository.TripRepository;
import dev.tandem.trips.repository.TripStatisticsRepository;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads trips for an actor or a guest. Everybody finds listed trips, and authors find all
/// their own trips. Trips of deleted accounts are hidden.
///
/// A trip and the name of its author may be read at different moments, so no read needs a
/// transaction of its own.
@Singleton
public class TripReader {
    private final TripRepository trips;
    private final TripStatisticsRepository statistics;
    private final AccountDirectory accounts;

    public TripReader(TripRepository trips, TripStatisticsRepository statistics, AccountDirectory accounts) {
        this.trips = trips;
        this.statistics = statistics;
        this.accounts = accounts;
    }

    @ReadOnly(propagation = SUPPORTS)
    public TripWithAuthor find(@Nullable AccountId actor, TripId id) {
        var trip = trips.find(id).filter(found -> found.isVisibleTo(actor)).orElseThrow(() -> new ThingNotFound(id));
        var author = accounts.findOne(trip.author()).orElseThrow(() -> new ThingNotFound(id));
        return new TripWithAuthor(trip, author);
    }

    @ReadOnly(propagation = SUPPORTS)
    public PlacedPhoto photo(@Nullable AccountId actor, TripId id, PhotoId photo) {
        return find(actor, id).trip().gallery().find(photo);
    }

    /// Leaves out trips of deleted accounts, so that a slice may have fewer items than its
    /// limit, even none.
    ///
    /// Trips that are selected by ids come in the order of the ids. Those that [#find] would
    /// not find for the actor are left out.
    @ReadOnly(propagation = SUPPORTS)
    public Slice<SummaryWithAuthor> list(@Nullable AccountId actor, RequestedTrips selection, SliceRequest request) {
        return switch (selection) {
            case TripQuery query -> listed(query, request);
            case RequestedTrips.Ids ids -> chosen(actor, ids.chosen(), request);
        };
    }

    private Slice<SummaryWithAuthor> listed(TripQuery query, SliceRequest request) {
        var found = trips.list(query, request);
        var authors = authors(found.items());
        return found.filter(trip -> authors.containsKey(trip.author())).map(trip -> withAuthor(trip, authors));
    }

    private Slice<SummaryWithAuthor> chosen(@Nullable AccountId actor, ChosenIds<TripId> chosen, SliceRequest request) {
        var visible = trips.find(chosen.ids()).stream()
                .filter(trip -> trip.isVisibleTo(actor))
                .toList();
        var authors = authors(visible);
        var found = visible.stream()
                .filter(trip -> authors.containsKey(trip.author()))
                .map(trip -> withAuthor(trip, authors))
                .toList();
        return chosen.slice(found, withAuthor -> withAuthor.trip().id(), request);
    }

    private Map<AccountId, AccountSummary> authors(Collection<TripSummary> found) {
        return accounts.find(found.stream().map(TripSummary::author).collect(Collectors.toSet()));
    }

    private static SummaryWithAuthor withAuthor(TripSummary trip, Map<AccountId, AccountSummary> authors) {
        return new SummaryWithAuthor(trip, Objects.requireNonNull(authors.get(trip.author())));
    }

    /// Returns those trips of the author's list that the actor may see.
    @ReadOnly(propagation = SUPPORTS)
    public Slice<SummaryWithAuthor> listOf(
            @Nullable AccountId actor, AccountId author, TripQuery own, SliceRequest request) {
        var summary = summary(author);
        return own.visibleTo(actor)
                .map(visible -> trips.list(visible, request))
                .orElseGet(() -> Slice.empty(request))
                .map(trip -> new SummaryWithAuthor(trip, summary));
    }

    @ReadOnly(propagation = SUPPORTS)
    public AuthorStatistics statistics(AccountId author) {
        return statistics.of(summary(author).id());
    }

    @ReadOnly(propagation = SUPPORTS)
    public Slice<TagCount> tags(SliceRequest request) {
        return statistics.tags(request);
    }

    private AccountSummary summary(AccountId author) {
        return accounts.findOne(author).orElseThrow(() -> new ThingNotFound(author));
    }
}
