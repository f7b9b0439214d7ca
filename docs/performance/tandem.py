"""Tandem as a contender of the load harness: its words for the harness's requests, rows and answers."""
import base64, functools, hashlib, hmac, json, os, shlex, shutil, signal, sqlite3, subprocess, time
from pathlib import Path
from unittest import mock

import bench, contract, seed

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent.parent / "platform/app/target/tandem"
KEY = "a key for measuring, which signs nothing that matters"
# One account and one address do here what thousands do elsewhere.
UNLIMITED = {"TANDEM_GUESS_LIMIT": "0", "TANDEM_WRITE_LIMIT": "0", "TANDEM_WRITE_MEGABYTES": "0"}

# One row each of account and trip, from the harness's; moments are text there.
ACCOUNT = """
    insert into account (id, username, email, full_name, active, verified, notifications, created_at, updated_at, revision)
    select {id}, username, email, full_name, {true}, {true}, {true}, {created_at}, {updated_at}, 0 from {users}"""
TRIP = """
    insert into trip (id, author_id, title, description, start_date, distance_metres, countries, photo_count, created_at, updated_at,
                      deleted_at, revision, status, visibility, published_at)
    select {id}, {user_id}, title, description, '2024-05-01', {metres}, {countries},
           coalesce(photo_count, 0), {created_at}, coalesce({deleted_at}, {updated_at}),
           {deleted_at}, 0, status, 'PUBLIC', case status when 'PUBLISHED' then {created_at} end from {trips}
    left join (select trip_id, count(*) as photo_count from {trip_photos} group by trip_id) x on trip_id = {trips}.id"""
REST = [
    "insert into session (id, account_id, created_at, expires_at) select id, id, created_at, {forever} from account",
    "insert into trip_photo (id, trip_id, position, url, caption) select {id}, {trip_id}, ord, file_url, '' from {trip_photos}",
    """insert into trip_tag (trip_id, name, listed_at, start_day)
       select trip.id, name, trip.listed_at, trip.start_day
       from {trip_tags} x join {tags} g on g.id = x.tag_id join trip on trip.id = {x_trip_id}""",
    "insert into trip_word (trip_id, word, listed_at, start_day) select distinct trip.id, {word}, listed_at, start_day from trip, {each_word}",
    "insert into tag_count (name, trip_count) select name, count(*) from trip_tag where listed_at is not null group by name",
]
SQLITE = dict(
    {c: f"cast(round((julianday({c}) - 2440587.5) * 86400000) as integer)" for c in ("created_at", "updated_at", "deleted_at")},
    **{t: "bench." + t for t in ("users", "trips", "trip_photos", "trip_tags", "tags")},
    id="id", user_id="user_id", trip_id="trip_id", x_trip_id="x.trip_id", true="1", countries="countries",
    metres="cast(round(distance * 100) as integer) * 10", forever="253402300799999", word="value",
    each_word="""json_each('["' || replace(lower(title), ' ', '","') || '"]')""")
POSTGRES = dict(
    {c: f"date_trunc('milliseconds', {c} at time zone 'UTC')" for c in ("created_at", "updated_at", "deleted_at")},
    **{t: "bench." + t for t in ("users", "trips", "trip_photos", "trip_tags", "tags")},
    id="id::uuid", user_id="user_id::uuid", trip_id="trip_id::uuid", x_trip_id="x.trip_id::uuid", true="true",
    countries="countries::jsonb", metres="(distance * 1000)::integer", forever="timestamp '9999-12-31' at time zone 'UTC'", word="word",
    each_word="regexp_split_to_table(lower(title), ' ') as word")


def statements(words):
    return [s.format(**words) for s in [ACCOUNT, TRIP] + REST]


