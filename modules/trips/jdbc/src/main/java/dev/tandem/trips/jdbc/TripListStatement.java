package dev.tandem.trips.jdbc;

import dev.tandem.platform.kernel.Cursor;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.trips.Excerpt;
import dev.tandem.trips.TripId;
import dev.tandem.trips.TripList;
import dev.tandem.trips.TripQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statement that reads a part of a list. It walks down the index that has the list's order, and leaves out on the
/// way what does not fit.
final class TripListStatement {
    /// Of the description only as much as an excerpt looks at.
    private static final String SUMMARIES = "select " + WholeTrips.BEFORE_DESCRIPTION + "substr(description, 1, "
            + Excerpt.MAX_HTML + ")" + WholeTrips.AFTER_DESCRIPTION + "from whole_trip ";

    private static final String LISTED = SUMMARIES + "where whole_trip.listed_at is not null";
    private static final String LISTED_BY_TAG = SUMMARIES + """
            join trip_tag on trip_tag.trip_id = whole_trip.id
            where trip_tag.listed_at is not null and trip_tag.name = ?""";
    private static final String LISTED_OF_AUTHOR =
            SUMMARIES + "where status = 'PUBLISHED' and whole_trip.listed_at is not null";
    private static final String KEPT = SUMMARIES + "where deleted_at is null";
    private static final String BIN = SUMMARIES + "where deleted_at is not null";

    private static final String TAGGED =
            "exists (select 1 from trip_tag where trip_tag.trip_id = whole_trip.id and trip_tag.name = ?)";

    /// Before every trip there can be.
    private static final Cursor START = Cursor.of("9999-12-31T23:59:59.999Z", "ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private TripListStatement() {}

    static TripListStatement of(Collection<TripId> ids) {
        var statement = new TripListStatement();
        statement.add(KEPT);
        statement.add(
                " and id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                ids.stream().map(TripId::value).toArray());
        return statement;
    }

    static TripListStatement of(TripQuery query, SliceRequest request) {
        var statement = new TripListStatement();
        var walk = statement.select(query);
        var after = (request.after() == null ? START : request.after()).expecting(2);
        statement.add(
                " and (%s, %s) < (?, ?)%s limit ?".formatted(walk.key(), walk.id(), walk.inOrder()),
                after.instant(0),
                after.uuid(1),
                request.lookahead());
        return statement;
    }

    /// How many trips a list has, counted no further than `most`; in its order, so that the same index is walked.
    static TripListStatement counting(TripQuery query, int most) {
        var statement = new TripListStatement();
        var walk = statement.select(query);
        statement.text.replace(0, SUMMARIES.length(), "select count(*) from (select 1 from whole_trip ");
        statement.add(walk.inOrder() + " limit ?) as counted", most);
        return statement;
    }

    /// What an index must have to be walked: the list's order, and then the id.
    private record Walk(String key, String id) {
        String inOrder() {
            return " order by %s desc, %s desc".formatted(key, id);
        }
    }

    private Walk select(TripQuery query) {
        var tag = query.tag() == null ? null : query.tag().name();
        if (query.list() == TripList.LISTED && query.author() == null && tag != null) {
            add(LISTED_BY_TAG, tag);
            return new Walk("trip_tag.listed_at", "trip_tag.trip_id");
        }
        add(beginning(query.list()));
        addIf(
                " and author_id = ?",
                query.author() == null ? null : query.author().value());
        addIf(" and status = ?", query.status() == null ? null : query.status().name());
        addIf(" and " + TAGGED, tag);
        return new Walk(moment(query.list()), "id");
    }

    private static String beginning(TripList list) {
        return switch (list) {
            case LISTED -> LISTED;
            case LISTED_OF_AUTHOR -> LISTED_OF_AUTHOR;
            case DIARY -> KEPT;
            case BIN -> BIN;
        };
    }

    private static String moment(TripList list) {
        return switch (list) {
            case LISTED -> "listed_at";
            case LISTED_OF_AUTHOR, DIARY -> "created_at";
            case BIN -> "deleted_at";
        };
    }

    private void addIf(String condition, @Nullable Object value) {
        if (value != null) {
            add(condition, value);
        }
    }

    private void add(String part, Object... more) {
        text.append(part);
        values.addAll(List.of(more));
    }

    String text() {
        return text.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
