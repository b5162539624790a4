"""What page one leaves open, or out: named where it is little, counted where not."""

from fwreport.render.context.answers import ranking_rows
from fwreport.render.context.book import Book, Row
from fwreport.render.context.composites import mention_of
from fwreport.render.context.topics import NAME, answers_by_criterion, rank_topics
from fwreport.render.context.wording import clip, count, enumerate_words
from fwreport.tables.scores import OVERALL

MOST = {"open": 3, "names": 4}


def insufficient_lines(book: Book) -> list[Row]:
    """The options that no verdict speaks of, each in a sentence."""
    rows = ranking_rows(book)
    open_ = {r["option_id"] for r in rows if r["verdict"] == "insufficient"}
    lacking = [key for key in book.most_named if key in open_]
    overall = book.preferences.get(OVERALL, [])
    lines = []
    for key in lacking[: MOST["open"]]:
        pairs = [
            pair
            for pairs in (*book.preferences.values(), overall)
            for pair in pairs
            if key in (pair["option_id"], pair["rival_id"]) and pair["source_count"]
        ]
        why = "too little evidence" if pairs else alone_words(book, key)
        lines.append({"topic": clip(book.option(key), NAME), "why": why})
    if len(lacking) > MOST["open"]:
        more = count(len(lacking) - MOST["open"], "more option")
        lines.append({"topic": more, "why": "not enough evidence"})
    return lines


def alone_words(book: Book, option: str) -> str:
    """That no document compares an option, or only as a part of several as one."""
    composites = {
        member["composite_id"]
        for row in book.evidence
        if row["is_indirect"]
        for member in book.claims[row["claim_id"]]["options"]
        if member["option_id"] == option and member["composite_id"]
    }
    if not composites:
        return "no document compares it by itself"
    names = enumerate_words(
        [f"“{mention_of(book, key)}”" for key in sorted(composites)]
    )
    return f"no document compares it by itself, only as {names}"


def unsettled(book: Book) -> list[str]:
    """The criteria that are compared, and without an answer; of most use first."""
    answers = answers_by_criterion(book)
    return [
        clip(book.criterion(key), NAME)
        for key in rank_topics(book, answers)
        if answers[key].kind == "insufficient"
        and any(p["source_count"] for p in answers[key].pairs)
    ]


def uncompared_line(subjects: list[Book]) -> str:
    """The criteria on which no document holds two options against each other.

    Those that most claims speak of are named.
    """
    named = [
        (-book.totals[key], clip(book.criterion(key), NAME))
        for book in subjects
        for key, answer in answers_by_criterion(book).items()
        if not any(pair["source_count"] for pair in answer.pairs)
    ]
    return first_names([name for _, name in sorted(named)])


def first_names(names: list[str]) -> str:
    """The first of some names, and how many more there are."""
    left = len(names) - MOST["names"]
    return enumerate_words([*names[: MOST["names"]], *([f"{left} more"] * (left > 0))])


def more_line(left: list[int], single: int, lacking: list[str]) -> str:
    """What page one leaves out, with its count.

    left     answers, contested topics and those without a difference
    single   answers of a single document
    lacking  criteria without an answer
    """
    nouns = [("more answer", ""), ("more contested", "more contested")]
    nouns.append(("more without a difference", "more without a difference"))
    named = zip(left, nouns, strict=True)
    words = [count(number, *noun) for number, noun in named if number > 0]
    if single:
        words.append(f"{count(single, 'answer')} that one document alone gives")
    if lacking:
        criteria = count(len(lacking), "criterion", "criteria")
        named = first_names(lacking)
        words.append(f"{criteria} with too little evidence for an answer ({named})")
    return enumerate_words(words)
