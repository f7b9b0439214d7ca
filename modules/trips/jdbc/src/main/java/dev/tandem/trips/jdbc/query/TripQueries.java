package dev.tandem.trips.jdbc.query;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.query.Query;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.list.TripListKind;
import dev.tandem.trips.model.list.TripQuery;
import dev.tandem.trips.model.list.TripSummary;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads trips, and summaries of trips for lists, in one statement each.
@Singleton
public final class TripQueries {
    private static final String BY_ID = """
            select id, author_id, title, description, start_date, end_date, distance_metres, difficulty,
                countries, tags, visibility, photos, published_at, created_at, updated_at, deleted_at, revision
            from trip_with_parts
            where id = :id and deleted_at is null
            """;

    private static final String BY_ID_FOR_CHANGE = """
            select id, author_id, title, description, start_date, end_date, distance_metres, difficulty,
                countries, tags, visibility, photos, published_at, created_at, updated_at, deleted_at, revision
            from trip_with_parts
            where id = :id
            """;

    private static final String NOT_DELETED = """
            select id, author_id, title, description_beginning, start_date, end_date, distance_metres, difficulty,
                countries, tags, visibility, photos, published_at, created_at, updated_at, deleted_at, revision
            from trip_summary as trip
            where deleted_at is null
            """;

    private static final String DELETED = """
            select id, author_id, title, description_beginning, start_date, end_date, distance_metres, difficulty,
                countries, tags, visibility, photos, published_at, created_at, updated_at, deleted_at, revision
            from trip_summary as trip
            where deleted_at is not null
            """;

    private static final String LISTED_BY_TAG = """
            select id, author_id, title, description_beginning, start_date, end_date, distance_metres, difficulty,
                countries, tags, visibility, photos, published_at, created_at, updated_at, deleted_at, revision
            from trip_tag
            join trip_summary as trip on trip.id = trip_tag.trip_id
            where trip_tag.listed_at is not null and trip.listed_at is not null and trip_tag.name = :tag
            """;

    private static final String LISTED_BY_WORD = """
            select id, author_id, title, description_beginning, start_date, end_date, distance_metres, difficulty,
                countries, tags, visibility, photos, published_at, created_at, updated_at, deleted_at, revision
            from trip_word
            join trip_summary as trip on trip.id = trip_word.trip_id
            where trip_word.listed_at is not null and trip.listed_at is not null and trip_word.word = :word
            """;

    private static final String TAGGED =
            "exists (select 1 from trip_tag where trip_tag.trip_id = trip.id and trip_tag.name = :tag)";

    private final Queries queries;

    TripQueries(Queries queries) {
        this.queries = queries;
    }

    public Optional<Trip> find(TripId id) {
        return queries.of(BY_ID).with("id", id).find(TripColumns::trip);
    }

    /// Finds deleted trips too.
    public Optional<Trip> findForChange(TripId id) {
        return queries.of(BY_ID_FOR_CHANGE)
                .locking("select id from trip where id = :id")
                .with("id", id)
                .find(TripColumns::trip);
    }

    public List<TripSummary> find(Collection<TripId> ids) {
        return queries.of(NOT_DELETED).and("id in (:ids)", "ids", ids).list(TripColumns::summary);
    }

    /// Scans the index that has the order of the list, and skips what does not match.
    public Slice<TripSummary> list(TripQuery query, SliceRequest request) {
        var words = longestFirst(query.words());
        var tag = query.tag() == null ? null : query.tag().value();
        if (query.author() == null && !words.isEmpty()) {
            var byWord =
                    queries.of(LISTED_BY_WORD).with("word", words.getFirst()).and(TAGGED, "tag", tag);
            return slice(titled(byWord, words.subList(1, words.size())), query, request, "trip_word");
        }
        if (query.author() == null && tag != null) {
            return slice(queries.of(LISTED_BY_TAG).with("tag", tag), query, request, "trip_tag");
        }
        var all = of(query.list())
                .and("author_id = :author", "author", query.author())
                .and("status = :status", "status", query.status())
                .and(TAGGED, "tag", tag);
        return slice(titled(all, words), query, request, "trip");
    }

    private Query of(TripListKind list) {
        return switch (list) {
            case LISTED -> queries.of(NOT_DELETED).and("listed_at is not null");
            case LISTED_OF_AUTHOR ->
                queries.of(NOT_DELETED).and("listed_at is not null").and("status = 'PUBLISHED'");
            case ALL_OF_AUTHOR -> queries.of(NOT_DELETED);
            case DELETED_OF_AUTHOR -> queries.of(DELETED);
        };
    }

    private static Query titled(Query query, List<String> words) {
        for (var place = 0; place < words.size(); place++) {
            var name = "word_" + place;
            query.and(
                    "exists (select 1 from trip_word as other where other.trip_id = trip.id and other.word = :" + name
                            + ")",
                    name,
                    words.get(place));
        }
        return query;
    }

    /// Puts the longest word first: it is likely to be the rarest one, so that the scan of its
    /// index is short.
    private static List<String> longestFirst(Collection<String> words) {
        return words.stream()
                .sorted(comparingInt(String::length).reversed().thenComparing(naturalOrder()))
                .toList();
    }

    private static Slice<TripSummary> slice(Query select, TripQuery query, SliceRequest request, String table) {
        var key = query.sort() == null ? moment(query.list()) : "start_day";
        var id = table.equals("trip") ? "id" : "trip_id";
        return select.slice(query.keyset(), request, TripColumns::summary, table + "." + key, table + "." + id);
    }

    private static String moment(TripListKind list) {
        return switch (list) {
            case LISTED -> "listed_at";
            case LISTED_OF_AUTHOR, ALL_OF_AUTHOR -> "created_at";
            case DELETED_OF_AUTHOR -> "deleted_at";
        };
    }
}
