package dev.tandem.trips.model.list;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.list.KeyType;
import dev.tandem.platform.kernel.list.Keyset;
import dev.tandem.platform.kernel.list.Sort;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.text.TitleSearch;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A query for the trips of a list, or for those of them that match. `sort` replaces the order
/// of the list.
public record TripQuery(
        TripListKind list,
        @Nullable AccountId author,
        @Nullable TripStatus status,
        @Nullable Tag tag,
        SortedSet<String> words,
        @Nullable Sort<TripSortField> sort)
        implements RequestedTrips {

    public TripQuery {
        words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        if (author == null && list != TripListKind.LISTED) {
            throw new IllegalArgumentException(list + " needs an author");
        }
    }

    private TripQuery(TripListKind list, @Nullable AccountId author) {
        this(list, author, null, null, new TreeSet<>(), null);
    }

    public static TripQuery listed() {
        return new TripQuery(TripListKind.LISTED, null);
    }

    public static TripQuery listedOf(AccountId author) {
        return new TripQuery(TripListKind.LISTED_OF_AUTHOR, author);
    }

    public static TripQuery allOf(AccountId author) {
        return new TripQuery(TripListKind.ALL_OF_AUTHOR, author);
    }

    public static TripQuery deletedOf(AccountId author) {
        return new TripQuery(TripListKind.DELETED_OF_AUTHOR, author);
    }

    public static TripQuery ofOwner(AccountId author, boolean deleted) {
        return deleted ? deletedOf(author) : allOf(author);
    }

    /// The query that the actor may make instead of this one. Of another account's list it
    /// finds listed trips only. It is empty if nothing can be found: drafts and deleted trips
    /// of other accounts.
    public Optional<TripQuery> visibleTo(@Nullable AccountId actor) {
        return switch (list) {
            case LISTED, LISTED_OF_AUTHOR -> Optional.of(this);
            case ALL_OF_AUTHOR, DELETED_OF_AUTHOR -> isOf(actor) ? Optional.of(this) : publicPart();
        };
    }

    private boolean isOf(@Nullable AccountId actor) {
        return author != null && author.equals(actor);
    }

    private Optional<TripQuery> publicPart() {
        return list == TripListKind.DELETED_OF_AUTHOR || status == TripStatus.DRAFT
                ? Optional.empty()
                : Optional.of(new TripQuery(TripListKind.LISTED_OF_AUTHOR, author, null, tag, words, sort));
    }

    public TripQuery by(@Nullable AccountId onlyAuthor) {
        return new TripQuery(list, onlyAuthor, status, tag, words, sort);
    }

    public TripQuery in(@Nullable TripStatus onlyStatus) {
        return new TripQuery(list, author, onlyStatus, tag, words, sort);
    }

    public TripQuery tagged(@Nullable Tag onlyTag) {
        return new TripQuery(list, author, status, onlyTag, words, sort);
    }

    public TripQuery titled(@Nullable TitleSearch search) {
        return new TripQuery(list, author, status, tag, search == null ? new TreeSet<>() : search.words(), sort);
    }

    public TripQuery sorted(@Nullable Sort<TripSortField> otherSort) {
        return new TripQuery(list, author, status, tag, words, otherSort);
    }

    /// The order of the list: by the sort field or by the list's own moment, and then by id.
    public Keyset<TripSummary> keyset() {
        if (sort == null) {
            return Keyset.descending(KeyType.MOMENT, list::moment).thenDescending(KeyType.ID, TripQuery::id);
        }
        return sort.descending()
                ? Keyset.descending(KeyType.NUMBER, TripQuery::startDay).thenDescending(KeyType.ID, TripQuery::id)
                : Keyset.ascending(KeyType.NUMBER, TripQuery::startDay).thenAscending(KeyType.ID, TripQuery::id);
    }

    private static UUID id(TripSummary trip) {
        return trip.id().value();
    }

    private static int startDay(TripSummary trip) {
        return trip.details().dates().startDay();
    }
}
