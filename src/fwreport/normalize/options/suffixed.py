"""Heads that add the topic of their table to each name: "Acme free tier"."""

from collections.abc import Iterable

from fwreport.normalize.draft import Document
from fwreport.normalize.options.subjects import option_label
from fwreport.vocabulary.words import fold

FEW = 2  # names that have the same words behind them


def without_suffixes(
    names: list[str], others: Iterable[str], document: Document
) -> tuple[list[str], list[tuple[str, str]]]:
    """Some names without those that add the same words to others, and these as aliases.

    "Acme free tier" and "Best free tier" beside Acme and Best are these, in a table on
    free tiers.  Where a table has both, "Acme" and "Acme Pro", they are apart.

    others  names besides, which some of `names` may add to
    """
    by_fold = {fold(name): name for name in [*others, *names]}
    groups: dict[str, dict[str, str]] = {}
    for folded in by_fold:
        words = folded.split(" ")
        for size in range(1, len(words)):
            base, suffix = " ".join(words[:size]), " ".join(words[size:])
            if base in by_fold:
                groups.setdefault(suffix, {})[folded] = base
    heads = [
        {fold(option_label(text)) for text, _ in part.rows[0]}
        for part in document.parts
        if part.rows
    ]
    found = {
        longer: base
        for group in groups.values()
        if len(group) >= FEW and not any(is_apart(group, row) for row in heads)
        for longer, base in group.items()
    }
    aliases = [(by_fold[longer], by_fold[base]) for longer, base in found.items()]
    return [name for name in names if fold(name) not in found], aliases


def is_apart(group: dict[str, str], row: set[str]) -> bool:
    """Whether a row of heads has a name both with the words and without."""
    return any({longer, base} <= row for longer, base in group.items())
