"""Corrections: what people corrected by hand in claims, as long as it still fits.

Actions, each of one claim, found by its key:

    exclude              the claim stays listed, and is no evidence
    set value NUMBER     its number, on its own scale
    set winner OPTION    whom it favours; or `tie`
    set criterion NAME   what it speaks of
    set polarity N       1 for the option, -1 against it, 0 neither
"""

import difflib
import logging
import re
from typing import Any, NamedTuple

import pandas as pd

from fwreport.align.words import fold
from fwreport.tables.base import frame
from fwreport.tables.claims import Corrections

log = logging.getLogger(__name__)

TIE = "tie"
CUT = re.compile(r"(?:…|\.\.\.)\s*$")  # an expected text that is only its beginning
COLUMNS = {
    "set value": "value",
    "set winner": "winner",
    "set criterion": "criterion_id",
    "set polarity": "polarity",
}


class Names(NamedTuple):
    """What corrections may call options and criteria: name or id, folded -> id."""

    options: dict[str, str]
    criteria: dict[str, str]
    named: dict[str, set[str]]  # claim_id -> options and composites that it names


class Outcome(NamedTuple):
    """What becomes of one correction."""

    claim_id: str | None = None
    before: str | None = None
    value: Any = None  # as the column of `claims` holds it
    refusal: str | None = None