class Words(contract.Mapping):
    """Requests as Tandem takes them, signed by who may send them; answers as the harness expects them."""

    def __init__(self, trips):
        super().__init__({
            "endpoints": {
                "health": ["GET", "/health"], "get": ["GET", "/v1/trips/{id}"], "create": ["POST", "/v1/trips"],
                "list": ["GET", "/v1/accounts/{user_id}/trips?status={status}&limit={limit}"],
                "patch": ["PATCH", "/v1/trips/{id}"], "delete": ["DELETE", "/v1/trips/{id}"]},
            "status_values": {"PUBLISHED": "published", "DRAFT": "draft"},
            # Whoever is not known may not write: 401 where the others look the sender up in the body.
            "codes": {"invalid": [400, 401, 422]}})
        self.trips, self.made, self.tokens = trips, {}, {}

    def request(self, name, body=None, **args):
        sender = None
        if name == "create":
            body = dict(body, start_date="2026-05-01")
            sender = body.pop("user_id")
        elif name in ("patch", "delete"):
            sender = self.author(args["id"])
        elif name == "get" and args["id"] in self.drafts:
            # The others show a draft to whoever asks.
            sender = self.author(args["id"])
        self.headers = {"Authorization": "Bearer " + self.token(sender)} if sender else {}
        return super().request(name, body, **args)

    def out(self, x):
        names = {"distance": "distance_km", "file_url": "url"}
        x = super().out(x)
        return {names.get(k, k): v for k, v in x.items()} if isinstance(x, dict) else x

    def author(self, trip):
        return self.made.get(trip) or self.seeded[trip]

    @functools.cached_property
    def drafts(self):
        return {seed.uid("trip", i) for i in range(self.trips) if seed.trip_status(i) == "DRAFT"}

    @functools.cached_property
    def seeded(self):
        users = seed.n_users(self.trips)
        return {seed.uid("trip", i): seed.uid("user", seed.trip_user(i, users)) for i in range(self.trips)}

    def token(self, sender):
        if sender not in self.tokens:
            now = int(time.time())
            parts = [base64.urlsafe_b64encode(json.dumps(p).encode()).rstrip(b"=")
                     for p in ({"alg": "HS256"}, {"iss": "tandem", "aud": "tandem", "sub": sender, "sid": sender,
                                                 "iat": now, "nbf": now - 30, "exp": now + 86_400})]
            seal = hmac.new(KEY.encode(), b".".join(parts), hashlib.sha256).digest()
            self.tokens[sender] = b".".join(parts + [base64.urlsafe_b64encode(seal).rstrip(b"=")]).decode()
        return self.tokens[sender]

    def canon(self, x):
        if "items" in x:
            return dict(x, items=[{k: v for k, v in self.canon(t).items() if k != "user"} for t in x["items"]])
        if "author" not in x:
            return x
        self.made[x["id"]] = x["author"]["id"]
        kept = {k: x[k] for k in ("id", "title", "countries", "created_at", "updated_at", "tags")}
        # A list shows the beginning of the description, which is all of it in the harness's rows.
        kept["description"] = x.get("description", x.get("excerpt"))
        return dict(kept, user_id=x["author"]["id"], user=x["author"], status=x["status"].upper(), distance=x["distance_km"],
                    photos=[{"id": p["id"], "file_url": p["url"], "ord": p["position"]} for p in x["photos"]])


