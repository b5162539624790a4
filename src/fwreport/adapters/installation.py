"""What runs here: the program's own files, and the versions of what it stands on."""

import hashlib
import os
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
INFO = ".dist-info"
NAME = re.compile(r"^[A-Za-z0-9._-]+")


@cache
def digest_code(*rooms: str) -> str:
    """The SHA-256 of the program: every file of the package, names and contents.

    rooms  only these folders and modules of it; none: all
    """
    digest = hashlib.sha256()
    for name in sorted(files_below(str(PACKAGE))):
        if not rooms or name.partition("/")[0].removesuffix(".py") in rooms:
            with open(f"{PACKAGE}/{name}", "rb", buffering=0) as file:  # noqa: PTH123
                content = hashlib.sha256(file.read()).hexdigest()
            digest.update(f"{content}  {name}\n".encode())
    return digest.hexdigest()


def files_below(folder: str, path: str = "") -> Iterator[str]:
    """The paths of all files in the folder, with forward slashes; no compiled ones."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                yield path + entry.name
            elif entry.name != "__pycache__":
                yield from files_below(entry.path, f"{path}{entry.name}/")


@cache
def own_version() -> str:
    """The version of fwreport; `0` where it runs without being installed."""
    return find_version("fwreport") or "0"


@cache
def versions() -> dict[str, str]:
    """The versions of Python and of each direct dependency, by name."""
    found = {"fwreport": own_version(), "python": sys.version.partition(" ")[0]}
    for name in requirements():
        if version := find_version(name):
            found[name] = version
    return found


def requirements() -> list[str]:
    """The names of the direct dependencies, as the package's metadata list them."""
    folder = installed().get("fwreport")
    if folder is None:
        return []
    names = []
    with Path(folder, "METADATA").open(encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                break  # the description follows
            key, _, value = line.partition(": ")
            if key == "Requires-Dist" and "extra ==" not in value:
                names.append(NAME.match(value)[0])
    return names


def find_version(name: str) -> str | None:
    """The version of an installed package; None if there is none."""
    folder = installed().get(canonical(name))
    if folder is None:
        return None
    return Path(folder).name.removesuffix(INFO).rpartition("-")[2]


@cache
def installed() -> dict[str, str]:
    """The folder of metadata of each installed package, the first on the path.

    They are named <name>-<version>.dist-info.  importlib.metadata finds the same, and
    its import alone takes a third of the time that a build has which does nothing.
    """
    found: dict[str, str] = {}
    for place in sys.path:
        try:
            names = os.listdir(place or ".")  # noqa: PTH208 (a third of the time)
        except OSError:  # a zip archive, or nothing at all
            continue
        for name in names:
            if name.endswith(INFO):
                package = canonical(name.removesuffix(INFO).rpartition("-")[0])
                found.setdefault(package, os.path.join(place, name))  # noqa: PTH118
    return found


def canonical(name: str) -> str:
    """The name of a package as indexes compare names."""
    return re.sub(r"[-_.]+", "-", name).lower()
