"""Loaded by every Python of a guarded run: notes what reaches out, and refuses it."""

import os
import sys

LOG, CANARY = os.environ.get("GUARD_LOG"), os.environ.get("GUARD_CANARY")
REACHING = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.bind")


def note(event: str, arguments: tuple) -> None:
    """Write a line about what may not happen; refuse what goes to the network."""
    is_canary = event == "open" and str(arguments[0]) == CANARY
    if event in REACHING or is_canary:
        handle = os.open(LOG, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(handle, f"{event} {arguments!r}\n".encode())
        os.close(handle)
        if not is_canary:
            raise PermissionError(f"refused by the guard: {event}")


if LOG:
    sys.addaudithook(note)
