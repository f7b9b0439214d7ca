package dev.tandem.trips.jdbc.query;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.list.TripListKind;
import dev.tandem.trips.model.list.TripQuery;
import dev.tandem.trips.model.text.Excerpt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statement that reads a part of a list. It scans the index that has the list's order, and
/// skips what does not match.
public final class TripListStatement {
    /// Reads as much of the description as an excerpt needs, and no more.
    private static final String SUMMARIES = "select " + TripQueries.BEFORE_DESCRIPTION + "substr(description, 1, "
            + Excerpt.MAX_HTML + ")" + TripQueries.AFTER_DESCRIPTION;

    private static final String LISTED = SUMMARIES + "from trip_with_parts where trip_with_parts.listed_at is not null";
    private static final String LISTED_BY_TAG = SUMMARIES + """
            from trip_with_parts
            join trip_tag on trip_tag.trip_id = trip_with_parts.id
            where trip_tag.listed_at is not null and trip_with_parts.listed_at is not null and trip_tag.name = ?""";
    private static final String LISTED_BY_WORD = SUMMARIES + """
            from trip_with_parts
            join trip_word on trip_word.trip_id = trip_with_parts.id
            where trip_word.listed_at is not null and trip_with_parts.listed_at is not null and trip_word.word = ?""";
    private static final String LISTED_OF_AUTHOR =
            SUMMARIES + "from trip_with_parts where status = 'PUBLISHED' and trip_with_parts.listed_at is not null";
    private static final String NOT_DELETED = SUMMARIES + "from trip_with_parts where deleted_at is null";
    private static final String DELETED_OF_AUTHOR = SUMMARIES + "from trip_with_parts where deleted_at is not null";

    private static final String TAGGED =
            "exists (select 1 from trip_tag where trip_tag.trip_id = trip_with_parts.id and trip_tag.name = ?)";

    private static final String TITLED =
            "exists (select 1 from trip_word as other where other.trip_id = trip_with_parts.id and other.word = ?)";

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private TripListStatement() {}

    public static TripListStatement of(Collection<TripId> ids) {
        var statement = new TripListStatement();
        statement.add(NOT_DELETED);
        statement.add(
                " and id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                ids.stream().map(TripId::value).toArray());
        return statement;
    }

    public static TripListStatement of(TripQuery query, SliceRequest request) {
        var statement = new TripListStatement();
        var order = statement.select(query);
        if (request.after() != null) {
            var after = request.after().expecting(2);
            statement.add(order.after(), query.key(after), after.uuid(1));
        }
        statement.add(order.orderBy() + " limit ?", request.lookahead());
        return statement;
    }

    /// Counts the trips of a list, but not beyond `most`. It keeps the list's order, so that
    /// the same index is scanned.
    public static TripListStatement counting(TripQuery query, int most) {
        var statement = new TripListStatement();
        var order = statement.select(query);
        statement.text.replace(0, SUMMARIES.length(), "select count(*) from (select 1 ");
        statement.add(order.orderBy() + " limit ?) as counted", most);
        return statement;
    }

    /// The order in which an index is scanned: the sort key of the list, and then the id.
    private record ScanOrder(String key, String id, boolean descending) {
        static ScanOrder of(TripQuery query, String table) {
            var key = query.sort() == null ? moment(query.list()) : "start_key";
            var id = table.equals("trip_with_parts") ? "id" : "trip_id";
            return new ScanOrder(table + "." + key, table + "." + id, query.isDescending());
        }

        String after() {
            return " and (%s, %s) %s (?, ?)".formatted(key, id, descending ? "<" : ">");
        }

        String orderBy() {
            return (descending ? " order by %s desc, %s desc" : " order by %s, %s").formatted(key, id);
        }
    }

    private ScanOrder select(TripQuery query) {
        var tag = query.tag() == null ? null : query.tag().name();
        var words = new ArrayDeque<>(longestFirst(query.words()));
        if (query.author() == null && !words.isEmpty()) {
            add(LISTED_BY_WORD, words.removeFirst());
            addIf(" and " + TAGGED, tag);
            words.forEach(word -> add(" and " + TITLED, word));
            return ScanOrder.of(query, "trip_word");
        }
        if (query.author() == null && tag != null) {
            add(LISTED_BY_TAG, tag);
            return ScanOrder.of(query, "trip_tag");
        }
        add(selectOf(query.list()));
        addIf(
                " and author_id = ?",
                query.author() == null ? null : query.author().value());
        addIf(" and status = ?", query.status() == null ? null : query.status().name());
        addIf(" and " + TAGGED, tag);
        words.forEach(word -> add(" and " + TITLED, word));
        return ScanOrder.of(query, "trip_with_parts");
    }

    /// Puts the longest word first: it is likely to be the rarest one, so that the scan of its
    /// index is short.
    private static List<String> longestFirst(Collection<String> words) {
        return words.stream()
                .sorted(comparingInt(String::length).reversed().thenComparing(naturalOrder()))
                .toList();
    }

    private static String selectOf(TripListKind list) {
        return switch (list) {
            case LISTED -> LISTED;
            case LISTED_OF_AUTHOR -> LISTED_OF_AUTHOR;
            case ALL_OF_AUTHOR -> NOT_DELETED;
            case DELETED_OF_AUTHOR -> DELETED_OF_AUTHOR;
        };
    }

    private static String moment(TripListKind list) {
        return switch (list) {
            case LISTED -> "listed_at";
            case LISTED_OF_AUTHOR, ALL_OF_AUTHOR -> "created_at";
            case DELETED_OF_AUTHOR -> "deleted_at";
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
