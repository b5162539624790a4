"""Use cases: which claims recommend which option for which purpose."""

import re
from collections import Counter
from collections.abc import Iterator

from pandera.typing import DataFrame

from fwreport.reconcile.positions import spoken_of
from fwreport.reconcile.voices import Claim, Named, Voices, heading_of, said
from fwreport.tables.base import frame
from fwreport.tables.conflicts import UseCaseClaims
from fwreport.vocabulary.clauses import clauses_of
from fwreport.vocabulary.use_cases import (
    CRITERION,
    CUE,
    REFUSED,
    content_words,
    purpose_phrase,
    purposes_of,
    recommended_parts,
)

SAID = ["recommendation", "statement", "summary"]
FEW = 4  # words that name a purpose nobody else has
NOTHING = r"[^\w\W]"  # matches nowhere
BROKEN = ";"  # a name ends a clause: what stands before and after it is no one phrase


def read_use_cases(voices: Voices) -> DataFrame[UseCaseClaims]:
    """The purposes that claims recommend options for.

    Recommendations, text under a criterion that is about use, and what follows a cue
    ("ideal for ...") in any other text.  A purpose outside the vocabulary is named by
    a word that two sources share; else, in a recommendation, by its first few words.
    The name of an option is no purpose.
    """
    known, unknown = [], []
    for claim, option, is_indirect, part in _recommended(voices):
        tail = (option, claim.claim_id, claim.source_id, is_indirect)
        if purposes := purposes_of(part):
            known += [(purpose, *tail) for purpose in purposes]
        elif words := content_words(part):
            phrase = purpose_phrase(part, FEW)
            phrase = phrase if claim.kind == "recommendation" else ""
            unknown.append((words, tail, phrase))
    rows = sorted({*known, *_named_by_sharing(unknown)})
    rows = {row[:3]: row for row in rows}  # one row a purpose, option and claim
    return frame(UseCaseClaims, list(rows.values()))


def _recommended(voices: Voices) -> Iterator[tuple]:
    """Each (claim, option, is_indirect, text that names the purpose and no option)."""
    names = "|".join(map(re.escape, sorted(voices.options.values(), key=len)[::-1]))
    names = re.compile(rf"(?<!\w)(?:{names or NOTHING})(?!\w)", re.IGNORECASE)
    for claim in said(voices, SAID):
        label = heading_of(claim)
        is_refused = bool(label) and bool(REFUSED.search(label))
        is_advice = claim.kind == "recommendation"
        is_whole = is_advice or (bool(CRITERION.search(label)) and not is_refused)
        has_cue = not is_refused and CUE.search(claim.text)
        if not (is_whole or has_cue) or claim.polarity < 0:
            continue
        options = voices.named_by.get(claim.claim_id, [])
        if is_advice:
            yield from _advice(claim, options, names)
        else:
            remarks = _remarks(claim, options, voices.options, is_whole)
            for option, is_indirect, part in remarks:
                yield claim, option, is_indirect, names.sub(BROKEN, part)


def _advice(
    claim: Claim,
    options: list[Named],
    names: re.Pattern,
) -> Iterator[tuple]:
    """The options that a recommendation favours, each with its purpose.

    The purpose stands in the text, or else in the label.
    """
    text = names.sub(BROKEN, claim.text)
    if not content_words(text) and isinstance(claim.criterion_label, str):
        text = names.sub(BROKEN, claim.criterion_label)
    for named in options:
        is_open = not isinstance(claim.winner, str) or claim.winner == "tie"
        if is_open or claim.winner in (named.option_id, named.subject_id):
            yield claim, named.option_id, named.is_indirect, text


def _remarks(
    claim: Claim, options: list[Named], names: dict[str, str], is_whole: bool
) -> Iterator[tuple]:
    """The parts of a statement that name a purpose, each with its option."""
    indirect = {named.option_id: named.is_indirect for named in options}
    for clause in clauses_of(claim.text) if options else ():
        parts = [clause] if is_whole else recommended_parts(clause)
        for option in spoken_of(clause, options, names) if parts else ():
            for part in parts:
                yield option, indirect[option], part


def _named_by_sharing(unknown: list[tuple]) -> list[tuple]:
    """Rows for purposes outside the vocabulary, named by what claims share.

    What only stands before others names none: long trips are not long contracts.
    """
    owners = {(word, tail[2]) for words, tail, _ in unknown for word in words}
    counts = Counter(word for word, _ in owners)
    heads = {words[-1] for words, _, phrase in unknown if phrase}
    rows = []
    for words, tail, phrase in unknown:
        shared = [w for w in dict.fromkeys(words) if counts[w] > 1 and w in heads]
        if shared:
            best = min(shared, key=lambda w: (-counts[w], w))
            rows.append((best, *tail))
        elif phrase:
            rows.append((phrase, *tail))
    return rows
