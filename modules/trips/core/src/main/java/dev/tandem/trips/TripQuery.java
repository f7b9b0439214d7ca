package dev.tandem.trips;

import dev.tandem.identity.AccountId;
import org.jspecify.annotations.Nullable;

/// Asks for a list, or for those of its trips that fit.
public record TripQuery(
        TripList list,
        @Nullable AccountId author,
        @Nullable TripStatus status,
        @Nullable Tag tag) implements TripChoice {

    public TripQuery {
        if (author == null && list != TripList.LISTED) {
            throw new IllegalArgumentException(list + " is a list of somebody's");
        }
    }

    public static TripQuery listed() {
        return new TripQuery(TripList.LISTED, null, null, null);
    }

    public static TripQuery listedOf(AccountId author) {
        return new TripQuery(TripList.LISTED_OF_AUTHOR, author, null, null);
    }

    public static TripQuery diaryOf(AccountId author) {
        return new TripQuery(TripList.DIARY, author, null, null);
    }

    public static TripQuery binOf(AccountId author) {
        return new TripQuery(TripList.BIN, author, null, null);
    }

    public TripQuery by(@Nullable AccountId onlyAuthor) {
        return new TripQuery(list, onlyAuthor, status, tag);
    }

    public TripQuery in(@Nullable TripStatus onlyStatus) {
        return new TripQuery(list, author, onlyStatus, tag);
    }

    public TripQuery tagged(@Nullable Tag onlyTag) {
        return new TripQuery(list, author, status, onlyTag);
    }
}
