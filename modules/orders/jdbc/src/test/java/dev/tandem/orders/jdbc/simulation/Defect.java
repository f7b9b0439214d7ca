package dev.tandem.orders.jdbc.simulation;

import dev.tandem.platform.sync.model.feed.Change;
import dev.tandem.platform.sync.model.feed.FeedEnds;
import dev.tandem.platform.sync.model.merge.Base;
import dev.tandem.platform.sync.model.merge.RowState;
import dev.tandem.platform.sync.model.merge.Stamp;
import dev.tandem.platform.sync.model.merge.StampedField;
import dev.tandem.platform.sync.repository.ChangeFeed;
import dev.tandem.platform.sync.repository.ConflictRepository;
import dev.tandem.platform.sync.repository.Receipts;
import dev.tandem.platform.sync.repository.RowHistories;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Something that could be wrong with a server, and that the simulation has to find.
enum Defect {
    DELETIONS_ARE_NOT_TOLD(ChangeFeed.class, "after") {
        @Override
        Object instead(Object[] arguments, Call call) throws Exception {
            return without(call.with(arguments), Change::deleted);
        }
    },
    PARTS_OF_DELETED_ROWS_ARE_NOT_TOLD(ChangeFeed.class, "after") {
        @Override
        Object instead(Object[] arguments, Call call) throws Exception {
            return without(
                    call.with(arguments),
                    change -> change.deleted() && change.table().equals("order_items"));
        }
    },
    CURSORS_LEAVE_ONE_OUT(ChangeFeed.class, "after") {
        @Override
        Object instead(Object[] arguments, Call call) throws Exception {
            return call.with(arguments[0], (long) arguments[1] + 1, arguments[2]);
        }
    },
    CURSORS_ARE_AHEAD(ChangeFeed.class, "ends") {
        @Override
        Object instead(Object[] arguments, Call call) throws Exception {
            var ends = (FeedEnds) call.with(arguments);
            return new FeedEnds(ends.last() + 2, ends.swept());
        }
    },
    WHAT_IS_FORGOTTEN_IS_NOT_TOLD(ChangeFeed.class, "ends") {
        @Override
        Object instead(Object[] arguments, Call call) throws Exception {
            return new FeedEnds(((FeedEnds) call.with(arguments)).last(), 0);
        }
    },
    REPETITIONS_ARE_DONE_AGAIN(Receipts.class, "find") {
        @Override
        Object instead(Object[] arguments, Call call) {
            return Map.of();
        }
    },
    WHO_COMES_LAST_WINS(RowHistories.class, "find") {
        @Override
        Object instead(Object[] arguments, Call call) throws Exception {
            return ((Optional<?>) call.with(arguments)).map(row -> stampedAt((RowState) row, 0));
        }
    },
    WHO_COMES_FIRST_WINS(RowHistories.class, "find") {
        @Override
        Object instead(Object[] arguments, Call call) throws Exception {
            return ((Optional<?>) call.with(arguments)).map(row -> stampedAt((RowState) row, Long.MAX_VALUE));
        }
    },
    TIMES_OF_WRITES_ARE_NOT_KEPT(RowHistories.class, "stamp") {
        @Override
        @Nullable
        Object instead(Object[] arguments, Call call) {
            return null;
        }
    },
    EVERYBODY_IS_BELIEVED_TO_KNOW_EVERYTHING(RowHistories.class, "base") {
        @Override
        Object instead(Object[] arguments, Call call) throws Exception {
            return ((Optional<?>) call.with(arguments)).map(base -> new Base(Long.MAX_VALUE, ((Base) base).values()));
        }
    },
    CONFLICTS_ARE_NOT_KEPT(ConflictRepository.class, "add") {
        @Override
        @Nullable
        Object instead(Object[] arguments, Call call) {
            return null;
        }
    },
    CLOCKS_ARE_BELIEVED(Callable.class, "") {
        @Override
        @Nullable
        Object instead(Object[] arguments, Call call) {
            return null;
        }
    };

    private final Class<?> port;
    private final String method;

    Defect(Class<?> port, String method) {
        this.port = port;
        this.method = method;
    }

    /// A call of the real port.
    @FunctionalInterface
    interface Call {
        Object with(Object... arguments) throws Exception;
    }

    boolean isIn(Class<?> other, String name) {
        return port == other && method.equals(name);
    }

    abstract @Nullable Object instead(Object[] arguments, Call call) throws Exception;

    @SuppressWarnings("unchecked")
    private static List<Change> without(Object changes, Predicate<Change> left) {
        return ((List<Change>) changes)
                .stream().filter(change -> !left.test(change)).toList();
    }

    private static RowState stampedAt(RowState row, long millis) {
        var fields = new HashMap<String, StampedField>();
        row.fields()
                .forEach((name, field) ->
                        fields.put(name, new StampedField(field.value(), Stamp.of(millis), field.number())));
        return new RowState(row.revision(), row.deleted(), fields);
    }
}
