"""What is on this machine: folders, a JDK 25, processes and their processor time."""
import functools
import os
import re
import shutil
import socket
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent
TARGET = HERE / "target"
RUN = TARGET / "run"
POSTGRES = Path("/usr/lib/postgresql/15/bin")
TICKS = os.sysconf("SC_CLK_TCK")
MEGABYTE = 1024 * 1024


def say(*words):
    print(*words, flush=True)


@functools.cache
def jdk():
    """The home of a JDK 25, looked for where bin/tandem of a packaged folder looks."""
    on_path = shutil.which("java")
    homes = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    homes += [Path(on_path).resolve().parent.parent] if on_path else []
    homes += [home for pattern in ("usr/lib/jvm/*", "usr/java/*", "opt/java/*", "opt/jdk*")
              for home in sorted(Path("/").glob(pattern))]
    homes += [home for folder in (".sdkman/candidates/java", ".jdks")
              for home in sorted(Path.home().glob(folder + "/*"))]
    for home in homes:
        release = home / "release"
        if (home / "bin/javac").exists() and release.exists() and re.search(
                r'^JAVA_VERSION="25[."]', release.read_text(), re.M):
            return home
    sys.exit("A JDK 25 is needed, and there is none in JAVA_HOME, on the PATH or in the usual folders.\n"
             "Install it, for example from https://adoptium.net, or set JAVA_HOME to where it is.")


def environment(**more):
    """What every process is started with, so that no setting of whoever measures gets in."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {"JAVA_HOME": str(jdk())} | {name: str(value) for name, value in more.items()}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def processes(root):
    """A process and all that it has started."""
    children = {}
    for entry in Path("/proc").glob("[0-9]*"):
        fields = stat(entry.name)
        if fields:
            children.setdefault(int(fields[1]), []).append(int(entry.name))
    found, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        found.append(process)
        waiting += children.get(process, [])
    return found


def stat(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return []


def processor_seconds(root):
    """Of a process and all that it has started, also of those that have ended."""
    return sum(int(ticks) for process in processes(root) for ticks in stat(process)[11:15]) / TICKS


def resident_megabytes(process):
    return round(int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / MEGABYTE, 1)
