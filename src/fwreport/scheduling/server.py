"""A Prefect server of our own: on loopback, off-line, and gone when we are.

Run as `python -m fwreport.scheduling.server PORT`, it serves until its standard input
ends: which it does however the process that started it ends.
"""

import os
import runpy
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from fwreport.adapters.locks import hold
from fwreport.errors import ServerError

HOST = "127.0.0.1"
LOG, LOCK = "server.log", ".schedule.lock"
STARTUP, SHUTDOWN = 180, 20  # seconds
SERVER = {
    # The default of 60 seconds would miss what is due right after the start.
    "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "15",
}


def free_port() -> int:
    """A port on loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


@contextmanager
def only_schedule(home: Path) -> Iterator[None]:
    """Hold the lock of the server's folder.

    Raises BusyError if another schedule holds it: two servers on one database would
    run everything twice.
    """
    home.mkdir(parents=True, exist_ok=True)
    with hold(home / LOCK, f"{home}: another schedule is at it"):
        yield


@contextmanager
def own_server(home: Path, port: int, lost: Callable[[], None]) -> Iterator[str]:
    """Start a server that keeps its records in `home`; stop it in the end.

    lost  is called, in a thread of its own, if the server ends before that

    Gives the address of its API once it answers.  Raises ServerError if it does not.
    """
    url = f"http://{HOST}:{port}/api"
    environment = {**SERVER, **os.environ, "PREFECT_HOME": str(home)}
    environment.pop("PREFECT_API_URL", None)
    with (home / LOG).open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "fwreport.scheduling.server", str(port)],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            env=environment,
            start_new_session=True,  # Ctrl-C is for us; we end the server
        )
    is_over = threading.Event()

    def mind() -> None:
        process.wait()
        if not is_over.is_set():
            lost()

    try:
        wait_until_well(process, url, home / LOG)
        threading.Thread(target=mind, daemon=True).start()
        yield url
    finally:
        is_over.set()
        process.stdin.close()
        try:
            process.wait(SHUTDOWN)
        except subprocess.TimeoutExpired:
            process.kill()


def wait_until_well(process: subprocess.Popen, url: str, log: Path) -> None:
    """Return once the server says that it is well."""
    end = time.monotonic() + STARTUP
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(f"{url}/health", timeout=5):
                return
        except OSError:
            time.sleep(0.3)
    lines = log.read_text("utf-8", "replace").strip().splitlines() or ["no word of it"]
    raise ServerError(f"the Prefect server did not start: {lines[-1]} (see {log})")


def main(port: str) -> None:
    """Be the server, until standard input ends."""

    def end_with_parent() -> None:
        sys.stdin.buffer.read()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=end_with_parent, daemon=True).start()
    sys.argv = ["prefect", "server", "start", "--host", HOST, "--port", port]
    runpy.run_module("prefect", run_name="__main__")


if __name__ == "__main__":
    main(sys.argv[1])
