"""Builders that are forked from a process that has loaded everything, many a minute.

A mother stands either before a build or in the midst of it, where it begins to write;
each builder is a copy of her that goes on from there, in a folder of its own, by the
program's own code, from the command line on.
"""

import json
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from fwreport import api
from fwreport.cli import main

from .calls import Call, calls_of, watch_me

WRITES = "write_generation"
BUILD = ("build", "--formats", "html", "--date", "2026-11-20")
WHOLE = 4  # bytes of a status


class Ended(NamedTuple):
    """How a builder ended."""

    status: int  # of leaving; -9 where it was killed
    said: str  # on standard error
    printed: str  # on standard output
    count: int  # of calls that were seen


Judge = Callable[[int, Call], None]  # what is done about the nth call


class Builder:
    """A builder that runs: a copy of a mother in a folder of its own."""

    def __init__(self, mother: "Mother", folder: Path, words: tuple[str, ...]) -> None:
        """Start it."""
        self.folder = folder
        self.ours, theirs = socket.socketpair()
        order = json.dumps([str(folder), *words]).encode()
        socket.send_fds(mother.door, [order], [theirs.fileno()])
        theirs.close()
        word, doors, _, _ = socket.recv_fds(self.ours, 32, 1)
        if not doors:
            raise OSError(f"system calls cannot be watched here: {word.decode()}")
        self.process, self.door = int(word), doors[0]

    def run(self, judge: Judge | None = None, reads: bool = False) -> Ended:
        """Answer its calls until it has ended.

        judge  answers a call that changes something in the folder; None lets all be
        reads  whether it answers those that read there, instead
        """
        count = 0
        calls = calls_of(self.door, self.folder, reads)
        for count, call in enumerate(calls, start=1):
            if judge:
                judge(count, call)
            else:
                call.let()
        os.close(self.door)
        status = int.from_bytes(self.ours.recv(WHOLE), "little", signed=True)
        self.ours.close()
        said, printed = (
            (self.folder.parent / f"{self.folder.name}.{name}").read_text("utf-8")
            for name in ("err", "out")
        )
        return Ended(status, said, printed, count)

    def kill(self) -> None:
        """End it, from wherever it is."""
        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)


class Mother(NamedTuple):
    """A process that copies itself on demand."""

    process: int
    door: socket.socket

    def build(
        self,
        folder: Path,
        judge: Judge | None = None,
        words: tuple[str, ...] = BUILD,
    ) -> Ended:
        """Have a builder go on in this folder, and wait for its end."""
        return Builder(self, folder, words).run(judge)


@contextmanager
def mother(folder: Path, until: str | None = None) -> Iterator[Mother]:
    """A mother that waits before a build, or within one where a stage is to be run.

    folder  where she comes to that stage; her copies may be in others that are alike
    until   the name of the stage; None: before all
    """
    ours, theirs = socket.socketpair()
    process = os.fork()
    if not process:
        ours.close()
        try:
            live(folder, until, theirs)
        finally:
            os._exit(70)
    theirs.close()
    yield Mother(process, ours)
    ours.close()
    os.waitpid(process, 0)


def live(folder: Path, until: str | None, door: socket.socket) -> None:
    """Be a mother; builders leave by the end of their command."""
    if until is None:
        words = serve(door)
    else:
        os.chdir(folder)
        stream(folder)
        words = BUILD

        def run(stage: Callable, *arguments: Any) -> Any:
            if stage.__name__ == until:
                serve(door)
            return stage(*arguments)

        api.build = partial(api.build, run=run)
    status = 1
    try:
        main(words)
    except SystemExit as leaving:
        status = leaving.code or 0
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def serve(door: socket.socket) -> list[str]:
    """Copy ourselves for each order; return in the copy, with its command."""
    while True:
        order, fds, _, _ = socket.recv_fds(door, 65536, 1)
        if not order:
            os._exit(0)
        folder, *words = json.loads(order)
        reply = socket.socket(fileno=fds[0])
        child = os.fork()
        if not child:
            door.close()
            os.chdir(folder)
            stream(Path(folder))
            announce(reply)
            return words
        _, status = os.waitpid(child, 0)
        with suppress(OSError):
            reply.send(
                os.waitstatus_to_exitcode(status).to_bytes(WHOLE, "little", signed=True)
            )
        reply.close()


def announce(reply: socket.socket) -> None:
    """Have our calls reported from now on, and say where."""
    try:
        door = watch_me()
    except OSError as refusal:
        reply.send(str(refusal).encode())
        os._exit(71)
    socket.send_fds(reply, [str(os.getpid()).encode()], [door])
    os.close(door)
    reply.close()


def stream(folder: Path) -> None:
    """Send what is printed to files beside the folder."""
    for number, name in ((1, "out"), (2, "err")):
        file = folder.parent / f"{folder.name}.{name}"
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(handle, number)
        os.close(handle)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1)  # noqa: SIM115


def seconds_of(process: int) -> float:
    """CPU seconds that a process has used, and its children that have ended."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def wall() -> float:
    """Seconds on a clock that only goes forward."""
    return time.monotonic()
