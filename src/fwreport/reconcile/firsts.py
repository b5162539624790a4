"""What puts one option above all others on a criterion: "X has the easiest grammar"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from fwreport.reconcile.asides import Topic, topics_of
from fwreport.reconcile.voices import Named, Voices, named_by
from fwreport.vocabulary.clauses import clauses_of, names_version
from fwreport.vocabulary.firsts import Top, akin, bare_top, best_at, top_in
from fwreport.vocabulary.meanings import is_same
from fwreport.vocabulary.verdicts import FIRST
from fwreport.vocabulary.words import fold

READ = ["statement", "summary", "recommendation"]
STATED = 0.9  # how surely a clause that says nothing else is read
JOINS = re.compile(r"\s?,\s+(?:and|und|et|y|e|en|i|och)\s+", re.IGNORECASE)


class First(NamedTuple):
    """An option that a claim puts above all others of its source, or below them."""

    option_id: str
    criterion_id: str
    sign: int  # 1 above, -1 below


def with_firsts(evidence: pd.DataFrame, voices: Voices) -> pd.DataFrame:
    """The evidence, and a row of kind verdict for each pair that a first one leads.

    Superlatives that are verdicts in their own right are evidence already.  What is
    said in passing, of a criterion that the clause or the line names, is read for
    conflicts and does not count in scores.
    """
    verdicts = evidence[evidence["kind"] == "verdict"]
    place = ["source_id", "criterion_id", "winner"]
    known = set(verdicts[place].itertuples(index=False, name=None))
    claims = voices.claims[voices.claims["kind"].isin(READ)]
    named = named_by(voices, claims)
    topics = topics_of(voices.claims)
    everyone = _everyone(voices)
    rows = {}
    for claim in claims.itertuples():
        options = [n for n in named.get(claim.claim_id, []) if not n.is_indirect]
        for first in firsts_of(claim, options, topics, voices.options):
            for rival in sorted(everyone[claim.source_id] - {first.option_id}):
                row = _row(claim, first, rival)
                if (claim.source_id, first.criterion_id, row["winner"]) not in known:
                    pair = row["option_id"], row["rival_id"]
                    rows[claim.claim_id, first.criterion_id, *pair] = row
    if not rows:
        return evidence
    more = pd.DataFrame(list(rows.values()), columns=evidence.columns)
    return pd.concat([evidence, more.astype(evidence.dtypes)], ignore_index=True)


def firsts_of(
    claim, options: list[Named], topics: dict[str, Topic], names: dict[str, str]
) -> Iterator[First]:
    """What one claim puts above all others, clause by clause."""
    about = topics.get(fold(_label(claim)))
    if about is not None and about.criterion_id != claim.criterion_id:
        about = None
    if len(options) == 1:
        if topic := topics.get(fold(_best(claim.text, names[options[0].option_id]))):
            yield First(options[0].option_id, topic.criterion_id, 1)
            return
        if about and (top := bare_top(claim.text)):
            yield First(options[0].option_id, about.criterion_id, top.sign)
    for clause in clauses_of(claim.text):
        for piece in JOINS.split(clause):
            found = [n for n in options if _form(n, names).search(piece)]
            if len(found) != 1 or names_version(piece):
                continue
            top = top_in(_form(found[0], names).sub(FIRST, piece, count=1))
            if top and (topic := _topic(top, _label(claim), about, topics)):
                yield First(found[0].option_id, topic.criterion_id, top.sign)


def _topic(
    top: Top, label: str, about: Topic | None, topics: dict[str, Topic]
) -> Topic | None:
    """What a clause is on: what it names, or else what the line or heading does."""
    if top.thing:
        return topics.get(fold(top.thing))
    if top.quality:
        fits = [t for t in topics if akin(top.quality, t) or is_same(top.quality, t)]
        return topics[fits[0]] if len(fits) == 1 else None
    return None if top.deed and not akin(top.deed, label) else about


def _label(claim) -> str:
    """What a claim stands under, in words; empty for nothing."""
    return claim.criterion_label if isinstance(claim.criterion_label, str) else ""


def _best(text: str, name: str) -> str:
    """What a line names its one option the best of: "Best app: X", "Best app"."""
    head, _, rest = text.partition(":")
    return best_at(head) if not rest or fold(rest) == fold(name) else ""


def _form(named: Named, names: dict[str, str]) -> re.Pattern[str]:
    """The name of an option as a text writes it."""
    name = names.get(named.option_id, named.option_id)
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


def _everyone(voices: Voices) -> dict[str, set[str]]:
    """The options that each source speaks of by their own names."""
    own = voices.named[voices.named["composite_id"].isna()]
    pairs = own[["claim_id", "option_id"]].merge(
        voices.claims[["claim_id", "source_id"]], on="claim_id"
    )
    groups = pairs.groupby("source_id")["option_id"].agg(set)
    return {source: groups.get(source, set()) for source in voices.claims["source_id"]}


def _row(claim, first: First, rival: str) -> dict:
    """A row like those of evidence: the option or its rival is ahead."""
    option_id, rival_id = sorted((first.option_id, rival))
    return {
        "claim_id": claim.claim_id,
        "source_id": claim.source_id,
        "criterion_id": first.criterion_id,
        "option_id": option_id,
        "rival_id": rival_id,
        "kind": "verdict",
        "value": None,
        "scale_low": None,
        "scale_high": None,
        "winner": first.option_id if first.sign > 0 else rival,
        "is_indirect": False,
        "is_provisional": claim.is_provisional,
        "confidence": STATED * claim.confidence,
        "influence": None,
    }
