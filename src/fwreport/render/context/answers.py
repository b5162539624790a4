"""What the pairs of a criterion say together: who leads, who says what."""

from typing import NamedTuple

from fwreport.render.context.book import Book, Row, rows_of
from fwreport.render.context.wording import (
    CERTAINTIES,
    count,
    enumerate_words,
    printed,
)

LEVELS = ("poor", "fair", "good", "very good", "excellent")
TIE = "no difference reported"
FEW_PAIRS = 3  # that are spelled out


class Answer(NamedTuple):
    """The answer on one criterion, in the words of the report."""

    kind: str  # leads, partly, contested, tie or insufficient
    text: str  # the name of the leader, or a short sentence
    leader: str | None  # option_id
    certainty: str  # empty where nothing is compared
    pairs: list[Row]  # the pairs it rests on, as preferences has them


def answer_of(book: Book, pairs: list[Row]) -> Answer:
    """Read the pairs of one criterion into one answer.

    An option leads if it is ahead in every pair of the compared options that it is
    part of, and that is all of them.
    """
    compared = [pair for pair in pairs if pair["verdict"] != "insufficient"]
    if not compared:
        return Answer("insufficient", "not enough evidence", None, "", pairs)

    decided = [pair for pair in compared if winner_of(pair)]
    options = {pair[key] for pair in compared for key in ("option_id", "rival_id")}
    for option in sorted(options):
        mine = [pair for pair in compared if option in ends_of(pair)]
        ahead = all(winner_of(pair) == option for pair in mine)
        if ahead and len(mine) == len(options) - 1:
            return Answer("leads", book.option(option), option, weakest(mine), mine)

    if decided:
        words = partly_words(book, compared)
        return Answer("partly", words, None, weakest(decided), compared)
    if contested := [pair for pair in compared if pair["verdict"] == "contested"]:
        return Answer("contested", "contested", None, weakest(contested), contested)
    return Answer("tie", TIE, None, weakest(compared), compared)


def partly_words(book: Book, pairs: list[Row]) -> str:
    """Pairs one by one where they are few, else the options that nothing beats."""
    if len(pairs) <= FEW_PAIRS:
        return "; ".join(pair_sentence(book, pair) for pair in pairs)
    return unbeaten_words(book, pairs)


def unbeaten_words(book: Book, pairs: list[Row]) -> str:
    """The options that nothing beats, by their names where they are few."""
    options = {end for pair in pairs for end in ends_of(pair)}
    unbeaten = [book.option(key) for key in sorted(options - beaten_of(pairs))]
    if not unbeaten:
        return "no option is ahead of all others"
    if len(unbeaten) <= FEW_PAIRS:
        return enumerate_words(unbeaten, "or")
    return f"one of {len(unbeaten)} options that none is ahead of"


def beaten_of(pairs: list[Row]) -> set[str]:
    """The options that another one is ahead of."""
    return {end for pair in pairs for end in ends_of(pair) if lost(pair, end)}


def lost(pair: Row, option: str) -> bool:
    """Whether the pair's verdict is against an option."""
    return winner_of(pair) not in (None, option)


def ends_of(pair: Row) -> tuple[str, str]:
    """The two options of a pair."""
    return pair["option_id"], pair["rival_id"]


def winner_of(pair: Row) -> str | None:
    """The option that a pair's verdict is for, if it is for one."""
    ends = {"option": pair["option_id"], "rival": pair["rival_id"]}
    return ends.get(pair["verdict"])


def weakest(pairs: list[Row]) -> str:
    """The lowest certainty among pairs: a chain is as sure as its weakest link."""
    return min((pair["certainty"] for pair in pairs), key=CERTAINTIES.index)


def pair_sentence(book: Book, pair: Row) -> str:
    """The verdict of one pair, in words."""
    option, rival = (book.option(key) for key in ends_of(pair))
    return {
        "option": f"{option} ahead of {rival}",
        "rival": f"{rival} ahead of {option}",
        "tie": f"{option} and {rival}: {TIE}",
        "contested": f"{option} or {rival}: contested",
        "insufficient": f"{option} or {rival}: not enough evidence",
    }[pair["verdict"]]