def correct(
    claims: pd.DataFrame,
    names: Names,
    notes: pd.DataFrame,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Apply the corrections that still fit their claims.

    A row that fits no claim, whose claim is no longer what it expects, or that sets
    what the claim cannot have is refused: the claim stays as read, and one sentence
    with file and line goes to the log and into the table.

    claims   as aligned, any number of rows
    notes    the rows of corrections.csv
    returns  the claims, and the table `corrections`, one row a note
    """
    by_key = dict(zip(claims["claim_key"], claims.index, strict=True))
    corrected = claims.copy()
    rows = []
    for note in notes.sort_values(["claim", "action"]).to_dict("records"):
        place = by_key.get(note["claim"])
        if place is None:
            outcome = Outcome(refusal=_unknown(note, claims))
        else:
            outcome = _judge(note, claims.loc[place], names)
        if outcome.refusal:
            log.warning("%s", outcome.refusal)
        elif note["action"] in COLUMNS:
            corrected.loc[place, COLUMNS[note["action"]]] = outcome.value
        rows.append(_row(note, outcome))
    return corrected, frame(Corrections, rows)


def names_of(
    options: pd.DataFrame, aligned: tuple, claim_options: pd.DataFrame
) -> Names:
    """What options and criteria are called; of two with one name the first counts.

    aligned  the tables `criteria` and `criterion_labels`
    """
    criteria, labels = aligned
    named: dict[str, set[str]] = {}
    for row in claim_options.itertuples(index=False):
        named.setdefault(row.claim_id, set()).update({row.option_id, row.composite_id})
    return Names(
        _folded((options["option_id"], options["name"])),
        _folded(
            (criteria["criterion_id"], criteria["name"]),
            (labels["criterion_id"], labels["label"]),
        ),
        named,
    )


def _folded(*tables: tuple) -> dict[str, str]:
    """Folded name -> id; ids go before names, names before labels."""
    known: dict[str, str] = {}
    for ids, names in tables:
        for written in (ids, names):
            for key, name in sorted(zip(ids, written, strict=True)):
                known.setdefault(fold(name), key)
    return known


def _judge(note: dict, claim: pd.Series, names: Names) -> Outcome:
    """Whether a correction fits its claim, and what it makes of it."""
    place, action = _place(note), note["action"]
    if not _holds(note["expect"], claim, names):
        return Outcome(
            claim["claim_id"],
            refusal=f"{place}: {note['claim']} no longer is “{note['expect']}” but "
            f"“{_short(claim['text'])}” ({claim['source_id']} line "
            f"{claim['line_start']}), so it is not corrected",
        )
    if action == "exclude":
        return Outcome(claim["claim_id"])
    before = claim[COLUMNS[action]]
    value, refusal = _value(note, claim, names)
    if refusal:
        return Outcome(claim["claim_id"], refusal=f"{place}: {refusal}")
    return Outcome(claim["claim_id"], _written(before), value)


def _value(note: dict, claim: pd.Series, names: Names) -> tuple[Any, str]:
    """What a claim is set to, or why it cannot be, in words."""
    said, action = note["value"], note["action"]
    if action == "set polarity":
        return float(said), ""
    if action == "set value":
        ends = sorted([claim["scale_low"], claim["scale_high"]])
        if pd.isna(claim["value"]):
            return None, f"{note['claim']} is a {claim['kind']} without a number"
        if not pd.isna(ends[0]) and not ends[0] <= float(said) <= ends[1]:
            return None, f"{said} lies off the scale {ends[0]:g} to {ends[1]:g}"
        return float(said), ""
    if action == "set winner":
        named = names.named.get(claim["claim_id"], set())
        known = {n: key for n, key in names.options.items() if key in named}
        known, what = known | {TIE: TIE}, f"option in {note['claim']} called"
        if claim["kind"] not in ("verdict", "recommendation"):
            return None, f"{note['claim']} is a {claim['kind']} and has no winner"
    else:
        known, what = names.criteria, "criterion called"
    if found := known.get(fold(said)):
        return found, ""
    near = difflib.get_close_matches(fold(said), sorted(known), n=1, cutoff=0.5)
    hint = f"; did you mean '{near[0]}'?" if near else ""
    return None, f"there is no {what} '{said}'{hint}"


def _holds(expect: str, claim: pd.Series, names: Names) -> bool:
    """Whether a claim still has the text, the number or the winner expected."""
    said, text = _plain(expect), _plain(claim["text"])
    if said == text or (CUT.search(said) and text.startswith(CUT.sub("", said))):
        return True
    winner = claim["winner"]
    if pd.notna(winner) and (names.options | {TIE: TIE}).get(said) == winner:
        return True
    try:
        return float(expect) == claim["value"]
    except ValueError:
        return False


def _unknown(note: dict, claims: pd.DataFrame) -> str:
    """That no claim has this key, and which one may be meant: by key, then by words."""
    keys = claims["claim_key"].tolist()
    near = difflib.get_close_matches(note["claim"], sorted(keys), n=1, cutoff=0.75)
    if not near:
        words = {_plain(t): k for k, t in zip(keys, claims["text"], strict=True)}
        said = _plain(CUT.sub("", note["expect"]))
        found = difflib.get_close_matches(said, sorted(words), n=1, cutoff=0.75)
        near = [words[text] for text in found]
    sentence = f"{_place(note)}: no claim has the key '{note['claim']}'"
    if not near:
        return sentence
    meant = claims[claims["claim_key"] == near[0]].iloc[0]
    return (
        f"{sentence}; did you mean '{near[0]}' (“{_short(meant['text'])}”, "
        f"{meant['source_id']} line {meant['line_start']})?"
    )


def _row(note: dict, outcome: Outcome) -> dict[str, Any]:
    """A row of the table `corrections`."""
    return {
        "claim_key": note["claim"],
        "claim_id": outcome.claim_id,
        "action": note["action"],
        "before": outcome.before,
        "after": None if outcome.refusal else _written(outcome.value),
        "reason": note["reason"],
        "status": "refused" if outcome.refusal else "applied",
        "refusal": outcome.refusal,
        "place": note["place"],
    }


def _written(value: Any) -> str | None:
    """A value of a claim as text: whole numbers without a point."""
    if value is None or pd.isna(value):
        return None
    return f"{value:g}" if isinstance(value, float) else str(value)


def _plain(text: str) -> str:
    """The text as it is compared: folded, blanks collapsed."""
    return " ".join(fold(text).split())


def _short(text: str, limit: int = 60) -> str:
    """The text on one line, cut at a blank if it is long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + " …"


def _place(note: dict) -> str:
    """File and line of a row, as far as it is known."""
    return note["place"] if isinstance(note["place"], str) else "corrections.csv"
