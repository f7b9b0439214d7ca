"""The servers that are measured: how each is started, what it is asked, and what its responses mean."""
import hashlib
import http.client
import subprocess
import sys
import time
from typing import NamedTuple
from urllib.parse import urlencode

from . import machine
from .machine import HERE, RUN, TARGET

SCHEMA = HERE / "peers/schema.sql"
PEER_TABLES = {
    "account": ("seed_author", {
        "id": "id", "email": "email", "username": "username", "full_name": "full_name", "created_at": "{created}",
        "updated_at": "{created}"}),
    "trip": ("seed_trip", {
        "id": "id", "author_id": "author_id", "title": "title", "description": "description", "status": "status",
        "countries": "{countries}", "distance_km": "metres / 1000.0", "created_at": "{created}",
        "updated_at": "{created}", "deleted_at": "{deleted}"}),
    "trip_photo": ("seed_photo", {"id": "id", "trip_id": "trip_id", "position": "position", "url": "url"}),
    "tag": ("seed_tag", {"id": "id", "name": "name"}),
    "trip_tag": ("seed_trip_tag", {"trip_id": "id", "tag_id": "tag_id"}),
    "author_statistics": ("seed_trip where deleted is null group by author_id", {
        "author_id": "author_id", "trip_count": "count(*)", "distance_km": "sum(metres) / 1000.0"}),
}
PEER_FORMS = {
    "sqlite": {"countries": "countries"} | {
        moment: f"strftime('%Y-%m-%d %H:%M:%S', {moment} / 1000, 'unixepoch') || printf('.%03d000', {moment} % 1000)"
        for moment in ("created", "deleted")},
    "postgres": {"countries": "countries::json"} | {
        moment: f"timestamp '1970-01-01' + {moment} * interval '1 millisecond'" for moment in ("created", "deleted")},
}
SQLITE = ("jdbc:sqlite:{file}?journal_mode=WAL&synchronous=NORMAL&foreign_keys=on&busy_timeout=5000&cache_size=10000"
          "&temp_store=MEMORY")


class Request(NamedTuple):
    method: str
    path: str
    body: dict | None = None
    token: str = ""


class PeerWords:
    """Requests and responses of the peers, which have the words that the rows have."""
    unknown = (400, 404, 422)  # what they say of an author whom nobody knows

    def get(self, trip):
        return Request("GET", f"/trips/{trip}")

    def list(self, author, after=None):
        query = {"status": "PUBLISHED", "limit": 20} | ({"after": after} if after else {})
        return Request("GET", f"/accounts/{author}/trips?{urlencode(query)}")

    def create(self, author, trip):
        return Request("POST", "/trips", trip | {"author_id": author})

    def patch(self, trip, change):
        return Request("PATCH", f"/trips/{trip}", change)

    def meaning(self, trip):
        return trip


class Server:
    """A server on a copy of a template of one of the databases."""

    def __init__(self, rows):
        self.rows = rows

    def prepare(self):
        """What is to be done before the first start."""

    def start(self, database):
        self.database, self.port = database, machine.free_port()
        self.place = database.copy_of(self.template(database), self.fill, f"{self.name}_{database.name}")
        self.log = RUN / f"{self.name}_{database.name}.log"
        begin = time.perf_counter()
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(self.command(), env=self.environment(), cwd=RUN, stdin=subprocess.DEVNULL,
                                            stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            self.await_health(begin + 90)
        except BaseException:
            self.stop()
            raise
        self.start_seconds = round(time.perf_counter() - begin, 3)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.database.drop(self.place)

    def await_health(self, deadline):
        while not self.is_healthy():
            if self.process.poll() is not None or time.perf_counter() > deadline:
                sys.exit(f"{self.name} did not start:\n{self.log.read_text(errors='replace')[-3000:]}")
            time.sleep(0.004)

    def is_healthy(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/health")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def settle(self):
        """What was under way when the load ended is finished, or the next server would pay for it."""
        end = time.perf_counter() + 8
        while time.perf_counter() < end:
            before = machine.processor_seconds(self.process.pid)
            time.sleep(0.15)
            if machine.processor_seconds(self.process.pid) - before <= 0.02:
                break

    def environment(self):
        own = {name: value.format(**self.place) for name, value in self.settings[self.database.name].items()}
        return machine.environment(PORT=self.port, **own)

    def template(self, database):
        """A name that changes with all that a template is made of."""
        made_of = repr((self.schema(), database.views(self.rows), self.tables, self.forms))
        return f"{self.family}_{self.rows.trips}_{hashlib.sha256(made_of.encode()).hexdigest()[:8]}"

    def fill(self, database, place):
        """Makes the tables, and inserts into those columns that they have: another build may have others."""
        self.make_tables(database, place)
        forms, inserts = self.forms[database.name], []
        for table, (source, columns) in self.tables.items():
            known = database.columns(place, table)
            values = {name: value.format(**forms) for name, value in columns.items() if name in known}
            if values:
                select = f"select {', '.join(values.values())} from {source}"
                inserts.append(f"insert into {table} ({', '.join(values)}) {select}")
        database.fill(place, self.rows, inserts)


class Peer(Server):
    family, words, tables, forms = "peers", PeerWords(), PEER_TABLES, PEER_FORMS

    def schema(self):
        return SCHEMA.read_text()

    def make_tables(self, database, place):
        database.execute(place, self.schema())


class Floor(Peer):
    name = "floor"
    settings = {"sqlite": {"DATABASE_URL": SQLITE + "&mmap_size=1073741824"},
                "postgres": {"DATABASE_URL": "postgresql://{user}@127.0.0.1:{port}/{name}"}}

    def command(self):
        return java("--enable-native-access=ALL-UNNAMED", "-Dvertx.disableURIValidation=true",
                    "-cp", f"{TARGET}/floor/floor.jar:{TARGET}/floor/lib/*", "dev.tandem.performance.floor.Floor")


class Spring(Peer):
    name = "spring"
    settings = {"sqlite": {"SPRING_DATASOURCE_URL": SQLITE,
                           "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE": "1",
                           "SPRING_JPA_DATABASEPLATFORM": "org.hibernate.community.dialect.SQLiteDialect"},
                "postgres": {"SPRING_DATASOURCE_URL": "jdbc:postgresql://127.0.0.1:{port}/{name}",
                             "SPRING_DATASOURCE_USERNAME": "{user}"}}

    def command(self):
        return java("-jar", f"{TARGET}/spring/spring.jar")


class Fastify(Peer):
    name = "fastify"
    settings = {"sqlite": {"DATABASE_URL": "sqlite:{file}"},
                "postgres": {"DATABASE_URL": "postgresql://{user}@127.0.0.1:{port}/{name}"}}

    def command(self):
        return [TARGET / "fastify/node_modules/.bin/node", TARGET / "fastify/server.mjs"]


def java(*arguments):
    return [machine.jdk() / "bin/java", "-Xmx512m", *arguments]


PEERS = {peer.name: peer for peer in (Spring, Fastify, Floor)}
