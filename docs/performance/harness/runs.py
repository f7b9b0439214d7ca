"""What is measured: servers that are up together, cell by cell and round by round."""
import contextlib
import sys

from . import machine, results
from .check import Check
from .databases import DATABASES
from .load import Load
from .machine import say
from .rows import Rows

FIXED_RATE_CONNECTIONS = 256  # so that a slow response does not keep the next request back
MOST_ON_POSTGRES = 1_000_000
# Seconds of load after which these hardly become faster; the others need all that they get.
WARM_SOON = {"fastify": 5, "floor": 15}


def check(make, options):
    """Whether every server responds as it should."""
    rows, faults = Rows(options.trips), 0
    for database in databases(options):
        with database:
            for server in make(rows):
                with started(server, database):
                    faults += len(checked(server).faults)
    return faults


def compare(make, options, quick=False):
    """Rounds of cells, and in each every server in its turn; and then at fixed rates, but where it is to be quick."""
    for database in databases(options):
        with database, all_up(make(Rows(options.trips)), database) as loads:
            for load in loads:
                enough = WARM_SOON.get(load.server.name, options.warm) if quick else options.warm
                load.warm_up(min(options.warm, enough))
            rows = closed_loops(loads, options)
            rows += [] if quick else fixed_rates(loads, rows, options)
            rows += [start(load.server) for load in loads]
        results.replace(file_of(options), database.name, rows)


def closed_loops(loads, options):
    rows = []
    for round_ in range(options.rounds):
        say(f"{loads[0].server.database.label}: round {round_ + 1} of {options.rounds}")
        for cell in options.cells:
            for connections in options.connections:
                rows += [load.measure(cell, connections, options.seconds) | {"round": round_}
                         for load in in_turn(loads, round_)]
    return rows


def fixed_rates(loads, closed, options):
    """At half of what each server reached itself, and all at half of what the slowest one reached."""
    reached = results.medians((row for row in closed if row["connections"] == 64), "cell", "server")
    rows = []
    for round_ in range(options.rounds):
        say(f"{loads[0].server.database.label}: fixed rates, round {round_ + 1} of {options.rounds}")
        for cell in dict.fromkeys(cell for cell, _ in reached):
            halves = {load.server.name: reached[cell, load.server.name]["rate"] / 2 for load in loads}
            for load in in_turn(loads, round_):
                for share, rate in (("own", halves[load.server.name]), ("same", min(halves.values()))):
                    row = load.measure(cell, FIXED_RATE_CONNECTIONS, options.seconds, max(1, round(rate)))
                    rows.append(row | {"share": share, "round": round_})
    return rows


def grow(make, options):
    """The same with ever more trips."""
    for database in databases(options):
        rows = []
        for trips in options.sizes:
            if database.name == "postgres" and trips > MOST_ON_POSTGRES:
                say(f"{database.label}: {trips:,} trips are left out")
                continue
            with database, all_up(make(Rows(trips)), database) as loads:
                for load in loads:
                    load.warm_up(options.warm)
                rows += closed_loops(loads, options)
        results.replace(file_of(options), database.name, rows)


def file_of(options):
    return options.results / f"{options.session}.jsonl"


def databases(options):
    return [DATABASES[name]() for name in options.databases]


@contextlib.contextmanager
def started(server, database):
    server.start(database)
    try:
        yield server
    finally:
        server.stop()


@contextlib.contextmanager
def all_up(servers, database):
    with contextlib.ExitStack() as stack:
        for server in servers:
            stack.enter_context(started(server, database))
            if checked(server).faults:
                sys.exit(f"{server.name} is not measured, as it does not do the same as the others.")
            server.idle_megabytes = machine.resident_megabytes(server.process.pid)
        yield [Load(server) for server in servers]


def checked(server):
    found = Check(server).run()
    say(f"{server.name} on {server.database.label}, {server.rows.trips:,} trips: up in {server.start_seconds} s; "
        f"{found.looked} looks, {len(found.faults)} faults")
    for fault in found.faults:
        say(f"  {fault}")
    return found


def in_turn(loads, round_):
    """The loads, of which another one begins in each round."""
    first = round_ % len(loads)
    return loads[first:] + loads[:first]


def start(server):
    return {"server": server.name, "database": server.database.name, "cell": "start", "trips": server.rows.trips,
            "start_seconds": server.start_seconds, "idle_mb": server.idle_megabytes,
            "loaded_mb": machine.resident_megabytes(server.process.pid)}
