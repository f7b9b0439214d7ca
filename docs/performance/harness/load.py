"""Loads a server: what is asked at each cell, and wrk, which asks."""
import json
import random
import shutil
import subprocess
import sys
from pathlib import Path

from . import machine
from .machine import RUN
from .rows import new_trip, uid

CELLS = ("get", "list", "create", "patch", "mixed")
MIXED = ("get",) * 80 + ("list",) * 15 + ("create",) * 3 + ("patch",) * 2
DIFFERENT = {"get": 40_000, "list": 5_000, "create": 5_000, "patch": 10_000, "mixed": 10_000}
WARM_UP = {"get": 0.3, "list": 0.25, "create": 0.25, "patch": 0.1, "mixed": 0.1}
SCRIPT = Path(__file__).with_name("replay.lua")


class Load:
    """The load on one server. Every server is asked the same in the same order."""

    def __init__(self, server):
        self.server, self.files, self.next = server, {}, {}

    def warm_up(self, seconds):
        for cell, share in WARM_UP.items():
            self.measure(cell, 16, max(1, round(seconds * share)))

    def measure(self, cell, connections, seconds, rate=None):
        """What a client sees, and the processor time that the server and PostgreSQL take. With a rate, that many
        requests a second begin; without, each connection asks as soon as it has the last response."""
        before, before_postgres = self.processor_seconds()
        told = self.wrk(cell, connections, seconds, rate)
        after, after_postgres = self.processor_seconds()
        self.server.settle()
        requests = max(1, told["requests"])
        row = {"server": self.server.name, "database": self.server.database.name, "cell": cell,
               "connections": connections, "seconds": seconds, "trips": self.server.rows.trips,
               "rate": told["rate"]}
        row |= {f"{point}_ms": round(told[point] / 1000, 3) for point in ("p50", "p90", "p99", "max")}
        row |= {"server_us": round((after - before) / requests * 1e6, 1),
                "postgres_us": round((after_postgres - before_postgres) / requests * 1e6, 1), "faults": told["faults"]}
        return row | ({"asked": rate, "latest_ms": told["latest"]} if rate else {})

    def processor_seconds(self):
        return machine.processor_seconds(self.server.process.pid), self.server.database.processor_seconds()

    def wrk(self, cell, connections, seconds, rate):
        """Goes on in the file where the last run of this cell has ended."""
        file, first = self.requests(cell), self.next.get(cell, 0)
        command = [shutil.which("wrk"), "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "-s", SCRIPT,
                   f"http://127.0.0.1:{self.server.port}", "--", file, str(first), *([str(rate)] if rate else [])]
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 60)
        results = [line for line in done.stdout.splitlines() if line.startswith("RESULT ")]
        if not results:
            sys.exit(f"wrk failed on {self.server.name}:\n{done.stdout}{done.stderr}")
        told = json.loads(results[0].removeprefix("RESULT "))
        self.next[cell] = first + told["requests"] + connections
        return told

    def requests(self, cell):
        """The file with the requests of a cell; patches twice, with other titles, so that each changes its trip."""
        if cell not in self.files:
            self.files[cell] = RUN / f"{self.server.name}_{self.server.database.name}_{cell}.requests"
            with open(self.files[cell], "w") as out:
                for first in (0, DIFFERENT[cell]) if cell in ("patch", "mixed") else (0,):
                    chosen = random.Random(42)
                    for k in range(first, first + DIFFERENT[cell]):
                        request = self.request(chosen.choice(MIXED) if cell == "mixed" else cell, k, chosen)
                        body = json.dumps(request.body) if request.body else ""
                        out.write(f"{request.method}\t{request.path}\t{request.token}\t{body}\n")
        return self.files[cell]

    def request(self, cell, k, chosen):
        words, author = self.server.words, uid("author", chosen.randrange(self.server.rows.authors))
        if cell == "list":
            return words.list(author)
        if cell == "create":
            return words.create(author, new_trip(k))
        trip = uid("trip", self.some_trip(chosen))
        if cell == "patch":
            return words.patch(trip, {"title": f"Renamed {k} after the ride", "status": "PUBLISHED"})
        return words.get(trip)

    def some_trip(self, chosen):
        while True:
            trip = chosen.randrange(self.server.rows.trips)
            if not self.server.rows.is_deleted(trip):
                return trip
