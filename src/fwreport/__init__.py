"""fwreport: a folder of comparison documents becomes one report that can be trusted.

    decode(data)        the text of a document, whatever its bytes went through
    read_claims(path)   what a document says, one row a claim
    preference(sentence, option, rival)   which of two a sentence puts ahead
    score(evidence)     what sources say together, from a tidy table of evidence
    build(sources, reports)   the whole report

Each is imported when it is first used, so that `import fwreport` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fwreport import score as score
    from fwreport.api import build as build
    from fwreport.comparison.preference import preference as preference
    from fwreport.ingest.decode import decode as decode
    from fwreport.reading import read_claims as read_claims

__all__ = ["__version__", "build", "decode", "preference", "read_claims", "score"]

HOMES = {
    "build": "fwreport.api",
    "decode": "fwreport.ingest.decode",
    "preference": "fwreport.comparison.preference",
    "read_claims": "fwreport.reading",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for from its home."""
    if name in HOMES:
        return getattr(import_module(HOMES[name]), name)
    if name == "score":  # a room that can be called
        return import_module("fwreport.score")
    if name == "__version__":
        return import_module("fwreport.adapters.installation").own_version()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names."""
    return __all__
