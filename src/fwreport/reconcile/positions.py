"""Positions: which of two opposite qualities a claim gives to an option."""

import re
from collections.abc import Sequence

import pandas as pd

from fwreport.reconcile.asides import Aside
from fwreport.reconcile.voices import Named, Voices, named_by
from fwreport.vocabulary.axes import AXES
from fwreport.vocabulary.clauses import clauses_of, names_version, numbers_version
from fwreport.vocabulary.opposites import EVALUATION, LEARNING, POLES, Pole, poles_of
from fwreport.vocabulary.topics import BECAUSE

READ = ["statement", "summary", "recommendation", "fact"]
ALL = re.compile(
    r"\b(?:both|all|each|beide\w*|alle|les deux|tous|ambos|todos)\b|两者|都",
    re.IGNORECASE,
)
# Words: in longer texts a plain quality ("easier") is often said of something else.
SHORT_CLAIM, SHORT_CLAUSE = 30, 12
FEW = (
    3  # claims of one source: more under one label stand under a heading of many things
)
HEAD = 4  # words within which a clause names what it speaks of
ANY_LEARNING = "~learning"  # a topic that sorts behind all criteria
COLUMNS = {
    "claim_id": "str",
    "source_id": "str",
    "row": "str",  # where it stands: claims in one row differ by what its columns are
    "line_start": "int64",
    "criterion_id": "str",
    "topic": "str",  # the criterion, where the axis means nothing without it
    "option_id": "str",
    "axis": "str",
    "side": "int64",  # -1 left pole, 1 right pole, 0 both: depends on the version
    "older": "int64",  # the pole that a claim of side 0 names first
    "is_versioned": "bool",
    "said": "str",  # the clause that takes the side
    "needs_version": "bool",  # such qualities are opposed only over time
}


def take_positions(voices: Voices, asides: Sequence[Aside] = ()) -> pd.DataFrame:
    """One row per claim, option and axis on which it takes a side; see COLUMNS.

    Hedged words take no side.  A claim that names both poles takes none either, unless
    it says of which versions they are true.  In prose on several options a clause
    speaks of the one it names, or of all if it says so.

    asides  clauses that judge another criterion than the one their claim stands under
    """
    claims = voices.claims
    is_in_words = (claims["kind"] == "rating") & claims["value"].isna()
    claims = claims[claims["kind"].isin(READ) | is_in_words]
    may_say = claims["criterion_label"].str.contains(EVALUATION, na=False)
    may_say |= claims["criterion"].str.contains(EVALUATION, na=False)
    may_say |= claims["text"].map(lambda text: bool(POLES.search(text))).astype(bool)
    named = named_by(voices, claims[may_say])
    broad = _broad(claims, voices.named)
    rows = []
    for claim in claims[may_say].itertuples():
        options = named.get(claim.claim_id)
        if options:
            is_broad = (claim.source_id, claim.criterion_id) in broad
            rows += _positions(claim, options, voices.options, is_broad)
    for aside in asides:
        if aside.claim.criterion_id != aside.topic.criterion_id:
            rows += _aside_positions(aside, voices)
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _broad(claims: pd.DataFrame, named: pd.DataFrame) -> set[tuple[str, str]]:
    """Sources and criteria under which an option is told many things at once."""
    place = ["source_id", "criterion_id"]
    told = claims[["claim_id", *place]].dropna().merge(named, on="claim_id")
    counts = told.groupby([*place, "option_id"])["claim_id"].nunique()
    return {(source, about) for source, about, _ in counts[counts > FEW].index}


def _positions(
    claim, options: list[Named], names: dict[str, str], is_broad: bool
) -> list:
    """The rows of one claim, sorted by option and axis."""
    words = [w for w in (claim.criterion_label, claim.criterion) if isinstance(w, str)]
    about = " ".join(words)
    own = [names.get(named.option_id, named.option_id) for named in options]
    is_versioned = names_version(claim.text) or numbers_version(claim.text, own)
    is_short = len(claim.text.split()) <= SHORT_CLAIM and pd.notna(claim.criterion_id)
    is_short &= not is_broad
    found: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for clause in (p for c in clauses_of(claim.text) for p in BECAUSE.split(c)):
        is_plain = is_short and len(clause.split()) <= SHORT_CLAUSE
        poles = [p for p in poles_of(clause, about) if _counts(p, is_plain)]
        for option in spoken_of(clause, options, names) if poles else ():
            for pole in poles:
                found.setdefault((option, pole.axis), []).append((pole.side, clause))
    rows = []
    for (option, axis), poles in sorted(found.items()):
        older, clause = poles[0]
        side = older if len({side for side, _ in poles}) == 1 else 0
        if side or is_versioned:
            place = (claim.claim_id, claim.source_id, claim.row, claim.line_start)
            said = (side, older, is_versioned, clause, AXES[axis].needs_version)
            for topic in _topics(axis, clause, claim.criterion_id):
                about = (claim.criterion_id, topic)
                rows.append((*place, *about, option, axis, *said))
    return rows


def _aside_positions(aside: Aside, voices: Voices) -> list:
    """The rows of one aside, on qualities that mean nothing without a criterion."""
    criterion = aside.topic.criterion_id
    name = voices.criteria[criterion]
    own = {"criterion_id": criterion, "criterion_label": name, "criterion": name}
    claim = aside.claim._replace(text=aside.clause, **own)
    rows = _positions(claim, [aside.named], voices.options, False)
    axis = list(COLUMNS).index("axis")
    return [row for row in rows if AXES[row[axis]].is_bound]


def _topics(axis: str, clause: str, criterion: str) -> list[str]:
    """What a quality is said of: the criterion, where it means nothing without one.

    "Easy to learn" says so on any criterion.
    """
    if not AXES[axis].is_bound:
        return [""]
    says_learning = axis == "ease" and LEARNING.search(clause)
    return [criterion, ANY_LEARNING] if says_learning else [criterion]


def _counts(pole: Pole, is_plain: bool) -> bool:
    """Whether a pole is a flat claim, in a short text if it needs its criterion.

    What something could once do is as much a claim as what it did.
    """
    is_flat = not pole.is_hedged or AXES[pole.axis].needs_version
    return is_flat and (is_plain or not AXES[pole.axis].is_bound)


def spoken_of(clause: str, options: list[Named], names: dict[str, str]) -> list[str]:
    """The options that a clause speaks of: the one it opens with, or all."""
    if len({named.subject_id for named in options}) > 1 and not ALL.search(clause):
        options = [n for n in options if _says(clause, n, names)]
        head = " ".join(clause.split()[:HEAD])
        is_clear = len({named.subject_id for named in options}) == 1
        if not is_clear or not any(_says(head, n, names) for n in options):
            return []
    return sorted(named.option_id for named in options)


def _says(text: str, named: Named, names: dict[str, str]) -> bool:
    """Whether a text names an option, or the composite that it stands in."""
    written = {names.get(name, name) for name in (named.option_id, named.subject_id)}
    return any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
        for name in sorted(written)
    )
