"""Prose that sets two options against each other: "A is faster than B"."""

import re
from collections.abc import Iterator
from itertools import combinations

from fwreport.comparison.preference import explicit
from fwreport.reconcile.voices import Voices, said

SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
SURE = 0.85  # less sure comparisons are not evidence


def read_comparisons(voices: Voices) -> dict[str, list[tuple[str, str, str, float]]]:
    """Pairs of options that a statement or a summary compares in so many words.

    By claim: option, rival (in alphabetical order), winner (one of the two) and
    certainty, 0 to 1.  Both must be options of the claim's source that this
    claim does not name through a composite; sentences that disagree give nothing.  A
    text whose sentences are verdicts of their own is not read again.
    """
    texts = {claim.claim_id.rpartition("/")[0] for claim in said(voices, ["verdict"])}
    names = options_of_sources(voices)
    found = {}
    for claim in said(voices, ["statement", "summary"]):
        if not isinstance(claim.criterion_id, str) or claim.claim_id in texts:
            continue
        text = claim.text.casefold()
        own = voices.named_by.get(claim.claim_id, [])
        veiled = {one.option_id for one in own if one.subject_id in voices.composites}
        near = {
            option: name
            for option, (name, folded) in names.get(claim.source_id, {}).items()
            if folded in text and option not in veiled
        }
        if pairs := list(compared_in(claim.text, near)):
            found[claim.claim_id] = pairs
    return found


def options_of_sources(voices: Voices) -> dict[str, dict[str, tuple[str, str]]]:
    """The options that each source speaks of, each with its name, also folded."""
    found: dict[str, set[str]] = {}
    for claim in voices.rows:
        own = voices.named_by.get(claim.claim_id, ())
        found.setdefault(claim.source_id, set()).update(one.option_id for one in own)
    names = {o: (name, name.casefold()) for o, name in voices.options.items()}
    return {source: {o: names[o] for o in own} for source, own in found.items()}


def compared_in(
    text: str, names: dict[str, str]
) -> Iterator[tuple[str, str, str, float]]:
    """Option, rival, winner and certainty for each pair that a text compares."""
    for option, rival in combinations(sorted(names), 2):
        told = [
            explicit(sentence, names[option], names[rival])
            for sentence in SENTENCE.split(text)
        ]
        sides = {one.winner: one.confidence for one in told if one.winner}
        if len(sides) == 1:
            (winner, certainty), *_ = sides.items()
            if certainty >= SURE:
                ahead = option if winner == "option" else rival
                yield option, rival, ahead, certainty
