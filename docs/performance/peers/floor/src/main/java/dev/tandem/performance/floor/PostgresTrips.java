package dev.tandem.performance.floor;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One statement and one round trip for each request, on connections that do not wait for a
/// response before the next.
final class PostgresTrips implements Trips {
    private static final String TRIP = """
            json_build_object('id', t.id, 'author_id', t.author_id, 'title', t.title, 'description', t.description,
            'status', t.status, 'countries', t.countries, 'distance_km', t.distance_km,
            'created_at', t.created_at, 'updated_at', t.updated_at,
            'photos', (select coalesce(json_agg(
                json_build_object('id', p.id, 'position', p.position, 'url', p.url) order by p.position), '[]'::json)
              from trip_photo p where p.trip_id = t.id),
            'tags', (select coalesce(json_agg(g.name order by g.name), '[]'::json)
              from trip_tag x join tag g on g.id = x.tag_id where x.trip_id = t.id)""";
    private static final String WITH_AUTHOR = TRIP + """
            , 'author', json_build_object('id', a.id, 'username', a.username, 'full_name', a.full_name))::text""";
    private static final String AUTHOR = " join account a on a.id = t.author_id";
    private static final String GET =
            "select " + WITH_AUTHOR + " from trip t" + AUTHOR + " where t.id = $1 and t.deleted_at is null";
    private static final String LIST = "select " + TRIP + """
            )::text, t.created_at, t.id from trip t
            where t.author_id = $1 and t.status = $2 and t.deleted_at is null""";
    private static final String ORDER = " order by t.created_at desc, t.id desc limit $3";
    private static final String AFTER = " and (t.created_at, t.id) < ($4, $5)";
    private static final String PATCH = """
            with t as (
              update trip set title = coalesce($2, title), status = coalesce($3, status), updated_at = $4
              where id = $1 and deleted_at is null returning *)
            select\s""" + WITH_AUTHOR + " from t" + AUTHOR;
    private static final String CREATE = """
            with a as (select id, username, full_name from account where id = $2 and deleted_at is null),
            t as (
              insert into trip
                (id, author_id, title, description, status, countries, distance_km, created_at, updated_at)
              select $1, a.id, $3, $4, $5, ($6::text)::json, ($7::float8)::numeric(10, 2), $8, $8 from a),
            p as (
              insert into trip_photo (id, trip_id, position, url)
              select f.id, $1, f.n - 1, f.url from unnest($9::text[], $10::text[]) with ordinality as f (id, url, n), a),
            g as (insert into trip_tag (trip_id, tag_id) select $1, x from unnest($11::text[]) x, a),
            s as (
              update author_statistics s
              set trip_count = trip_count + 1, distance_km = distance_km + ($7::float8)::numeric(10, 2)
              from a where s.author_id = a.id)
            select username, full_name from a""";
    private static final String ADD_TAGS = """
            insert into tag (id, name) select * from unnest($1::text[], $2::text[]) on conflict (name) do nothing""";
    private static final String TAG_IDS = "select id, name from tag where name = any ($1)";

    /// The ids of tags, which never change, by their names.
    private static final Map<String, String> TAGS = new ConcurrentHashMap<>();

    private final SqlClient readers;
    private final SqlClient writers;

    PostgresTrips(Vertx vertx, String uri) {
        PgConnectOptions options =
                PgConnectOptions.fromUri(uri).setCachePreparedStatements(true).setPipeliningLimit(256);
        readers = connections(2, options, vertx);
        writers = connections(6, options, vertx);
    }

    private static SqlClient connections(int count, PgConnectOptions options, Vertx vertx) {
        return PgBuilder.client()
                .with(new PoolOptions().setMaxSize(count))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    @Override
    public Future<String> health() {
        return readers.preparedQuery("select 1").execute().map("{\"status\":\"healthy\"}");
    }

    @Override
    public Future<String> get(String id) {
        return readers.preparedQuery(GET).execute(Tuple.of(id)).map(PostgresTrips::first);
    }

    @Override
    public Future<Page> list(String author, String status, int limit, Cursor after) {
        Tuple arguments = Tuple.of(author, status, limit + 1L);
        String statement = LIST + ORDER;
        if (after != null) {
            arguments.addLocalDateTime(LocalDateTime.parse(after.at())).addString(after.id());
            statement = LIST + AFTER + ORDER;
        }
        return readers.preparedQuery(statement).execute(arguments).map(rows -> page(rows, limit));
    }

    @Override
    public Future<String> create(NewTrip trip) {
        return tagIds(trip.tags())
                .compose(tags -> writers.preparedQuery(CREATE).execute(arguments(trip, tags)))
                .map(rows -> {
                    var authors = rows.iterator();
                    if (!authors.hasNext()) {
                        return null;
                    }
                    Row author = authors.next();
                    return trip.json(author.getString(0), author.getString(1));
                });
    }

    @Override
    public Future<String> patch(String id, TripPatch patch) {
        return writers.preparedQuery(PATCH)
                .execute(Tuple.of(id, patch.title(), patch.status(), moment(patch.now())))
                .map(PostgresTrips::first);
    }

    private static Page page(RowSet<Row> rows, int limit) {
        StringBuilder items = new StringBuilder(8192);
        Cursor last = null;
        int shown = 0;
        for (Row row : rows) {
            if (shown == limit) {
                return new Page(items, last);
            }
            items.append(shown++ == 0 ? "" : ",").append(row.getString(0));
            if (shown == limit) {
                last = new Cursor(row.getLocalDateTime(1).toString(), row.getString(2));
            }
        }
        return new Page(items, null);
    }

    private static Tuple arguments(NewTrip trip, String[] tags) {
        return Tuple.tuple()
                .addString(trip.id())
                .addString(trip.authorId())
                .addString(trip.title())
                .addString(trip.description())
                .addString(trip.status())
                .addString(trip.countries().encode())
                .addDouble(trip.distanceKm())
                .addLocalDateTime(moment(trip.now()))
                .addArrayOfString(trip.photos().stream().map(NewTrip.Photo::id).toArray(String[]::new))
                .addArrayOfString(trip.photos().stream().map(NewTrip.Photo::url).toArray(String[]::new))
                .addArrayOfString(tags);
    }

    private Future<String[]> tagIds(List<String> names) {
        String[] unknown =
                names.stream().filter(name -> !TAGS.containsKey(name)).toArray(String[]::new);
        return (unknown.length == 0 ? Future.succeededFuture() : learn(unknown))
                .map(known -> names.stream().map(TAGS::get).toArray(String[]::new));
    }

    private Future<?> learn(String[] names) {
        String[] ids = List.of(names).stream().map(name -> Json.id()).toArray(String[]::new);
        return writers.preparedQuery(ADD_TAGS)
                .execute(Tuple.tuple().addArrayOfString(ids).addArrayOfString(names))
                .compose(added ->
                        writers.preparedQuery(TAG_IDS).execute(Tuple.tuple().addArrayOfString(names)))
                .onSuccess(rows -> rows.forEach(row -> TAGS.put(row.getString(1), row.getString(0))));
    }

    private static LocalDateTime moment(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private static String first(RowSet<Row> rows) {
        var found = rows.iterator();
        return found.hasNext() ? found.next().getString(0) : null;
    }
}
