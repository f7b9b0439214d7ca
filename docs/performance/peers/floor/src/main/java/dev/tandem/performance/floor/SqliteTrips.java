package dev.tandem.performance.floor;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/// Reads run on the event loop, which has a connection of its own; writes go to the one writer.
final class SqliteTrips implements Trips {
    private static final String TRIP = """
            json_object('id', t.id, 'author_id', t.author_id, 'title', t.title, 'description', t.description,
            'status', t.status, 'countries', json(t.countries), 'distance_km', t.distance_km,
            'created_at', replace(t.created_at, ' ', 'T'), 'updated_at', replace(t.updated_at, ' ', 'T'),
            'photos', json((select json_group_array(
                json_object('id', p.id, 'position', p.position, 'url', p.url) order by p.position)
              from trip_photo p where p.trip_id = t.id)),
            'tags', json((select json_group_array(g.name order by g.name)
              from trip_tag x join tag g on g.id = x.tag_id where x.trip_id = t.id))""";
    private static final String GET = "select " + TRIP + """
            , 'author', json_object('id', a.id, 'username', a.username, 'full_name', a.full_name))
            from trip t join account a on a.id = t.author_id where t.id = ? and t.deleted_at is null""";
    private static final String LIST = "select " + TRIP + """
            ), t.created_at, t.id
            from (select * from trip where author_id = ? and status = ? and deleted_at is null""";
    private static final String AFTER = " and (created_at, id) < (?, ?)";
    private static final String ORDER = " order by created_at desc, id desc limit ?) t";
    private static final String AUTHOR = "select username, full_name from account where id = ? and deleted_at is null";
    private static final String ADD_TRIP = """
            insert into trip (id, author_id, title, description, status, countries, distance_km, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_PHOTO = "insert into trip_photo (id, trip_id, position, url) values (?, ?, ?, ?)";
    private static final String TAG_ID = "select id from tag where name = ?";
    private static final String ADD_TAG = "insert into tag (id, name) values (?, ?)";
    private static final String TAG_TRIP = "insert into trip_tag (trip_id, tag_id) values (?, ?)";
    private static final String COUNT = """
            update author_statistics set trip_count = trip_count + 1, distance_km = distance_km + ?
            where author_id = ?""";
    private static final String PATCH = """
            update trip set title = coalesce(?, title), status = coalesce(?, status), updated_at = ?
            where id = ? and deleted_at is null""";

    private final Vertx vertx;
    private final SqliteSession reader;
    private final SqliteWriter writer;

    SqliteTrips(Vertx vertx, String url) {
        this.vertx = vertx;
        this.reader = new SqliteSession(url);
        this.writer = SqliteWriter.of(url);
    }

    @Override
    public Future<String> health() {
        return read(() -> {
            reader.text("select 1");
            return "{\"status\":\"healthy\"}";
        });
    }

    @Override
    public Future<String> get(String id) {
        return read(() -> reader.text(GET, id));
    }

    @Override
    public Future<Page> list(String author, String status, int limit, Cursor after) {
        return read(() -> {
            try (ResultSet rows = after == null
                    ? reader.query(LIST + ORDER, author, status, limit + 1)
                    : reader.query(
                            LIST + AFTER + ORDER,
                            author,
                            status,
                            after.at().replace('T', ' '),
                            after.id(),
                            limit + 1)) {
                return page(rows, limit);
            }
        });
    }

    @Override
    public Future<String> create(NewTrip trip) {
        return writer.submit(vertx, session -> insert(session, trip));
    }

    @Override
    public Future<String> patch(String id, TripPatch patch) {
        return writer.submit(vertx, session -> {
            int changed = session.update(PATCH, patch.title(), patch.status(), patch.now(), id);
            return changed == 0 ? null : session.text(GET, id);
        });
    }

    private static Page page(ResultSet rows, int limit) throws SQLException {
        StringBuilder items = new StringBuilder(8192);
        Cursor last = null;
        for (int shown = 0; rows.next(); shown++) {
            if (shown == limit) {
                return new Page(items, last);
            }
            items.append(shown == 0 ? "" : ",").append(rows.getString(1));
            if (shown == limit - 1) {
                last = new Cursor(rows.getString(2).replace(' ', 'T'), rows.getString(3));
            }
        }
        return new Page(items, null);
    }

    private static String insert(SqliteSession session, NewTrip trip) throws SQLException {
        String username;
        String fullName;
        try (ResultSet author = session.query(AUTHOR, trip.authorId())) {
            if (!author.next()) {
                return null;
            }
            username = author.getString(1);
            fullName = author.getString(2);
        }
        session.update(
                ADD_TRIP,
                trip.id(),
                trip.authorId(),
                trip.title(),
                trip.description(),
                trip.status(),
                trip.countries().encode(),
                trip.distanceKm(),
                trip.now(),
                trip.now());
        int position = 0;
        for (NewTrip.Photo photo : trip.photos()) {
            session.update(ADD_PHOTO, photo.id(), trip.id(), position++, photo.url());
        }
        for (String name : trip.tags()) {
            session.update(TAG_TRIP, trip.id(), tagId(session, name));
        }
        session.update(COUNT, trip.distanceKm(), trip.authorId());
        return trip.json(username, fullName);
    }

    private static String tagId(SqliteSession session, String name) throws SQLException {
        String known = session.text(TAG_ID, name);
        if (known != null) {
            return known;
        }
        String id = Json.id();
        session.update(ADD_TAG, id, name);
        return id;
    }

    private static <T> Future<T> read(Callable<T> work) {
        try {
            return Future.succeededFuture(work.call());
        } catch (Exception failure) {
            return Future.failedFuture(failure);
        }
    }
}
