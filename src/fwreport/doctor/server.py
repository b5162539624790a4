"""The server of Prefect, where one is named."""

from collections.abc import Iterator
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import Request, urlopen

from fwreport.doctor.findings import MEND, OK, Finding, Place

SECONDS = 5  # that an answer may take


def check_server(place: Place) -> Iterator[Finding]:
    """Whether the server that PREFECT_API_URL names answers."""
    url = place.environment.get("PREFECT_API_URL")
    if not url:
        words = "PREFECT_API_URL is not set: builds run as plain calls"
        yield Finding("server", OK, words)
        return
    mend = "start it (`prefect server start`), or unset PREFECT_API_URL"
    try:
        shown, health = addresses(url)
    except ValueError:
        yield Finding("server", MEND, "PREFECT_API_URL is no address", mend)
        return
    try:
        with urlopen(Request(health, headers={"Accept": "*/*"}), timeout=SECONDS):
            yield Finding("server", OK, f"{shown} answers")
    except HTTPError as answer:
        words = f"{shown} answers {answer.code} where a Prefect server says it is well"
        yield Finding("server", MEND, words, f"{mend}; the address ends in /api")
    except (OSError, ValueError, HTTPException) as problem:
        cause = problem.reason if isinstance(problem, URLError) else problem
        words = f"{shown} does not answer: {str(cause).lower() or type(cause).__name__}"
        yield Finding("server", MEND, words, mend)


def addresses(url: str) -> tuple[str, str]:
    """The address without a password, and where it says whether it is well.

    A workspace has its name behind /api; how the server is, is said before that.
    """
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    bare = urlunsplit((parts.scheme, host, parts.path, "", ""))
    path = parts.path.partition("/accounts/")[0].rstrip("/")
    return bare, urlunsplit((parts.scheme, host, f"{path}/health", "", ""))
