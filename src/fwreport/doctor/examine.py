"""All checks, one after the other; what one of them trips over is a finding, too."""

from collections.abc import Callable, Iterator

from fwreport.doctor import inputs, machine, mail, places, server
from fwreport.doctor.findings import MEND, Finding, Place

CHECKS: dict[str, Callable[..., Iterator[Finding]]] = {
    "python": machine.check_python,
    "libraries": machine.check_libraries,
    "fonts": machine.check_fonts,
    "pdf": machine.check_pdf,
    "settings": inputs.check_settings,
    "sources": inputs.check_sources,
    "catalog": inputs.check_catalog,
    "reports": places.check_reports,
    "space": places.check_space,
    "lock": places.check_lock,
    "latest": places.check_latest,
    "server": server.check_server,
    "mail": mail.check_mail,
}
AGAIN = "`fwreport build --debug` shows where it comes from"
ANYWHERE = {"python", "libraries", "fonts", "pdf"}  # they ask for no place


def examine(place: Place) -> Iterator[Finding]:
    """Run every check, and give each finding as soon as it is there."""
    for name, check in CHECKS.items():
        try:
            yield from check() if name in ANYWHERE else check(place)
        except Exception as error:
            sentence = f"{type(error).__name__}: {error}".strip().partition("\n")[0]
            yield Finding(name, MEND, sentence, AGAIN)
