"""A folder of hostile documents and names, and what stands beside it."""

import os
import socket
from pathlib import Path

from .attacks import ATTACKS, CANARY, attack_documents
from .bombs import HEAD, TABLE, bomb_documents
from .readers import reader_documents

SECRET = "canary-5d1f7c0b-of-a-file-that-no-report-may-hold"
HONEST = {
    "honest-one.md": HEAD + TABLE + "| Price | 9 | 4 |\n",
    "honest-two.md": HEAD + TABLE.replace("7", "8") + "| Price | 7 | 5 |\n",
}
NAMES = (
    "new\nline.md",
    "carriage\rreturn.md",
    "tab\tin name.md",
    "'quote\".md",
    "-rf --help.md",
    "..md",
    "%2e%2e%2fetc%2fpasswd.md",
    "..\\..\\windows.md",
    "=cmd|' calc'!A0.csv",
    "<img src=x onerror=alert(1)>.md",
    "'; drop table sources; --.md",
    "{{ 7345*1237 }}.md",
    "\x1b]0;owned\x07\x1b[2J.md",
    "\x9b31m.md",
    "bidi-\u202egpj.md",
    "Stra\u00dfe.md",
    "STRASSE.md",
    "caf\u00e9.md",
    "cafe\u0301.md",
    "Case.md",
    "case.md",
    "n" * 252 + ".md",
    "\u0301" * 126 + ".md",
    " .md",
    "\u00a0\u200b.md",
    "$(touch owned)`touch owned`.md",
    "CON.md",
    "*?[a].md",
    "no suffix",
    "double.md.txt.md",
)
BYTE_NAMES = (b"\xff\xfe.md", b"z\xc0\xaf.md", b"\xed\xa0\x80.md")


def write_hostile(place: Path, size: int, attacks: tuple[str, ...] = ()) -> Path:
    """Write place/sources with all that is hostile in it, and a canary beside it.

    size     how often bombs repeat what they are made of; 0: no bombs
    attacks  names of those that are wanted; all where none is named
    """
    folder, canary = place / "sources", place / "canary.txt"
    folder.mkdir(parents=True)
    canary.write_text(f"{SECRET}\n| Criterion | Tea | Coffee |\n|---|---|---|\n")
    wanted = {f"attack-{name}.md" for name in attacks or ATTACKS}
    documents = {
        name: content for name, content in attack_documents().items() if name in wanted
    }
    documents |= (bomb_documents(size) if size else {}) | {
        name: text.encode() for name, text in HONEST.items()
    }
    for name, content in documents.items():
        (folder / name).write_bytes(
            content.replace(CANARY.encode(), str(canary).encode())
        )
    for name, content in reader_documents(str(canary), size or 9).items():
        (folder / name).write_bytes(content)
    write_names(folder)
    write_specials(folder, canary)
    return folder


def write_names(folder: Path) -> None:
    """Small documents under names that mean something to somebody."""
    names = [os.fsencode(name) for name in NAMES] + [*BYTE_NAMES]
    for number, name in enumerate(names):
        text = HEAD + TABLE + f"| Name {number} | {number % 10} | 5 |\n"
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(text)


def write_specials(folder: Path, canary: Path) -> None:
    """Links out of the folder, and what is no regular file."""
    (folder / "link.md").symlink_to(canary)
    (folder / "link-relative.md").symlink_to("../canary.txt")
    (folder / "link-chain.md").symlink_to("link.md")
    (folder / "link-self.md").symlink_to("link-self.md")
    (folder / "link-device.md").symlink_to("/dev/zero")
    (folder / "link-folder").symlink_to("..")
    (folder / "link-process.md").symlink_to("/proc/self/environ")
    (folder / "link-gone.md").symlink_to("nowhere.md")
    (folder / "link-within.md").symlink_to("honest-one.md")
    os.mkfifo(folder / "pipe.md")
    linked = canary.with_name("linked.md")
    linked.write_text(HEAD + TABLE + "| Linked | 5 | 5 |\n")
    os.link(linked, folder / "hard.md")  # a file like any other
    with socket.socket(socket.AF_UNIX) as door:
        here = os.open(folder, os.O_RDONLY)
        door.bind(f"/proc/self/fd/{here}/door.md")
        os.close(here)
    (folder / "deep").mkdir()
    (folder / "deep" / "inside.md").symlink_to(canary)
