package dev.tandem.trips.jdbc;

import dev.tandem.platform.kernel.Cursor;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.trips.Excerpt;
import dev.tandem.trips.TripList;
import dev.tandem.trips.TripQuery;
import java.util.ArrayList;
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
    private static final String DIARY = SUMMARIES + "where deleted_at is null";
    private static final String BIN = SUMMARIES + "where deleted_at is not null";

    private static final String TAGGED =
            "exists (select 1 from trip_tag where trip_tag.trip_id = whole_trip.id and trip_tag.name = ?)";

    /// Before every trip there can be.
    private static final Cursor START = Cursor.of("9999-12-31T23:59:59.999Z", "ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private TripListStatement() {}

    static TripListStatement of(TripQuery query, SliceRequest request) {
        var statement = new TripListStatement();
        var tag = query.tag() == null ? null : query.tag().name();
        if (query.list() == TripList.LISTED && query.author() == null && tag != null) {
            statement.add(LISTED_BY_TAG, tag);
            statement.walk("trip_tag.listed_at", "trip_tag.trip_id", request);
        } else {
            statement.add(beginning(query.list()));
            statement.addIf(
                    " and author_id = ?",
                    query.author() == null ? null : query.author().value());
            statement.addIf(
                    " and status = ?",
                    query.status() == null ? null : query.status().name());
            statement.addIf(" and " + TAGGED, tag);
            statement.walk(moment(query.list()), "id", request);
        }
        return statement;
    }

    private static String beginning(TripList list) {
        return switch (list) {
            case LISTED -> LISTED;
            case LISTED_OF_AUTHOR -> LISTED_OF_AUTHOR;
            case DIARY -> DIARY;
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

    private void walk(String key, String id, SliceRequest request) {
        var after = (request.after() == null ? START : request.after()).expecting(2);
        add(
                " and (%1$s, %2$s) < (?, ?) order by %1$s desc, %2$s desc limit ?".formatted(key, id),
                after.instant(0),
                after.uuid(1),
                request.lookahead());
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
