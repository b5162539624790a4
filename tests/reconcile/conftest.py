"""A small corpus for the tests of reconcile, written as claims."""

import re

import pytest

from fwreport.tables.alignment import Criteria, CriterionLabels, OptionMembers, Options
from fwreport.tables.base import empty, frame
from fwreport.tables.blocks import Blocks, Cells
from fwreport.tables.claims import ClaimOptions, Claims
from fwreport.tables.documents import Documents, Rejects, Repairs, Sources
from fwreport.tables.stages import Aligned, Ingested, Parsed


def claim(source, line, kind, options, criterion, text, **more):
    """One claim; `a+b` is a composite of a and b, several options are a tuple."""
    options = (options,) if isinstance(options, str) else options
    return {
        "source": source,
        "line": line,
        "kind": kind,
        "options": options,
        "criterion": criterion,
        "text": str(text),
        "value": None,
        "scale": (None, None),
        "winner": None,
        "polarity": None,
        "confidence": 1.0,
        "provisional": False,
        "block": "table",
    } | more


def rating(source, line, option, criterion, value, **more):
    """A rating on a scale of 1 to 10."""
    more = {"value": value, "scale": (1, 10)} | more
    return claim(source, line, "rating", option, criterion, value, **more)


def verdict(source, line, options, criterion, winner, **more):
    """Who is ahead among the options."""
    more = {"winner": winner} | more
    return claim(source, line, "verdict", options, criterion, winner, **more)


def build(*claims, lower=(), descriptive=()):
    """The tables that reconcile is given, from claims."""
    blocks, rows, named = {}, [], []
    options, members, criteria = {}, set(), {}
    for number, c in enumerate(claims, start=1):
        block = f"{c['source']}/b{1 if c['block'] == 'table' else c['line'] + 1}"
        kind = "table" if c["block"] == "table" else "item"
        blocks[block] = (block, c["source"], kind, 0, None, 1, 999, "text")
        address = f"{block}/r{c['line']}/c{number}"
        criterion = c["criterion"] and c["criterion"].lower().replace(" ", "_")
        if criterion:
            way = "lower" if criterion in lower else "higher"
            way = "descriptive" if criterion in descriptive else way
            criteria[criterion] = (criterion, c["criterion"], "All", way, 1.0)
        place = (c["source"], block, c["line"], c["line"], c["kind"])
        said = (c["criterion"], criterion, c["text"], c["value"], *c["scale"])
        rest = (c["winner"], c["polarity"], c["confidence"], c["provisional"])
        rows.append((address, f"key{c['source']}-{number}", *place, *said, *rest))
        for name in c["options"]:
            parts = name.split("+")
            composite = "_".join(parts) if len(parts) > 1 else None
            if composite:
                options[composite] = (composite, name.title(), None, True)
                members.update((composite, part) for part in parts)
            for part in parts:
                options[part] = (part, part.title(), None, False)
                named.append((address, part, composite))
    sources = sorted({c["source"] for c in claims})
    ingested = Ingested(
        frame(Sources, [source_row(name) for name in sources]),
        empty(Repairs),
        empty(Documents),
    )
    parsed = Parsed(
        frame(Blocks, sorted(blocks.values())), empty(Cells), empty(Rejects)
    )
    aligned = Aligned(
        frame(Claims, rows),
        frame(ClaimOptions, named),
        frame(Options, sorted(options.values())),
        frame(OptionMembers, sorted(members)),
        frame(Criteria, sorted(criteria.values())),
        empty(CriterionLabels),
    )
    return ingested, parsed, aligned


def source_row(name):
    """A source of which nothing is known but its name."""
    file = (name, f"{name}.txt", "0" * 64, 1, "text/plain", "utf-8", "ingested")
    return (*file, None, None, None, None, None, 1.0, 1, False, None)


class Words:
    """The words that tests write a corpus with."""

    claim = staticmethod(claim)
    rating = staticmethod(rating)
    verdict = staticmethod(verdict)
    build = staticmethod(build)


@pytest.fixture
def words():
    return Words


@pytest.fixture
def found():
    """Reconcile claims and return each conflict as (kind, {side: lines})."""
    return find


@pytest.fixture
def found_each():
    """Reconcile many cases at once: the kinds of conflicts of each.

    The cases share no source and no option, so that none touches another.
    """

    def run(*cases):
        claims = [moved(c, number) for number, case in enumerate(cases) for c in case]
        kinds = [[] for _ in cases]
        for kind, sides in find(*claims):
            (number,) = {int(place[0][1:]) for own in sides.values() for place in own}
            kinds[number].append(kind)
        return kinds

    return run


def find(*claims, **more):
    """The conflicts among claims, each as (kind, {side: lines})."""
    from fwreport.reconcile.stage import reconcile

    tables = build(*claims, **more)
    result = reconcile(*tables)
    lines = tables[2].claims[["claim_id", "source_id", "line_start"]]
    links = result.conflict_claims.merge(lines, on="claim_id")
    conflicts = []
    for conflict in result.conflicts.itertuples():
        own = links[links["conflict_id"] == conflict.conflict_id]
        sides = {}
        for link in own.itertuples():
            place = (link.source_id, link.line_start)
            sides.setdefault(link.side, []).append(place)
        conflicts.append((conflict.kind, sides))
    return conflicts


def moved(claim, number):
    """A claim with a source and with options that are those of one case alone."""
    mark = "".join(chr(ord("a") + int(digit)) for digit in f"{number:02}")
    text = claim["text"]
    for option in claim["options"]:
        text = re.sub(rf"\b{option.title()}\b", option.title() + mark, text)
    return claim | {
        "source": f"{claim['source']}{number:02}",
        "options": tuple(option + mark for option in claim["options"]),
        "text": text,
    }
