"""Page one: the answers, what is open, and what to know before relying on them."""

from collections import Counter
from itertools import chain, zip_longest

from fwreport.render.charts import SMALL, axis
from fwreport.render.context.answers import ranking_rows
from fwreport.render.context.book import Book, Row
from fwreport.render.context.caveats import find_caveats
from fwreport.render.context.left_open import (
    first_names,
    insufficient_lines,
    more_line,
    uncompared_line,
    unsettled,
)
from fwreport.render.context.purposes import find_purposes
from fwreport.render.context.subjects import hint_subject, name_subject
from fwreport.render.context.topics import (
    answers_by_criterion,
    contested_row,
    criterion_row,
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

FEW_ANSWERS = 4
LONG_ANSWER = 16  # characters, above which answers want a wider column
TITLE = 60  # characters of a document's title
NAMED = 40  # characters that the short names of all documents may take
HEADS = ("By purpose, as recommended", "By criterion, as compared")
MOST = {
    **{"answers": 8, "contested": 4, "even": 2},
    **{"subjects": 4, "documents": 6},
}


def make_brief(book: Book, subjects: list[Book], title: str) -> Row:
    """All that page one says, as the templates print it.

    subjects  the book of each; nothing is ranked across them
    title     of the report, which need not be said twice
    """
    rows, contested, even = sort_subjects(subjects)
    firm = [row for row in rows if row["sources"] > 1]
    if len(firm) < FEW_ANSWERS:  # then those of a single document have room, too
        firm = rows
    shown = firm[: MOST["answers"]]
    lacking = [name for subject in subjects for name in unsettled(subject)]
    most = MOST["contested"] + (MOST["answers"] - len(shown)) // 2
    left = [len(firm) - len(shown), len(contested) - most, len(even) - MOST["even"]]
    caveats = number_notes(find_caveats(book), shown + even[: MOST["even"]])
    return {
        "bottom_line": across_line(subjects) or bottom_line(book, rows, contested),
        "overall": "" if subjects[1:] else overall_line(book),
        "subjects": subject_lines(subjects),
        "scope": scope(book, title),
        "groups": group_topics(shown + even[: MOST["even"]]),
        "axis": axis(SMALL),
        "has_long_answers": any(len(row["answer"]) > LONG_ANSWER for row in shown),
        "has_plots": any(row["plot"] for row in shown),
        "has_chances": any(row["chance"] for row in shown),
        "contested": contested[:most],
        "insufficient": insufficient_lines(book),
        "more": more_line(left, len(rows) - len(firm), lacking),
        "uncompared": uncompared_line(subjects),
        "caveats": caveats,
        "documents": document_titles(book),
    }


def group_topics(rows: list[Row]) -> list[Row]:
    """Purposes apart from criteria, with heads where there are any: {head, rows}."""
    purposes = [row for row in rows if row["is_purpose"]]
    criteria = [row for row in rows if not row["is_purpose"]]
    heads = HEADS if purposes else ("", "")
    groups = zip(heads, (purposes, criteria), strict=True)
    return [{"head": head, "rows": mine} for head, mine in groups if mine]


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
        mine = [row["topic"] for row in rows if row["leader"]]
        if len(mine) < len(rows):  # on the others, several are unbeaten
            where = first_names(mine)
            return f"No overall winner is sure; {name} alone is ahead on {where} only."
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


def number_notes(caveats: list[Row], answers: list[Row]) -> list[Row]:
    """The caveats, those that answers refer to numbered; the answers get `notes`."""
    rows = [row for row in caveats if any(a.get(row["mark"]) for a in answers)]
    notes = {row["mark"]: str(place) for place, row in enumerate(rows, 1)}
    for answer in answers:
        answer["notes"] = [note for mark, note in notes.items() if answer[mark]]
    return [row | {"note": notes.get(row["mark"], "")} for row in caveats]


def scope(book: Book, title: str) -> str:
    """What is compared, from how much, and whether all of it was read."""
    names = [clip(book.option(key), 30) for key in book.most_named]
    shown = names if len(names) < 7 else [*names[:5], f"{len(names) - 5} more"]
    read, files = len(book.ingested), len(book.sources)
    said = count(read, "document") + (", all read" if read > 1 else "")
    if read < files:
        said = f"{read or 'none'} of {count(files, 'file')} read"
    said += f"; {count(len(book.claims), 'claim')}"
    if book.scored_criteria:
        said += f" on {count(len(book.scored_criteria), 'criterion', 'criteria')}"
    if all(name in title for name in names):
        return f"{capitalize(said)}."
    return f"{enumerate_words(shown)}: {said}."


def document_titles(book: Book) -> list[Row]:
    """What the short names of documents stand for, where there is room to say it."""
    if len(book.ingested) > MOST["documents"]:
        return []
    repairs = Counter(book.tables.ingested.repairs["source_id"])
    return [
        {
            "source": source["source_id"],
            "title": clip(source["title"] or "untitled", TITLE),
            "read": read_line(source, repairs[source["source_id"]]),
        }
        for source in book.ingested
    ]


def read_line(source: Row, repairs: int) -> str:
    """How much was read of a document, and what had to be repaired for it."""
    lines = count(source["line_count"], "line")
    repaired = f", {count(repairs, 'damaged run')} mended" if repairs else ""
    return lines + repaired
