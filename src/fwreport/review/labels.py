"""Labels: merges that are not sure, and near misses that were kept apart."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from fwreport.align.criteria import exact_key
from fwreport.align.meaning import Meaning, meaning_of, similarity
from fwreport.align.spellings import compact
from fwreport.review.desk import Choice, Desk, Item, Line

SURE = 0.95  # merges below are told by synonyms: see `similarity`
NEAR = 0.6  # of three words two are shared, as in "storage engine" and "engine"
ALIKE = 0.8  # of two names of options, the share of letters in common runs
NOT_TRIED = "joins the two; the next build tells what that does to the scores"
NO_CHANGE = "nothing in the scores; they count as looked at"


def find_merges(desk: Desk) -> Iterator[Item]:
    """One item for each label that was taken for a criterion of other words."""
    for row in desk.rows("criterion_labels"):
        if row["method"] != "similar" or row["similarity"] >= SURE:
            continue
        name, label = desk.names[row["criterion_id"]], row["label"]
        yield Item(
            "uncertain merge",
            ("merge", label, row["criterion_id"]),
            severity_of(desk, {row["criterion_id"]}),
            f"{label}: the same as {name}?",
            f"{row['source_id']} calls it “{label}”, and it is taken for “{name}” "
            f"with a similarity of {row['similarity']:.2f}.",
            (
                Choice("merge", alias(label, name), NO_CHANGE),
                Choice(
                    "keep apart",
                    apart(label),
                    f"“{label}” becomes a criterion of its own; the next build tells "
                    "what that does to the scores",
                ),
            ),
            desk.weight_of({row["criterion_id"]}),
        )


def find_shortened(desk: Desk) -> Iterator[Item]:
    """One item for each name that was taken for the start of a longer one."""
    for row in desk.rows("option_labels"):
        if row["method"] != "shortened":
            continue
        name, label = desk.names[row["option_id"]], row["label"]
        line = {"label": label, "option": label}
        yield Item(
            "uncertain merge",
            ("shortened", label, row["option_id"]),
            "medium",
            f"{label}: the same as {name}?",
            f"{row['source_id']} says “{label}”, and it is taken for “{name}” with a "
            f"similarity of {row['similarity']:.2f}.",
            (
                Choice(
                    "merge", Line("options.csv", line | {"option": name}), NO_CHANGE
                ),
                Choice(
                    "keep apart",
                    Line("options.csv", line),
                    f"“{label}” becomes an option of its own; the next build tells "
                    "what that does to the scores",
                ),
            ),
        )


def find_near_misses(desk: Desk) -> Iterator[Item]:
    """One item for each two criteria that are alike and were kept apart.

    Not those that one source tells apart, nor those of which a person has said so.
    """
    users: dict[str, set[str]] = {}
    known_to_build = set()  # what was decided since is listed until it is built
    for row in desk.rows("criterion_labels"):
        users.setdefault(row["criterion_id"], set()).add(row["source_id"])
        if row["method"] == "catalog":
            known_to_build.add(exact_key(desk.names[row["criterion_id"]]))
    meanings = {key: meaning_of(desk.names[key]) for key in sorted(users)}
    known = desk.catalog.criteria
    decided = {exact_key(name) for name in known.loc[known["keep_apart"], "criterion"]}
    decided &= known_to_build
    for first, second in alike(meanings):
        if users[first] & users[second]:
            continue
        names = sorted(
            (desk.names[first], desk.names[second]), key=lambda name: (-len(name), name)
        )
        if decided & {exact_key(name) for name in names}:
            continue
        share = similarity(meanings[first], meanings[second])
        yield Item(
            "near miss",
            ("apart", *sorted((first, second))),
            severity_of(desk, {first, second}),
            f"{names[0]} and {names[1]}: one criterion?",
            f"They are kept apart with a similarity of {share:.2f}; "
            f"{listed(users[first])} and {listed(users[second])} use one each.",
            (
                Choice("keep apart", apart(names[0]), NO_CHANGE),
                Choice("merge", alias(names[0], names[1]), NOT_TRIED),
            ),
            desk.weight_of({first, second}),
        )


def find_near_options(desk: Desk) -> Iterator[Item]:
    """One item for each two options with names that are nearly the same."""
    counts = Counter(row["option_id"] for row in desk.rows("claim_options"))
    single = sorted(
        row["option_id"] for row in desk.rows("options") if not row["is_composite"]
    )
    rows = desk.catalog.options
    pairs = zip(rows["label"], rows["option"], strict=True)
    same = {compact(label) for label, name in pairs if compact(label) == compact(name)}
    if "options.csv" not in desk.unchanged:
        same = set()  # what was decided since is listed until it is built
    for pair in combinations(single, 2):
        names = [desk.names[key] for key in pair]
        if not are_near(*names) or same & {compact(name) for name in names}:
            continue
        rare, usual = sorted(pair, key=lambda key: (counts[key], key))
        rare, usual = desk.names[rare], desk.names[usual]
        line = {"label": rare, "option": rare}
        yield Item(
            "near miss",
            ("options", *pair),
            "low",
            f"{rare} and {usual}: one option?",
            f"They are compared as two options; {counts[pair[0]]} and "
            f"{counts[pair[1]]} claims name them.",
            (
                Choice("keep apart", Line("options.csv", line), NO_CHANGE),
                Choice(
                    "merge", Line("options.csv", line | {"option": usual}), NOT_TRIED
                ),
            ),
        )


def alike(meanings: dict[str, Meaning]) -> list[tuple[str, str]]:
    """The pairs of criteria that share words enough, found by the words they share."""
    by_word: dict[str, list[str]] = {}
    for key, meaning in meanings.items():
        for word in {word for part in meaning.wide for word in part}:
            by_word.setdefault(word, []).append(key)
    pairs = {pair for keys in by_word.values() for pair in combinations(keys, 2)}
    return sorted(
        pair
        for pair in pairs
        if similarity(meanings[pair[0]], meanings[pair[1]]) >= NEAR
    )


def are_near(one: str, other: str) -> bool:
    """Whether two names of options are nearly the same."""
    first, second = compact(one), compact(other)
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= ALIKE


def severity_of(desk: Desk, criterion_ids: set[str]) -> str:
    """medium where a scored criterion is concerned; else nothing hangs on it."""
    ways = {desk.directions.get(key) for key in criterion_ids}
    return "medium" if ways - {"descriptive"} else "low"


def alias(label: str, name: str) -> Line:
    """The line that makes a label a criterion's."""
    cells = {"label": label, "criterion": name, "keep_apart": ""}
    return Line("criteria.csv", cells)


def apart(label: str) -> Line:
    """The line that makes a label a criterion of its own."""
    cells = {"label": label, "criterion": label, "keep_apart": "true"}
    return Line("criteria.csv", cells)


def listed(sources: set[str]) -> str:
    """Sources by their ids."""
    return ", ".join(sorted(sources))
