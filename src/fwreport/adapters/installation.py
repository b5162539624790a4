"""What runs here: the program's own files, and the versions of what it stands on."""

import hashlib
import platform
import re
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
NAME = re.compile(r"^[A-Za-z0-9._-]+")


@cache
def digest_code() -> str:
    """The SHA-256 of the program: every file of the package, names and contents."""
    digest = hashlib.sha256()
    for file in sorted(PACKAGE.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            name = file.relative_to(PACKAGE).as_posix()
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            digest.update(f"{content}  {name}\n".encode())
    return digest.hexdigest()


@cache
def own_version() -> str:
    """The version of fwreport; `0` where it runs without being installed."""
    try:
        return version("fwreport")
    except PackageNotFoundError:
        return "0"


@cache
def versions() -> dict[str, str]:
    """The versions of Python and of each direct dependency, by name."""
    found = {"fwreport": own_version(), "python": platform.python_version()}
    for requirement in requires("fwreport") or []:
        if "extra ==" not in requirement:
            name = NAME.match(requirement)[0]
            found[name] = version(name)
    return found
