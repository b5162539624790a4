"""A file as it was found, before anything is known of it; needs no other library."""

from typing import NamedTuple


class RawFile(NamedTuple):
    """A file of sources/ as an adapter found it; no table, since it holds bytes."""

    path: str  # below sources/, with forward slashes
    content: bytes  # empty where it could not be read
    problem: str = ""  # why it could not be read, in one sentence; empty: it was
