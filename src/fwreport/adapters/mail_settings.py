"""Settings of mail: the server, who gets what, and who owns the report."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from fwreport.errors import SettingsError

if TYPE_CHECKING:
    from email.headerregistry import Address

ATTACHABLE = "brief.pdf, report.pdf, report.html, quotations, data or data/<table>.csv"
ATTACHED = re.compile(
    r"brief\.pdf|report\.(pdf|html)|quotations|data|data/[a-z_]+\.(csv|parquet)"
)
GROUP = {"group": str, "to": list, "attach": list, "only_when_changed": bool}
PORTS = {"tls": 465, "starttls": 587, "open": 25}
USER, PASSWORD = "FWREPORT_MAIL_USER", "FWREPORT_MAIL_PASSWORD"
SECRET = {"user", "password"}
LONGEST_WAIT = 3600  # seconds


@dataclass(frozen=True)
class MailSettings:
    """The server that takes our mail, and who it comes from.

    port      0: 465 with tls, 587 with starttls, else 25
    starttls  encrypt the line once the server has answered
    tls       encrypt it from the start
    ca_file   certificates that the server's is checked with; None: the system's
    timeout   seconds that the server may take for one answer; for the one that it has
              taken a mail, ten times as long (RFC 5321, 4.5.3.2 asks for patience)
    """

    host: str = ""
    sender: str = ""
    port: int = 0
    starttls: bool = False
    tls: bool = False
    ca_file: str | None = None
    timeout: float = 60.0

    def __post_init__(self) -> None:
        """Refuse what no mail can be sent with."""
        for name in ("host", "sender"):
            if not getattr(self, name).strip():
                raise SettingsError(f"[mail] does not say {name}")
        read_address(self.sender, "sender")
        if self.starttls and self.tls:
            raise SettingsError("[mail] says both starttls and tls: say one of them")
        if not 0 <= self.port < 1 << 16:
            raise SettingsError(f"port is {self.port}, not between 1 and 65535")
        if not 0 < self.timeout <= LONGEST_WAIT:
            raise SettingsError(f"timeout is not between 0 and {LONGEST_WAIT} seconds")
        if not self.port:
            way = "tls" if self.tls else "starttls" if self.starttls else "open"
            object.__setattr__(self, "port", PORTS[way])

    @property
    def is_open(self) -> bool:
        """Whether others may read along: no encryption, and not this machine."""
        return not (self.tls or self.starttls or is_here(self.host))


@dataclass(frozen=True)
class Group:
    """Recipients who get the same files.

    only_when_changed  whether they get no edition that says what their last one said
    """

    group: str
    to: tuple[str, ...]
    attach: tuple[str, ...] = ("brief.pdf",)
    only_when_changed: bool = False


@dataclass(frozen=True)
class Credentials:
    """Who we are to the server; never printed, logged or written down."""

    user: str = field(repr=False)
    password: str = field(repr=False)


def read_credentials(environment: Mapping[str, str]) -> Credentials | None:
    """User and password, where the environment has them.

    Raises SettingsError if it has one of them only.
    """
    user, password = environment.get(USER), environment.get(PASSWORD)
    if not user and not password:
        return None
    if not user or not password:
        raise SettingsError(f"{USER} and {PASSWORD} go together: one is not set")
    return Credentials(user, password)


def refuse_secrets(tables: Mapping[str, Any], place: str) -> None:
    """Refuse settings that have a user or a password in them: files are passed on."""
    mail = tables.get("mail")
    if isinstance(mail, Mapping) and (found := SECRET & {*mail}):
        name = sorted(found)[0]
        raise SettingsError(
            f"{place}: [mail] has {name} in it: it belongs into the environment, "
            f"as {USER if name == 'user' else PASSWORD}"
        )


def read_groups(tables: Any, place: str) -> tuple[Group, ...]:
    """The groups of recipients, in their order.

    Raises SettingsError, naming the group, for what is unknown or no address.
    """
    if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
        raise SettingsError(f"{place}: write [[recipients]] with two brackets")
    return tuple(read_group(table, number) for number, table in enumerate(tables, 1))


def read_group(table: Mapping[str, Any], number: int) -> Group:
    """One group, checked."""
    name = f"[[recipients]] {table.get('group', number)}"
    for key, value in table.items():
        kind = GROUP.get(key)
        if kind is None:
            known = ", ".join(GROUP)
            raise SettingsError(f"{name} has no setting {key}; it has {known}")
        if not isinstance(value, kind):
            raise SettingsError(
                f"{name}: {key} is {value!r}, which is no {kind.__name__}"
            )
    known = {key: tuple(v) if GROUP[key] is list else v for key, v in table.items()}
    group = Group(**{"group": str(number), "to": ()} | known)
    if not group.to:
        raise SettingsError(f"{name} does not say to whom")
    for address in group.to:
        read_address(address, f"{name}: to")
    for file in group.attach:
        if not isinstance(file, str) or not ATTACHED.fullmatch(file):
            raise SettingsError(
                f"{name}: attach has {file!r}; it may have {ATTACHABLE}"
            )
    return group


@lru_cache
def read_address(text: Any, name: str) -> "Address":
    """One mail address, with or without a name before it.

    Raises SettingsError if it is none, or more than one.
    """
    from email.policy import SMTP

    if not isinstance(text, str) or not text.isprintable() or "=?" in text:
        raise SettingsError(f"{name} is {text!r}, which is no mail address")
    header = SMTP.header_factory("to", text)
    found = [one for one in header.addresses if one.username and one.domain]
    if found and not found[0].addr_spec.isascii():
        raise SettingsError(
            f"{name} is {text!r}: not every mail server takes letters beyond ASCII "
            "in an address; write its domain in Punycode"
        )
    if header.defects or len(header.addresses) != 1 or not found:
        raise SettingsError(f"{name} is {text!r}, which is no mail address")
    return found[0]


def is_here(host: str) -> bool:
    """Whether a server is on this machine, by its name."""
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
