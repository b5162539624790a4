"""Subjects: options that no document holds against each other, each told apart."""

from collections.abc import Iterable

import pandas as pd

from fwreport.render.context.book import Book
from fwreport.render.context.wording import clip, enumerate_words

NAMES, NAME = 3, 40  # options that a heading names, and letters of each
HINT = 30  # letters of a subject, beside what is said of it


def split_book(book: Book) -> list[Book]:
    """A book for each subject; the book itself where there is but one.

    Two options are of one subject if evidence of one document speaks of both,
    directly or over others, as in the score stage.  Options that have no evidence
    beside another join the subject whose documents name them.
    """
    links = [
        (row["source_id"], row[end])
        for row in book.evidence
        if row["influence"] is not None
        for end in ("option_id", "rival_id")
        if row[end]
    ]
    alone = {*book.compared}
    groups = [group & alone for group in connect(links)]
    groups = [group for group in groups if len(group) > 1]
    if len(groups) < 2:
        return [book]
    spoken = {
        (claim["source_id"], row["option_id"])
        for claim in book.claims.values()
        for row in claim["options"]
    }
    for option in sorted(alone.difference(*groups)):
        own = {source for source, name in spoken if name == option}
        near = [g for g in groups if any((s, o) in spoken for s in own for o in g)]
        (near or groups)[0].add(option)
    order = {key: place for place, key in enumerate(book.most_named)}
    groups.sort(key=lambda group: min(order[key] for key in group))
    return [narrow(book, group) for group in groups]


def connect(links: list[tuple[str, str]]) -> list[set[str]]:
    """The sets of options that sources connect: links are (source, option)."""
    groups: list[tuple[set[str], set[str]]] = []
    for source, option in sorted(set(links)):
        joined = ({source}, {option})
        apart = []
        for sources, options in groups:
            if source in sources or option in options:
                joined = (joined[0] | sources, joined[1] | options)
            else:
                apart.append((sources, options))
        groups = [*apart, joined]
    return [options for _, options in groups]


def narrow(book: Book, options: set[str]) -> Book:
    """The book as if only these options, and what is said of them, were in it."""
    tables = book.tables
    aligned, reconciled, scored = tables.aligned, tables.reconciled, tables.scored
    named = keep(aligned.claim_options, "option_id", options)
    claims = keep(aligned.claims, "claim_id", named["claim_id"])
    sides = keep(reconciled.conflict_claims, "claim_id", claims["claim_id"])
    consensus = keep(scored.consensus, "option_id", options)
    known = {*claims["criterion_id"].dropna(), *consensus["criterion_id"]}
    composite = aligned.options["is_composite"]
    mine = aligned.options["option_id"].isin(options) | composite
    return Book(
        tables._replace(
            aligned=aligned._replace(
                claims=claims,
                claim_options=named,
                options=aligned.options[mine],
                criteria=keep(aligned.criteria, "criterion_id", known),
            ),
            reconciled=reconciled._replace(
                conflicts=keep(
                    reconciled.conflicts, "conflict_id", sides["conflict_id"]
                ),
                conflict_claims=sides,
                use_case_claims=keep(
                    reconciled.use_case_claims, "claim_id", claims["claim_id"]
                ),
            ),
            scored=scored._replace(
                evidence=keep(scored.evidence, "claim_id", claims["claim_id"]),
                consensus=consensus,
                preferences=keep(
                    keep(scored.preferences, "option_id", options), "rival_id", options
                ),
                ranking=keep(scored.ranking, "option_id", options),
                use_cases=keep(scored.use_cases, "option_id", options),
                weighed=keep(scored.weighed, "option_id", options),
                draws=keep(scored.draws, "option_id", options),
            ),
        ),
        book.settings,
        book.most_claims,
        book.most_items,
    )


def keep(table: pd.DataFrame, column: str, values: Iterable[str]) -> pd.DataFrame:
    """The rows of a table whose column has one of the values."""
    return table[table[column].isin({*values})]


def hint_subject(book: Book) -> str:
    """A subject in a few words, beside what is said of it."""
    names = [clip(book.option(key), HINT) for key in book.most_named]
    whole = enumerate_words(names)
    return whole if len(whole) <= HINT else f"{names[0]} and {len(names) - 1} more"


def name_subject(book: Book) -> str:
    """The options of a subject, those spoken of most first."""
    names = [clip(book.option(key), NAME) for key in book.most_named]
    if len(names) > NAMES + 1:
        names = [*names[:NAMES], f"{len(names) - NAMES} more"]
    return enumerate_words(names)
