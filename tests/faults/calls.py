"""System calls of a process that is watched: each can be let through, refused or fatal.

The process asks the kernel to report to us, before they happen, the calls that change
a disk (seccomp's user notification, Linux 5.5): also those of native libraries, and
of every thread.  Nothing has to be installed for it, and no rights are needed.
"""

import ctypes
import errno
import fcntl
import os
import platform
import select
import signal
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

FD, PATH, AT = "fd", "path", "at"  # what the first arguments are; AT: folder, path
# name: (number on x86-64, on arm64, arguments); -1 where there is no such call
CALLS = {
    "read": (0, 63, FD),
    "write": (1, 64, FD),
    "pwrite64": (18, 68, FD),
    "writev": (20, 66, FD),
    "pwritev": (296, 70, FD),
    "ftruncate": (77, 46, FD),
    "fallocate": (285, 47, FD),
    "fsync": (74, 82, FD),
    "fdatasync": (75, 83, FD),
    "open": (2, -1, PATH),
    "openat": (257, 56, AT),
    "rename": (82, -1, PATH),
    "renameat": (264, 38, AT),
    "renameat2": (316, 276, AT),
    "mkdir": (83, -1, PATH),
    "mkdirat": (258, 34, AT),
    "rmdir": (84, -1, PATH),
    "unlink": (87, -1, PATH),
    "unlinkat": (263, 35, AT),
    "link": (86, -1, PATH),
    "linkat": (265, 37, AT),
    "symlink": (88, -1, PATH),
    "symlinkat": (266, 36, AT),
}
COLUMN = {"x86_64": 0, "aarch64": 1}.get(platform.machine())
SECCOMP = {"x86_64": 317, "aarch64": 277}.get(platform.machine())
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
NO_NEW_RIGHTS, SET_FILTER, REPORTS_TO_US = 38, 1, 8
LOAD, EQUAL, RETURN = 0x20, 0x15, 0x06  # of the kernel's filter machine
ALLOW, NOTIFY = 0x7FFF0000, 0x7FC00000
RECEIVE, ANSWER, GO_ON = 0xC0502100, 0xC0182101, 1
NOTICE = "QIIi4xQ6Q"  # id, process, flags, number, machine, place, arguments


class Step(ctypes.Structure):
    """One instruction of a filter."""

    _fields_ = [
        ("code", ctypes.c_ushort),
        ("yes", ctypes.c_ubyte),
        ("no", ctypes.c_ubyte),
        ("value", ctypes.c_uint32),
    ]


class Program(ctypes.Structure):
    """A filter."""

    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.POINTER(Step))]


def watch_me() -> int:
    """Have the kernel report our calls from now on; return where they are reported.

    Raises OSError where it cannot.
    """
    if COLUMN is None:
        raise OSError(errno.ENOSYS, "unknown machine")
    numbers = [call[COLUMN] for call in CALLS.values() if call[COLUMN] >= 0]
    last = len(numbers)
    steps = [Step(LOAD, 0, 0, 0)]
    steps += [Step(EQUAL, last - at, 0, number) for at, number in enumerate(numbers)]
    steps += [Step(RETURN, 0, 0, ALLOW), Step(RETURN, 0, 0, NOTIFY)]
    program = Program(len(steps), (Step * len(steps))(*steps))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(NO_NEW_RIGHTS, 1, 0, 0, 0)
    found = libc.syscall(SECCOMP, SET_FILTER, REPORTS_TO_US, ctypes.byref(program))
    if found < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return found


class Call(NamedTuple):
    """A call that waits for our word."""

    name: str
    path: Path
    process: int
    door: int  # where it is answered
    ident: int

    def let(self) -> None:
        """Let it happen."""
        self.answer(0, GO_ON)

    def refuse(self, number: int) -> None:
        """Let it fail with this error of the system."""
        self.answer(-number, 0)

    def answer(self, error: int, flags: int) -> None:
        """Give our word; the process may be gone."""
        with suppress(FileNotFoundError):
            word = struct.pack("QqiI", self.ident, 0, error, flags)
            fcntl.ioctl(self.door, ANSWER, word)

    def kill(self) -> None:
        """End the process before it happens."""
        os.kill(self.process, signal.SIGKILL)


def calls_of(door: int, folder: Path, reads: bool = False) -> Iterator[Call]:
    """Each call that changes something in the folder, until the process has ended.

    reads  whether to give those that read there, instead

    Whoever gets a call answers it before asking for the next; others are let through.
    """
    names = {call[COLUMN]: name for name, call in CALLS.items()}
    poll = select.poll()
    poll.register(door, select.POLLIN)
    while True:
        (_, events), *_ = poll.poll()
        if not events & select.POLLIN:
            return
        notice = bytearray(80)
        try:
            fcntl.ioctl(door, RECEIVE, notice, True)
        except FileNotFoundError:  # it was killed meanwhile
            continue
        ident, process, _, number, _, *values = struct.unpack(NOTICE, notice)
        call = Call(names[number], Path(), process, door, ident)
        path = path_of(call, values) if reads == is_reading(call, values) else None
        if path and path.is_relative_to(folder):
            yield call._replace(path=path.relative_to(folder))
        else:
            call.let()


def is_reading(call: Call, values: list[int]) -> bool:
    """Whether the call changes nothing."""
    if call.name in ("open", "openat"):
        return not values[1 + (call.name == "openat")] & WRITING
    return call.name == "read"


def path_of(call: Call, values: list[int]) -> Path | None:
    """What the call is about; None if the process is gone."""
    kind = CALLS[call.name][2]
    about = Path(f"/proc/{call.process}")
    try:
        if kind == FD:
            return (about / "fd" / str(values[0])).readlink()
        base, is_at = values[0], kind == AT
        place = values[is_at]
        if call.name == "symlink":
            place = values[1]
        elif call.name == "symlinkat":
            base, place, is_at = values[1], values[2], True
        start = about / "cwd"
        if is_at and ctypes.c_int32(base).value >= 0:
            start = about / "fd" / str(ctypes.c_int32(base).value)
        return start.readlink() / read_text(call.process, place)
    except OSError:
        return None


def read_text(process: int, place: int) -> str:
    """The text that ends with a zero byte, in the memory of a process."""
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        memory.seek(place)
        text = b""
        while b"\0" not in text:
            more = 4096 - (place + len(text)) % 4096  # the next page may not be there
            text += memory.read(more)
    return os.fsdecode(text.partition(b"\0")[0])
