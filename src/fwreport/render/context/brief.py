"""Page one: the answers, what is open, and what to know before relying on them."""

from itertools import chain, zip_longest

from fwreport.render.charts import SMALL, axis
from fwreport.render.context.book import Book, Row, rows_of
from fwreport.render.context.caveats import find_caveats
from fwreport.render.context.subjects import hint_subject, name_subject
from fwreport.render.context.topics import (
    NAME,
    answers_by_criterion,
    contested_row,
    criterion_row,
    find_purposes,
    rank_topics,
)
from fwreport.render.context.wording import (
    CERTAINTIES,
    capitalize,
    clip,
    count,
    enumerate_words,
    percent,
)
from fwreport.tables.scores import OVERALL

FEW_ANSWERS = 4
TITLE = 60  # characters of a document's title
MOST = {
    **{"answers": 8, "contested": 4, "even": 2, "open": 3},
    **{"subjects": 4, "documents": 6},
}


def make_brief(book: Book, subjects: list[Book]) -> Row:
    """All that page one says, as the templates print it.

    subjects  the book of each; nothing is ranked across them
    """
    rows, contested, even = sort_subjects(subjects)
    firm = [row for row in rows if row["sources"] > 1]
    if len(firm) < FEW_ANSWERS:  # then those of a single document have room, too
        firm = rows
    shown = firm[: MOST["answers"]]
    lacking = [name for subject in subjects for name in unsettled(subject)]
    most = MOST["contested"] + (MOST["answers"] - len(shown)) // 2
    left = [len(firm) - len(shown), len(contested) - most, len(even) - MOST["even"]]
    caveats = find_caveats(book)
    return {
        "bottom_line": across_line(subjects) or bottom_line(book, rows, contested),
        "overall": "" if subjects[1:] else overall_line(book),
        "subjects": subject_lines(subjects),
        "scope": scope(book),
        "answers": shown,
        "axis": axis(SMALL),
        "has_plots": any(row["plot"] for row in shown),
        "contested": contested[:most],
        "even": even[: MOST["even"]],
        "insufficient": insufficient_lines(book),
        "more": more_line(left, len(rows) - len(firm), lacking),
        "caveats": caveats,
        "has_note": any(row["note"] for row in caveats),
        "documents": document_titles(book),
    }


def sort_subjects(subjects: list[Book]) -> tuple[list[Row], list[Row], list[Row]]:
    """The topics of all subjects, in turn, each with the name of its subject."""
    sorted_ = [sort_topics(book) for book in subjects]
    if subjects[1:]:
        for book, kinds in zip(subjects, sorted_, strict=True):
            for row in chain(*kinds):
                row["topic"] = f"{row['topic']} ({hint_subject(book)})"
    return tuple(
        [row for place in zip_longest(*kind) for row in place if row]
        for kind in zip(*sorted_, strict=True)
    )


def sort_topics(book: Book) -> tuple[list[Row], list[Row], list[Row]]:
    """Criteria and use cases: those answered, those contested, those without a gap.

    A use case that says the same as a criterion of its name has joined that row.
    """
    answers = answers_by_criterion(book)
    topics = rank_topics(book, answers)
    purposes = find_purposes(book)
    by_kind: dict[str, list[Row]] = {"partly": [], "contested": [], "tie": []}
    for key in topics:
        kind = answers[key].kind
        if kind == "contested":
            by_kind[kind].append(contested_row(book, key, answers[key]))
        elif kind != "insufficient":
            row = criterion_row(book, key, answers[key], purposes)
            by_kind["tie" if kind == "tie" else "partly"].append(row)
    rows = by_kind["partly"]
    taken = {row["purpose"] for row in rows}
    rows += [p for p in purposes if p["kind"] == "leads" and p["purpose"] not in taken]
    rows.sort(key=lambda row: (-CERTAINTIES.index(row["certainty"]), -row["sources"]))
    contested = [p for p in purposes if p["kind"] == "contested"]
    return rows, [*by_kind["contested"], *contested], by_kind["tie"]


def across_line(subjects: list[Book]) -> str:
    """That there are several subjects, if there are."""
    if len(subjects) < 2:
        return ""
    number = {2: "Two", 3: "Three", 4: "Four"}.get(len(subjects), str(len(subjects)))
    return f"{number} subjects, and no document connects them: each has its own answer."


