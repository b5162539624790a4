"""The rows of page one: what is answered, contested or recommended, and why."""

from itertools import islice

from fwreport.render.charts import SMALL, interval_plot
from fwreport.render.context.answers import (
    Answer,
    answer_of,
    beaten_of,
    ends_of,
    positions,
    tally_of,
    unbeaten_words,
    winner_of,
)
from fwreport.render.context.book import Book, Row
from fwreport.render.context.fragility import settle_words, short_words
from fwreport.render.context.wording import (
    CERTAINTIES,
    clip,
    count,
    make_anchor,
    percent,
)

NAME, POSITION = 48, 70  # characters that page one has room for
MOST_SIDES = 6  # sources that a contested row names
FEW_OPTIONS, BEST_OPTIONS = 4, 3  # drawn on page one: all of few, the best of many


def answers_by_criterion(book: Book) -> dict[str, Answer]:
    """The answer on each criterion that is compared."""
    return {
        key: answer_of(book, book.preferences.get(key, []))
        for key in book.scored_criteria
    }


def rank_topics(book: Book, answers: dict[str, Answer]) -> list[str]:
    """Criteria in the order of their use to who decides: most sources, surest first."""

    def use(key: str) -> tuple:
        """Certainty first, then the number of sources, then the name."""
        answer = answers[key]
        sources = max((pair["source_count"] for pair in answer.pairs), default=0)
        sure = CERTAINTIES.index(answer.certainty) if answer.certainty else -1
        return (-sure, -sources, book.criterion(key), key)

    return sorted(answers, key=use)


def printed_criteria(book: Book) -> set[str]:
    """The criteria that the report prints: those of most use, then what describes."""
    if len(book.criteria) <= book.most_items:
        return {*book.criteria}
    ranked = rank_topics(book, answers_by_criterion(book))
    in_use = dict.fromkeys([*ranked, *book.criteria])  # an answered one comes once
    return {*islice(in_use, book.most_items)}


def criterion_row(book: Book, key: str, answer: Answer, purposes: list[Row]) -> Row:
    """One answered criterion; the use case of the same name joins it."""
    name = book.criterion(key)
    sources = max(pair["source_count"] for pair in answer.pairs)
    same = next(
        (
            p
            for p in purposes
            if p["kind"] == "leads"
            and sources > 1  # or it hides what more documents say
            and words_of(p["purpose"]) <= words_of(name)
            and p["leader"] == answer.leader
        ),
        None,
    )
    because = tally_of(book, answer)
    if same:
        because += f"; {count(same['sources'], 'document')} recommending it"
    rows = book.evidence_by_criterion.get(key, [])
    return {
        "topic": clip(name, NAME),
        "href": make_anchor("criterion", key),
        "kind": answer.kind,
        "is_purpose": False,
        "answer": clip(short_answer(book, answer), 40 if answer.leader else 100),
        "leader": answer.leader,
        "certainty": answer.certainty,
        "because": because,
        "fragility": short_words(book, answer.pairs),
        "sources": sources,
        "chance": chance_of(book, answer),
        "indirect": any(row["is_indirect"] for row in rows) and answer.kind != "tie",
        "provisional": any(row["is_provisional"] for row in rows),
        "purpose": same["purpose"] if same else None,
        **small_plot(book, key, answer),
    }


def small_plot(book: Book, key: str, answer: Answer) -> Row:
    """The scores of a criterion where levels are known, and what is not drawn of them.

    At least two options are of several documents; one of a single document stands
    beside them where the answer names it.  Where options are many, the best are drawn.
    """
    named = {end for pair in answer.pairs for end in ends_of(pair)}
    known = [row for row in book.consensus.get(key, []) if row["score"] is not None]
    several = {row["option_id"] for row in known if row["source_count"] > 1}
    rows = [
        {**row, "option": book.option(row["option_id"])}
        for row in known
        if row["option_id"] in several | named
    ]
    if len(several) < 2:
        alone = "no scores of two documents" if known else "comparisons, no scores"
        return {"plot": None, "plot_words": alone}
    words = ""
    if len(rows) > FEW_OPTIONS:
        words = f"the {BEST_OPTIONS} best of {len(rows)}"
        beaten = beaten_of(answer.pairs)
        rows.sort(key=lambda row: (row["option_id"] in beaten, -row["score"]))
        rows = rows[:BEST_OPTIONS]
    plot = interval_plot(book.criterion(key), rows, answer.leader, SMALL)
    return {"plot": plot, "plot_words": words}


def short_answer(book: Book, answer: Answer) -> str:
    """The answer, of several pairs only which options nothing beats."""
    if answer.kind == "partly" and answer.pairs[1:]:
        return unbeaten_words(book, answer.pairs)
    return answer.text


def chance_of(book: Book, answer: Answer) -> str:
    """The probability that who is favoured is ahead: of the nearest rival, of many."""
    chances = [
        pair["probability"]
        if pair["option_id"] == answer.leader
        else 1 - pair["probability"]
        for pair in answer.pairs
        if answer.leader and pair["probability"] is not None
    ]
    least = min(chances, default=None)
    return percent(least, book.settings.win_probability)


def contested_row(book: Book, key: str, answer: Answer) -> Row:
    """One contested criterion, with who says what."""
    options = {p[k] for p in answer.pairs for k in ("option_id", "rival_id")}
    said = positions(book, key, options)
    return {
        "topic": clip(book.criterion(key), NAME),
        "href": make_anchor("criterion", key),
        "kind": "contested",
        "sides": join_sides(said),
        "certainty": answer.certainty,
        "settling": settle_words(book, answer.pairs[0])
        if len(answer.pairs) == 1
        else "",
        "conflict": settling_conflict(book, key),
    }


def settling_conflict(book: Book, key: str) -> Row | None:
    """The open conflict on a criterion of which some decision gives an answer."""
    for row in book.conflicts:
        tried = book.alternatives.get(row["conflict_id"], [])
        if row["status"] == "open" and any(
            effect["criterion_id"] == key and winner_of({**effect, **after(effect)})
            for effect in tried
        ):
            return conflict_link(row)
    return None


def after(effect: Row) -> Row:
    """The verdict that a decision leads to, as a pair has it."""
    return {"verdict": effect["verdict_after"]}


def conflict_link(row: Row) -> Row:
    """The short name of a conflict, and where it is told."""
    href = make_anchor("conflict", row["conflict_key"])
    return {"name": row["conflict_id"], "href": href}


def join_sides(rows: list[Row]) -> list[Row]:
    """Who says what, sources that say the same together: {sources, words}."""
    said: dict[str, list[str]] = {}
    for row in rows[:MOST_SIDES]:
        said.setdefault(clip(row["words"], POSITION), []).append(row["source"])
    return [{"sources": sources, "words": words} for words, sources in said.items()]


def words_of(text: str) -> set[str]:
    """The words of a name, to tell whether two names speak of the same."""
    return {word for word in text.casefold().split() if word != "and"}