class Tandem(bench.Contender):
    """Started by bin/tandem of the built folder, or by the command in $TANDEM."""

    def __init__(self, name, db, trips, port):
        self.name, self.db, self.trips, self.port = name, db, trips, port
        command = os.environ.get(name.upper().replace("-", "_"), shlex.quote(str(FOLDER / "bin/tandem")) + " serve")
        self.spec = {"schema": "own", "start": command, "workdir": str(bench.TMP), "env": {
            "all": {"TANDEM_SERVER_KEY": KEY, "JAVA_OPTS": "-Xmx512m"} | UNLIMITED,
            "sqlite": {"DATABASE_URL": "sqlite:///$SQLITE_FILE"},
            "postgres": {"DATABASE_URL": "postgresql://$PGUSER@127.0.0.1:$PGPORT/$PGDATABASE"}}}
        self.map = Words(trips)
        self.proc, self.offset, self.files = None, 0, {}
        self.key = f"{name}_{db}"

    def start(self):
        with mock.patch.object(bench, "seed_template", self.template):
            return super().start()

    def wrk(self, *cell):
        with mock.patch.object(bench, "ROOT", HERE):
            return super().wrk(*cell)

    def requests(self, cell):
        """The same requests in the same order as everybody's, in Tandem's words."""
        if cell not in self.files:
            tokens, words, ask = [], self.map, self.map.request

            def signed(name, body=None, **args):
                asked = ask(name, body, **args)
                tokens.append(words.headers.get("Authorization", "")[7:])
                words.headers = {}
                return asked

            with mock.patch.object(words, "request", signed):
                f, _ = super().requests(cell)
            lines = f.read_text().splitlines()
            f.write_text("".join("\t".join(line.split("\t", 2)[:2] + [token] + line.split("\t", 2)[2:]) + "\n"
                                 for line, token in zip(lines, tokens, strict=True)))
        return self.files[cell]

    def template(self, db, trips):
        """The harness's rows in Tandem's own tables, once for all."""
        return self.sqlite_template(trips) if db == "sqlite" else self.postgres_template(trips)

    def migrated(self, url):
        """Tandem makes its tables when it starts."""
        env = dict(os.environ, DATABASE_URL=url, PORT="0", TANDEM_SERVER_KEY=KEY, **UNLIMITED)
        with subprocess.Popen(["bash", "-c", "exec " + self.spec["start"]], env=env, cwd=bench.TMP, start_new_session=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as p:
            said = []
            for line in p.stdout:
                said.append(line)
                if "Tandem listens on" in line:
                    break
            os.killpg(p.pid, signal.SIGTERM)
            p.stdout.read()
        if not said or "Tandem listens on" not in said[-1]:
            raise SystemExit("Tandem did not start:\n" + "".join(said))

    def sqlite_template(self, trips):
        f = bench.TMP / f"tandem_{trips}.db"
        if not f.exists():
            rows, part = seed_template("sqlite", trips), Path(str(f) + ".part")
            part.unlink(missing_ok=True)
            self.migrated(f"sqlite:///{part}")
            con = sqlite3.connect(part, isolation_level=None)
            con.execute("pragma synchronous = off")
            con.execute(f"attach 'file:{rows}?mode=ro' as bench")
            con.execute("begin")
            for s in statements(SQLITE):
                con.execute(s)
            con.execute("commit")
            con.execute("analyze main")
            con.execute("pragma main.wal_checkpoint(truncate)")
            con.close()
            part.rename(f)
        return f

    def postgres_template(self, trips):
        bench.pg_start()
        name = f"tandem_{trips}"
        if bench.sql("postgres", f"select count(*) from pg_database where datname = '{name}' and datistemplate") == "0":
            bench.sql("postgres", f"drop database if exists {name}")
            bench.sql("postgres", f"create database {name}")
            self.migrated(f"postgresql://{bench.PGUSER}@127.0.0.1:{bench.PGPORT}/{name}")
            self.copy(name, trips)
            bench.sql(name, "analyze")
            subprocess.run(bench.psql(name) + ["-q", "-c", "vacuum (analyze)", "-c", "checkpoint"], check=True)
            bench.sql("postgres", f"alter database {name} is_template true")
        return name

    @staticmethod
    def copy(name, trips):
        """The harness's tables in a schema of their own, and from there into Tandem's."""
        ask = bench.psql(name) + ["-q", "-c", "set search_path = bench"]
        ddl = (Path(seed.HERE) / "schema.postgres.sql").read_text().split("-- INDEXES")[0]
        bench.sql(name, "create schema bench")
        subprocess.run(ask + ["-c", ddl], check=True)
        for table, rows in seed.tables(trips):
            load = ["-c", "set session_replication_role = replica", "-c", f"copy {table} from stdin"]
            with subprocess.Popen(ask + load, stdin=subprocess.PIPE, text=True) as p:
                p.stdin.writelines("\t".join("\\N" if v is None else str(v) for v in row) + "\n" for row in rows)
            if p.returncode:
                raise SystemExit(f"copy {table} failed")
        bench.sql(name, "analyze")
        for s in statements(POSTGRES):
            bench.sql(name, s)
        bench.sql(name, "drop schema bench cascade")


seed_template = bench.seed_template


def contender(name, db, trips, port):
    return (Tandem if name.startswith("tandem") else others)(name, db, trips, port)


others, bench.Contender = bench.Contender, contender