def subject_lines(subjects: list[Book]) -> list[Row]:
    """The answer to each subject, where there are several."""
    lines = []
    for book in subjects[: MOST["subjects"]] if subjects[1:] else []:
        rows, contested, _ = sort_topics(book)
        said = [bottom_line(book, rows, contested), overall_line(book)]
        lines.append(
            {"name": name_subject(book), "words": " ".join(filter(None, said))}
        )
    if left := len(subjects) - len(lines) if lines else 0:
        lines.append(
            {"name": count(left, "more subject"), "words": "See the contents."}
        )
    return lines


def ranking_rows(book: Book) -> list[Row]:
    """The ranking, the highest first; options without a score last."""
    rows = rows_of(book.tables.scored.ranking, "option_id")
    return sorted(rows, key=lambda row: -(row["score"] or 0))


def bottom_line(book: Book, rows: list[Row], contested: list[Row]) -> str:
    """The one sentence that answers, never surer than the ranking."""
    ranking = ranking_rows(book)
    best = [row for row in ranking if row["verdict"] == "best"]
    leaders = {row["leader"] for row in rows if row["leader"]}
    if not book.ingested:
        return "No document could be read, so nothing can be said."
    if best:
        sure = percent(best[0]["best_probability"])
        name = clip(book.option(best[0]["option_id"]), 60)
        if best[0]["source_count"] < 2:
            return f"{name} leads, but by a single document (probability {sure})."
        return f"{name} leads overall, with a probability of {sure}."
    if len(book.compared) < 2:
        return "Nothing is compared: the documents speak of fewer than two options."
    if leaders and all(row["sources"] < 2 for row in rows):
        return "No overall winner, and each answer rests on one document alone."
    if len(leaders) > 1:
        return "No overall winner. Choose by purpose."
    if leaders:
        name = clip(book.option(leaders.pop()), 60)
        return f"No overall winner is sure; where there is an answer, it is {name}."
    if contested:
        return "No winner: where the documents compare, they contradict each other."
    return "No winner: the documents do not compare these options well enough."


def overall_line(book: Book) -> str:
    """The chances behind the bottom line, where there are any."""
    chances = [
        f"{clip(book.option(row['option_id']), 30)} "
        f"{percent(row['best_probability'], book.settings.win_probability)}"
        for row in ranking_rows(book)
        if row["best_probability"] is not None and row["verdict"] != "insufficient"
    ][:5]
    if len(chances) < 2:
        return ""
    is_named = any(row["verdict"] == "best" for row in ranking_rows(book))
    sure = percent(book.settings.win_probability)
    limit = "" if is_named else f"; a winner is named from {sure}"
    return f"Probability of being best over all criteria: {', '.join(chances)}{limit}."


def scope(book: Book) -> str:
    """What is compared, from how much, and whether all of it was read."""
    names = [clip(book.option(key), 30) for key in book.most_named]
    shown = names if len(names) < 7 else [*names[:5], f"{len(names) - 5} more"]
    read, files = len(book.ingested), len(book.sources)
    said = (
        f"{count(read, 'document')}, all read" if read > 1 else count(read, "document")
    )
    if read < files:
        said = f"{read or 'none'} of {count(files, 'file')} read"
    said += f"; {count(len(book.claims), 'claim')}"
    if book.scored_criteria:
        said += f" on {count(len(book.scored_criteria), 'criterion', 'criteria')}"
    return f"{enumerate_words(shown)}: {said}." if shown else f"{capitalize(said)}."


def document_titles(book: Book) -> list[Row]:
    """What the short names of documents stand for, where there is room to say it."""
    if len(book.ingested) > MOST["documents"]:
        return []
    return [
        {
            "source": source["source_id"],
            "title": clip(source["title"] or "", TITLE),
            "path": clip(source["path"], TITLE),
        }
        for source in book.ingested
    ]


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
        why = "too little evidence" if pairs else "no document compares it by itself"
        lines.append({"topic": clip(book.option(key), NAME), "why": why})
    if len(lacking) > MOST["open"]:
        more = count(len(lacking) - MOST["open"], "more option")
        lines.append({"topic": more, "why": "not enough evidence"})
    return lines


def unsettled(book: Book) -> list[str]:
    """The criteria that are compared, and without an answer of any kind."""
    return [
        clip(book.criterion(key), NAME)
        for key, answer in answers_by_criterion(book).items()
        if answer.kind == "insufficient"
        and any(p["source_count"] for p in answer.pairs)
    ]


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
        words.append(f"{count(single, 'answer')} of a single document")
    if lacking:
        criteria = count(len(lacking), "criterion", "criteria")
        named = f" ({enumerate_words(lacking)})" if len(lacking) < FEW_ANSWERS else ""
        words.append(f"{criteria} with too little evidence for an answer{named}")
    return enumerate_words(words)
