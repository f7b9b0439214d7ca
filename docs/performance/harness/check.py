"""Whether a server does the same work as the others: what it responds to reads, writes and nonsense."""
import datetime
import http.client
import json

from .rows import new_trip, uid

MOMENTS = ("created_at", "updated_at")
REFUSED = (400, 422)
WRONG = ({"title": ""}, {"title": "x" * 201}, {"status": "NOPE"}, {"distance_km": -1}, {"photos": [{"url": ""}]})


class Check:
    """Collects what is wrong; each thing that is looked at counts."""

    def __init__(self, server):
        self.words, self.rows = server.words, server.rows
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
        self.looked, self.faults = 0, []

    def run(self):
        self.reads()
        self.lists(author=3)
        self.writes(author=5)
        self.refusals(author=6)
        self.connection.close()
        return self

    def reads(self):
        published, draft, deleted = 0, 3 * self.rows.authors, 7 * self.rows.authors
        for i in (published, 1, 2, 99, draft, self.rows.trips // 2, self.rows.trips - 1):
            status, trip = self.ask(self.words.get(uid("trip", i)))
            self.expect(f"get {i}", status, 200)
            self.expect_trip(f"trip {i}", trip, self.rows.trip(i))
        for what, trip in (("a deleted trip", uid("trip", deleted)), ("no trip", uid("trip", 2**31))):
            self.expect(f"get {what}", self.ask(self.words.get(trip))[0], 404)

    def lists(self, author):
        """Every slice of an author's list."""
        expected, cursor = self.rows.listed(author), None
        for begin in range(0, len(expected), 20):
            status, page = self.ask(self.words.list(uid("author", author), cursor))
            self.expect(f"list from {begin}", status, 200)
            found, cursor = (page["items"], page["next"]) if status == 200 else ([], None)
            numbers = expected[begin:begin + 20]
            self.expect("order of the list", [trip["id"] for trip in found], [uid("trip", i) for i in numbers])
            for trip, i in zip(found, numbers):
                self.expect_trip(f"listed trip {i}", trip, self.rows.trip(i), alone=False)
        self.expect("end of the list", cursor, None)

    def writes(self, author):
        trip = new_trip(1) | {"tags": ["tag-3", "brand \"new\" ünïcode"]}
        status, created = self.ask(self.words.create(uid("author", author), trip))
        self.expect("create", status, 201)
        if status != 201:
            return
        photos = [{"id": photo["id"], "position": position, "url": trip["photos"][position]["url"]}
                  for position, photo in enumerate(created["photos"])]
        now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
        expected = trip | {"id": created["id"], "author_id": uid("author", author), "author": self.rows.account(author),
                           "photos": photos, "tags": sorted(trip["tags"]), "created_at": now, "updated_at": now}
        self.expect_trip("created trip", created, expected, seconds=60)
        stored = created | {name: moment(created[name]) for name in MOMENTS}
        self.expect_trip("created trip, read again", self.ask(self.words.get(created["id"]))[1], stored)
        self.expect("newest first", self.newest(author), created["id"])
        for change in ({"title": "Another title"}, {"status": "DRAFT"}):
            status, patched = self.ask(self.words.patch(created["id"], change))
            expected |= change
            self.expect(f"patch {change}", status, 200)
            self.expect_trip(f"trip with {change}", patched, expected, seconds=60)

    def refusals(self, author):
        before = self.newest(author)
        for wrong in WRONG:
            request = self.words.create(uid("author", author), new_trip(2) | wrong)
            self.expect(f"create with {wrong}"[:60], self.ask(request)[0], *REFUSED)
        self.expect("patch to no title", self.ask(self.words.patch(uid("trip", 0), {"title": ""}))[0], *REFUSED)
        for nobody in ("not-a-uuid", uid("author", 2**31)):
            status, _ = self.ask(self.words.create(nobody, new_trip(3)))
            self.expect(f"create for {nobody}", status, *self.words.unknown)
        self.expect("what refused writes left", self.newest(author), before)

    def newest(self, author):
        return self.ask(self.words.list(uid("author", author)))[1]["items"][0]["id"]

    def ask(self, request):
        """The status, and what a response means in the words of the rows."""
        headers = {"Content-Type": "application/json"} if request.body else {}
        if request.token:
            headers["Authorization"] = f"Bearer {request.token}"
        body = json.dumps(request.body) if request.body else None
        self.connection.request(request.method, request.path, body, headers)
        response = self.connection.getresponse()
        text = response.read()
        if response.status >= 300:
            return response.status, None
        said = json.loads(text)
        if "items" in said:
            return response.status, said | {"items": [self.words.meaning(trip) for trip in said["items"]]}
        return response.status, self.words.meaning(said)

    def expect(self, what, found, *allowed):
        self.looked += 1
        if found not in allowed:
            self.faults.append(f"{what}: {found!r} instead of {' or '.join(map(repr, allowed))}")

    def expect_trip(self, what, found, expected, alone=True, seconds=0.0015):
        """Moments may differ by what the databases round off."""
        names = [name for name in expected if alone or name != "author"]
        if not found:
            return
        self.expect(f"fields of {what}", sorted(set(found) - set(expected)), [])
        for name in names:
            value = found[name]
            if name in MOMENTS:
                self.expect(f"{name} of {what}", abs(moment(value) - expected[name]).total_seconds() <= seconds, True)
            else:
                self.expect(f"{name} of {what}", value, expected[name])


def moment(text):
    """Without an offset it is UTC."""
    read = datetime.datetime.fromisoformat(text)
    return read.astimezone(datetime.UTC).replace(tzinfo=None) if read.tzinfo else read
