#!/usr/bin/env python3
"""A small OpenSearch server of our own for tests, made of pinned jars from Maven Central.

Usage: tools/opensearch.py jars|start|stop. ``jars`` brings them and prints their folder;
``start`` begins a server in the background, prints its address and does not wait for it.
Needs Java 17 or later. Everything lies in var/services/opensearch; the jars may lie elsewhere
(OPENSEARCH_JARS), so that they are brought once a machine.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "var" / "services" / "opensearch"
JARS = Path(os.environ.get("OPENSEARCH_JARS", HOME / "jars"))
LIST = Path(__file__).with_suffix(".jars")
CENTRAL = os.environ.get("MAVEN_CENTRAL", "https://repo1.maven.org/maven2").rstrip("/")
PORT = int(os.environ.get("TEST_ELASTICSEARCH_PORT", "9299"))
RUNNER = "org.codelibs.opensearch.runner.OpenSearchRunner"
# A small heap; the first compiler alone, since tests are over before the second would pay.
JAVA = ["-Xms256m", "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
ATTEMPTS = 3


def bring(line: str) -> None:
    """Download one jar unless it is there; a wrong checksum is an error."""
    wanted, path = line.split()
    target = JARS / Path(path).name
    if target.exists() and hashlib.sha256(target.read_bytes()).hexdigest() == wanted:
        return
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with urllib.request.urlopen(f"{CENTRAL}/{path}", timeout=60) as answer:
                content = answer.read()
            break
        except OSError:
            if attempt == ATTEMPTS:
                raise
    if hashlib.sha256(content).hexdigest() != wanted:
        raise SystemExit(f"{path} is not what was pinned")
    part = target.with_suffix(f".{os.getpid()}.part")
    part.write_bytes(content)
    part.replace(target)


def jars() -> Path:
    """Bring all jars, eight at a time; returns their folder."""
    JARS.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(bring, LIST.read_text().splitlines()))
    return JARS


def running() -> int | None:
    """The process started earlier, if it still lives and is ours."""
    try:
        pid = int((HOME / "pid").read_text())
        if RUNNER in Path(f"/proc/{pid}/cmdline").read_text():
            return pid
    except (OSError, ValueError):
        pass
    return None


def start() -> None:
    """Begin a server on loopback, with empty data."""
    if running() is None:
        if not shutil.which("java"):
            raise SystemExit("Java is not installed (Debian: default-jre-headless)")
        folder = jars()
        shutil.rmtree(HOME / "data", ignore_errors=True)
        HOME.mkdir(parents=True, exist_ok=True)
        # The runner counts its nodes from one: node 1 listens one above the base.
        command = [
            "java", *JAVA, "-cp", f"{folder}/*", RUNNER, "-basePath", str(HOME / "data"),
            "-numOfNode", "1", "-baseHttpPort", str(PORT - 1), "-clusterName", f"fadaa-{PORT}",
        ]  # fmt: skip
        with open(HOME / "log", "w") as log:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        (HOME / "pid").write_text(str(process.pid))
    print(f"http://127.0.0.1:{PORT}")


def stop() -> None:
    """End the server that ``start`` began."""
    if pid := running():
        os.kill(pid, signal.SIGTERM)
    (HOME / "pid").unlink(missing_ok=True)


if __name__ == "__main__":
    verb = sys.argv[1] if len(sys.argv) == 2 else ""
    if verb == "jars":
        print(jars())
    elif verb in ("start", "stop"):
        globals()[verb]()
    else:
        raise SystemExit("usage: tools/opensearch.py jars|start|stop")