def tally(book: Book, pair: Row) -> str:
    """How the documents divide: for and against who is ahead, else by name."""
    option, rival = pair["for_option_count"], pair["for_rival_count"]
    even = [f"{pair['even_count']} even"] if pair["even_count"] else []
    total = count(pair["source_count"], "document")
    if winner := winner_of(pair):
        is_option = winner == pair["option_id"]
        ahead, against = (option, rival) if is_option else (rival, option)
        parts = [f"{ahead or 'none'} for", *even, f"{against or 'none'} against"]
        if ahead == pair["source_count"]:
            return f"{total} for, none against"
    else:
        counts = zip((option, rival), ends_of(pair), strict=True)
        parts = [f"{n} for {book.option(key)}" for n, key in counts if n] + even
        if len(parts) == 1 and sum((option, rival, pair["even_count"])) > 1:
            return f"{total}, all {parts[0].split(' ', 1)[1]}"
    return f"{total}: {', '.join(parts)}" if parts else total


def tally_of(book: Book, answer: Answer) -> str:
    """The tally of an answer: of its pair, or the range over its pairs."""
    if len(answer.pairs) == 1:
        return tally(book, answer.pairs[0])
    counts = sorted({pair["source_count"] for pair in answer.pairs})
    spread = f"{counts[0]} to {counts[-1]}" if len(counts) > 1 else f"{counts[0]}"
    noun = "document" if spread == "1" else "documents"
    return f"{len(answer.pairs)} pairs, {spread} {noun} each"


def positions(book: Book, criterion_id: str, options: set[str]) -> list[Row]:
    """What each source says on a criterion of some options, as short as can be.

    One row a source: {source, words, is_provisional, is_indirect}, by source.
    """
    rows = [
        row
        for row in book.evidence_by_criterion.get(criterion_id, [])
        if row["option_id"] in options
        and (row["rival_id"] is None or row["rival_id"] in options)
    ]
    sources = sorted({row["source_id"] for row in rows})
    return [position(book, [r for r in rows if r["source_id"] == s]) for s in sources]


def position(book: Book, rows: list[Row]) -> Row:
    """What one source says: its verdict, its ratings, its words."""
    words = []
    for row in rows:
        if row["kind"] == "verdict":
            tie = row["winner"] == "tie"
            words.append(TIE if tie else book.option(row["winner"]))
        if row["kind"] == "recommendation" and row["winner"]:
            words.append(f"recommends {book.option(row['winner'])}")
    for kind in ("rating", "stance"):
        if words and kind == "stance":
            break  # its own numbers and verdicts say it better than our words
        levels = [row for row in rows if row["kind"] == kind]
        levels.sort(key=lambda row: (-goodness(row), row["option_id"]))
        judged = [f"{book.option(r['option_id'])} {level_of(r)}" for r in levels]
        if judged:
            judged = list(dict.fromkeys(judged))
            joint = " to " if len(judged) == 2 else ", "
            words.append(joint.join(judged))
    return {
        "source": rows[0]["source_id"],
        "words": "; ".join(dict.fromkeys(words)),
        "is_provisional": any(row["is_provisional"] for row in rows),
        "is_indirect": any(row["is_indirect"] for row in rows),
    }


def goodness(row: Row) -> float:
    """The value of a rating or stance, turned so that more is better."""
    value = row["value"] or 0.0
    low, high = row["scale_low"], row["scale_high"]
    return -value if low is not None and high is not None and low > high else value


def level_of(row: Row) -> str:
    """A rating as printed, a stance as the word it was read as."""
    if row["kind"] == "rating" or row["value"] is None:
        return printed(row["value"])
    return LEVELS[min(max(round(row["value"]), 1), 5) - 1]


def ranking_rows(book: Book) -> list[Row]:
    """The ranking, the highest first; options without a score last."""
    rows = rows_of(book.tables.scored.ranking, "option_id")
    return sorted(rows, key=lambda row: -(row["score"] or 0))
