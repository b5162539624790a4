"""The mail that an edition goes out with: the words of page one and what changed.

A build writes them down as `summary.json`, so that a mail says what its edition says,
whatever the program has become since.
"""

import json
import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, NamedTuple

from jinja2 import Environment

from fwreport.render.context.report import errata_words
from fwreport.render.context.wording import clip, enumerate_words
from fwreport.render.html import templates

SHOWN = 8  # changes of one kind that a mail names; the report has all
UNNAMED = {"Scores"}  # changes that are only counted
TITLE = 120  # letters of a title in a subject line
STEERING = re.compile(  # controls but for white space; embeddings and overrides
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]"
)
CAUTION = (
    "A score estimates what documents of this kind would say on the whole; "
    "it is not a measurement of a product."
)


class Letter(NamedTuple):
    """One mail in words."""

    subject: str
    text: str
    html: str


def make_summary(context: dict[str, Any]) -> bytes:
    """What a mail says of a report, as JSON; context is that of the templates."""
    brief, changes = context["brief"], context["changes"]
    summary = {
        "title": context["title"],
        "edition": context["settings"].edition,
        "date": context["date"],
        "day": context["settings"].date,
        "scope": brief["scope"],
        "bottom_line": brief["bottom_line"],
        "overall": brief["overall"],
        "subjects": brief["subjects"],
        "changes": changes and summarize_changes(changes),
    }
    return (json.dumps(summary, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def summarize_changes(changes: dict[str, Any]) -> dict[str, Any]:
    """The line of page one, and the first changes of each kind, each in one line."""
    groups = [
        {
            "title": group["title"],
            "rows": [line_of(row) for row in group["rows"][:SHOWN]],
            "left": max(len(group["rows"]) - SHOWN, 0) + group["left"],
        }
        for group in changes["groups"]
        if group["title"] not in UNNAMED
    ]
    known = {name: changes[name] for name in ("since", "brief", "summary")}
    return known | {"groups": groups}


def line_of(row: dict[str, Any]) -> str:
    """One change: `Debugging, A and B: A, was contested (c.md is new)`."""
    was = f", was {row['before']}" if row["before"] else ""
    why = f" ({row['why']})" if row["why"] else ""
    return f"{row['subject']}: {row['after']}{was}{why}"


def make_letter(
    summary: dict[str, Any],
    errata: Iterable[tuple[int, str, str | None]],
    enclosed: Iterable[str],
) -> Letter:
    """The mail to one recipient.

    summary   as `make_summary` wrote it
    errata    (number, date, reason) of withdrawn editions that it has to mention
    enclosed  names of the files that go with it
    """
    title = " ".join(summary["title"].split())
    known = {
        "summary": summary | {"title": title},
        "errata": errata_words(errata),
        "enclosed": enumerate_words(list(enclosed)),
        "caution": CAUTION,
    }
    known = harmless(known)
    subject = f"{clip(title, TITLE)}: Edition {summary['edition']}"
    html = templates().get_template("mail.html.j2").render(known)
    text = plain_templates().get_template("mail.txt.j2").render(flat(known))
    return Letter(subject, text, html)


@cache
def plain_templates() -> Environment:
    """The same environment for plain text, where no character means anything."""
    return templates().overlay(autoescape=False, bytecode_cache=None)


def harmless(value: Any) -> Any:
    """The same values without what steers a terminal, or turns the words around it."""
    return in_texts(lambda text: STEERING.sub("", text), value)


def flat(value: Any) -> Any:
    """The same values, each text on one line: no text can pass for a line of ours."""
    return in_texts(lambda text: " ".join(text.split()), value)


def in_texts(change: Callable[[str], str], value: Any) -> Any:
    """The same values, each text changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: in_texts(change, part) for key, part in value.items()}
    if isinstance(value, list):
        return [in_texts(change, part) for part in value]
    return value
