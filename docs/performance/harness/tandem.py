"""Tandem among the servers: its words for requests and responses, and its tables for the rows."""
import base64
import hashlib
import hmac
import json
import subprocess
import time
import zipfile
from pathlib import Path

from . import machine
from .databases import empty
from .machine import ROOT, RUN, say
from .rows import is_seeded, number, uid
from .servers import PeerWords, Request, Server

PACKAGED = ROOT / "platform/app/target/tandem"
KEY = "a key for measuring, which signs nothing that matters"
# One account and one address do here what thousands do elsewhere.
SETTINGS = {"TANDEM_SERVER_KEY": KEY, "JAVA_OPTS": "-Xmx512m",
            "TANDEM_GUESS_LIMIT": "0", "TANDEM_WRITE_LIMIT": "0", "TANDEM_WRITE_MEGABYTES": "0"}

# Each table and its columns, from the views of the rows.
TABLES = {
    "account": ("seed_author", {
        "id": "{id}", "username": "username", "email": "email", "full_name": "full_name", "active": "{true}",
        "verified": "{true}", "notifications": "{true}", "created_at": "{created}", "updated_at": "{created}",
        "revision": "0"}),
    "session": ("seed_author", {
        "id": "{id}", "account_id": "{id}", "created_at": "{created}", "expires_at": "{forever}"}),
    "trip": ("seed_trip", {
        "id": "{id}", "author_id": "{author_id}", "title": "title", "description": "description", "status": "status",
        "visibility": "'PUBLIC'", "start_date": "'2024-05-01'", "distance_metres": "metres", "countries": "{countries}",
        "photo_count": "3", "published_at": "{published}", "created_at": "{created}",
        "updated_at": "coalesce({deleted}, {created})", "deleted_at": "{deleted}", "revision": "0"}),
    "trip_photo": ("seed_photo", {
        "id": "{id}", "trip_id": "{trip_id}", "position": "position", "url": "url", "caption": "''"}),
    "trip_tag": ("seed_trip_tag", {
        "trip_id": "{id}", "name": "name", "listed_at": "{listed}", "start_day": "19844"}),
    "trip_word": ("seed_trip_word", {
        "trip_id": "{id}", "word": "word", "listed_at": "{listed}", "start_day": "19844"}),
    "tag_count": ("trip_tag where listed_at is not null group by name", {"name": "name", "trip_count": "count(*)"}),
}


def forms(moment, forever, **others):
    created = moment.format("created")
    return {"created": created, "deleted": moment.format("deleted"), "forever": forever,
            "published": f"case status when 'PUBLISHED' then {created} end",
            "listed": f"case when status = 'PUBLISHED' and deleted is null then {created} end"} | others


FORMS = {
    "sqlite": forms("{}", "253402300799999", true="1", countries="countries", id="id", author_id="author_id",
                    trip_id="trip_id"),
    "postgres": forms("timestamptz '1970-01-01 00:00Z' + {} * interval '1 millisecond'",
                      "timestamptz '9999-12-31 00:00Z'", true="true", countries="countries::jsonb", id="id::uuid",
                      author_id="author_id::uuid", trip_id="trip_id::uuid"),
}
SAME = ("id", "title", "countries", "distance_km", "created_at", "updated_at", "tags")


class TandemWords(PeerWords):
    """Requests are signed by who may send them, where the peers look the author up in the body."""
    unknown = (401,)

    def __init__(self, rows):
        self.rows, self.authors, self.tokens = rows, {}, {}

    def get(self, trip):
        # The peers show a draft to whoever asks.
        return Request("GET", f"/v1/trips/{trip}", token=self.token_of(trip) if self.is_draft(trip) else "")

    def list(self, author, after=None):
        method, path, *_ = super().list(author, after)
        return Request(method, "/v1" + path.replace("PUBLISHED", "published"))

    def create(self, author, trip):
        body = self.said(trip) | {"start_date": "2026-05-01"}
        return Request("POST", "/v1/trips", body, self.token(author))

    def patch(self, trip, change):
        return Request("PATCH", f"/v1/trips/{trip}", self.said(change), self.token_of(trip))

    @staticmethod
    def said(trip):
        return trip | {"status": trip["status"].lower()} if "status" in trip else trip

    def meaning(self, trip):
        """What the rows have too. A list shows the beginning of the description, which is all of it here."""
        self.authors[trip["id"]] = trip["author"]["id"]
        same = {name: trip[name] for name in SAME}
        photos = [{name: photo[name] for name in ("id", "position", "url")} for photo in trip["photos"]]
        return same | {"description": trip.get("description", trip.get("excerpt")), "status": trip["status"].upper(),
                       "photos": photos, "author_id": trip["author"]["id"], "author": trip["author"]}

    def is_draft(self, trip):
        return is_seeded("trip", trip) and self.rows.is_draft(number(trip))

    def token_of(self, trip):
        author = uid("author", self.rows.author(number(trip))) if is_seeded("trip", trip) else self.authors[trip]
        return self.token(author)

    def token(self, account):
        if account not in self.tokens:
            now = int(time.time())
            claims = {"iss": "tandem", "aud": "tandem", "sub": account, "sid": account,
                      "iat": now, "nbf": now - 30, "exp": now + 86_400}
            signed = b".".join(base64url(json.dumps(part).encode()) for part in ({"alg": "HS256"}, claims))
            seal = base64url(hmac.new(KEY.encode(), signed, hashlib.sha256).digest())
            self.tokens[account] = (signed + b"." + seal).decode()
        return self.tokens[account]


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")


class Tandem(Server):
    """A packaged folder: the checkout's, or that of another build."""
    family, tables, forms = "tandem", TABLES, FORMS
    settings = {"sqlite": {"DATABASE_URL": "sqlite:///{file}"},
                "postgres": {"DATABASE_URL": "postgresql://{user}@127.0.0.1:{port}/{name}"}}

    def __init__(self, rows, name="tandem", folder=PACKAGED):
        super().__init__(rows)
        self.name, self.folder, self.words = name, Path(folder), TandemWords(rows)

    def command(self):
        return [self.folder / "bin/tandem", "serve"]

    def environment(self):
        return super().environment() | SETTINGS

    def schema(self):
        """The migrations of this build: each has tables of its own making."""
        return sorted((entry.filename, entry.CRC) for jar in self.folder.glob("lib/tandem-*.jar")
                      for entry in zipfile.ZipFile(jar).infolist() if "db/migration/" in entry.filename)

    def make_tables(self, database, place):
        self.start_once(**{name: value.format(**place) for name, value in self.settings[database.name].items()})

    def start_once(self, **settings):
        """Tandem makes its tables when it starts. Returns what it says when it has."""
        environment = machine.environment(PORT=0, **settings) | SETTINGS
        with subprocess.Popen(self.command(), env=environment, cwd=RUN, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
            said = ""
            for line in process.stdout:
                said += line
                if "Started" in line:
                    process.terminate()
                    return line
        raise SystemExit(f"{self.name} did not start:\n{said}")

    def prepare(self):
        """The first start of a folder makes its AOT cache in the background, which nothing is to be measured beside."""
        for _ in range(30):
            if "being made" not in self.start_once(DATABASE_URL=f"sqlite:///{RUN}/prepare.db"):
                break
            say(f"{self.name} makes its AOT cache ...")
            time.sleep(10)
        else:
            say(f"{self.name} is measured without an AOT cache, as none was made within five minutes.")
        empty(RUN / "prepare.db")
