"""The two databases. A template is filled once and kept; every server works on a copy of its own."""
import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

from . import machine, rows as seed
from .machine import POSTGRES, RUN, TARGET, say

USER = "tandem"
# For a file that is filled: nobody else has it, and if it is not finished it is made anew.
FAST = """pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive;
    pragma cache_size = -2000000;"""


class Sqlite:
    name = "sqlite"
    label = "SQLite"

    @staticmethod
    def views(rows):
        return seed.views(rows, seed.sqlite_numbers, seed.sqlite_uid)

    def __enter__(self):
        (TARGET / "sqlite").mkdir(parents=True, exist_ok=True)
        RUN.mkdir(exist_ok=True)
        return self

    def __exit__(self, *failure):
        pass

    def copy_of(self, template, make, name):
        """Where a copy lies, for the addresses that servers are given."""
        original, copy = TARGET / "sqlite" / f"{template}.db", RUN / f"{name}.db"
        if not original.exists():
            say(f"filling {original.name} ...")
            part = empty(original.with_suffix(".part"))
            make(self, {"file": part})
            part.rename(original)
            empty(part)
        if shutil.disk_usage(TARGET).free < 1.5 * original.stat().st_size:
            sys.exit(f"There is no room for a copy of {original} on this disk.")
        shutil.copyfile(original, empty(copy))
        return {"file": copy}

    def drop(self, place):
        empty(place["file"])

    def fill(self, place, rows, inserts):
        """Inserts from the views of the rows; indexes are made anew behind them."""
        with self.opened(place) as connection:
            connection.executescript(FAST + self.views(rows))
            indexes = dict(connection.execute(
                "select name, sql from sqlite_schema where type = 'index' and sql is not null"))
            drops = [f"drop index {name}" for name in indexes]
            for statement in ["begin", *drops, *inserts, *indexes.values(), "commit", "analyze"]:
                connection.execute(statement)
            connection.execute("pragma journal_mode = wal")

    def execute(self, place, script):
        with self.opened(place) as connection:
            connection.executescript(script)

    def columns(self, place, table):
        """But for those that the database makes itself."""
        with self.opened(place) as connection:
            return {name for name, in connection.execute("select name from pragma_table_info(?)", [table])}

    @staticmethod
    def opened(place):
        return contextlib.closing(sqlite3.connect(place["file"], isolation_level=None))

    def processor_seconds(self):
        return 0


class Postgres:
    """A cluster of its own, up as long as it is measured."""
    name = "postgres"
    label = "PostgreSQL"
    settings = ("listen_addresses = '127.0.0.1'", "unix_socket_directories = ''", "max_connections = 200",
                "shared_buffers = 512MB", "max_wal_size = 4GB", "checkpoint_timeout = 15min")

    @staticmethod
    def views(rows):
        return seed.views(rows, seed.postgres_numbers, seed.postgres_uid)

    def __enter__(self):
        RUN.mkdir(parents=True, exist_ok=True)
        self.folder = cluster_folder()
        self.data = self.folder / "data"
        if not (self.data / "postgresql.conf").exists():
            self.control("initdb", "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
            with open(self.data / "postgresql.conf", "a") as file:
                file.writelines(setting + "\n" for setting in self.settings)
        self.port = machine.free_port()
        # One that was left behind by a run that was killed has a port of its own.
        self.control("pg_ctl", "-w", "-m", "fast", "stop", check=False)
        self.control("pg_ctl", "-w", "-l", self.folder / "log", "-o", f"-p {self.port}", "start")
        return self

    def __exit__(self, *failure):
        self.control("pg_ctl", "-w", "-m", "fast", "stop")

    def control(self, program, *arguments, check=True):
        command = [*as_postgres(), POSTGRES / program, "-D", self.data, *arguments]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, cwd=self.folder)
        if check and done.returncode:
            sys.exit(f"{program} failed; {self.folder / 'log'} may tell why")

    def copy_of(self, template, make, name):
        if not self.query("postgres", f"select 1 from pg_database where datname = '{template}' and datistemplate"):
            say(f"filling database {template} ...")
            self.query("postgres", f"drop database if exists {template}")
            self.query("postgres", f"create database {template}")
            make(self, self.place(template))
            self.query("postgres", f"alter database {template} is_template true")
        self.drop(self.place(name))
        self.query("postgres", f"create database {name} template {template} strategy file_copy")
        return self.place(name)

    def place(self, name):
        return {"user": USER, "port": self.port, "name": name}

    def drop(self, place):
        self.query("postgres", f"drop database if exists {place['name']} with (force)")

    def fill(self, place, rows, inserts):
        indexes = """select indexname, indexdef from pg_indexes
            where schemaname = 'public' and indexname not in (select conname from pg_constraint)"""
        self.query(place["name"], "\n".join([
            "set session_replication_role = replica;", self.views(rows),
            f"create temporary table dropped as {indexes};",
            "select format('drop index %I', indexname) from dropped \\gexec",
            *(insert + ";" for insert in inserts),
            "select indexdef from dropped \\gexec", "vacuum (analyze);", "checkpoint;"]))

    def execute(self, place, script):
        self.query(place["name"], script)

    def columns(self, place, table):
        return set(self.query(place["name"], f"""select column_name from information_schema.columns
            where table_name = '{table}' and is_generated = 'NEVER'""").split())

    def query(self, database, script):
        command = [POSTGRES / "psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port),
                   "-U", USER, "-d", database]
        done = subprocess.run(command, input=script, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"PostgreSQL refused:\n{done.stderr}")
        return done.stdout

    def processor_seconds(self):
        return machine.processor_seconds(int((self.data / "postmaster.pid").read_text().split()[0]))


def empty(file):
    """Without the file and what lies beside it: its log, its locks."""
    for each in file.parent.glob(file.name + "*"):
        each.unlink()
    return file


def as_postgres():
    """PostgreSQL does not run as root."""
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] if os.geteuid() == 0 else []


def cluster_folder():
    """In target; below the temporary folder where the user postgres may not enter target, as in a home of root."""
    folder = TARGET / "postgres"
    folder.mkdir(parents=True, exist_ok=True)
    if os.geteuid():
        return folder
    shutil.chown(folder, "postgres", "postgres")
    if subprocess.run([*as_postgres(), "test", "-w", folder]).returncode:
        folder = Path(tempfile.gettempdir(), f"tandem-performance-{zlib.crc32(str(TARGET).encode()):08x}")
        folder.mkdir(exist_ok=True)
        shutil.chown(folder, "postgres", "postgres")
        say(f"The user postgres cannot reach {TARGET}: PostgreSQL's files lie in {folder}.")
    return folder


DATABASES = {"sqlite": Sqlite, "postgres": Postgres}
