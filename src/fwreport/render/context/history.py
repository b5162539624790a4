"""How scores moved over the editions that led to this report."""

from fwreport.render.context.book import Book, Row, rows_of
from fwreport.render.context.subjects import name_subject
from fwreport.render.context.topics import answers_by_criterion, rank_topics
from fwreport.render.context.wording import date_words
from fwreport.render.history import history_plot
from fwreport.tables.scores import OVERALL

MOST_OPTIONS = 6  # lines of one chart
MOST_CRITERIA = 5  # charts beside those over all criteria
ANSWERED = ("leads", "partly")  # some option is ahead


def make_history(book: Book, subjects: list[Book]) -> list[Row]:
    """Charts over all criteria and of the first answers; none for a first edition."""
    if not book.settings.history:
        return []
    charts = []
    for subject in subjects:
        name = name_subject(subject) if subjects[1:] else book.criterion(OVERALL)
        charts.append(chart(subject, name, OVERALL))
        answers = answers_by_criterion(subject)
        ranked = rank_topics(subject, answers)
        ranked = [key for key in ranked if answers[key].kind in ANSWERED]
        charts += [
            chart(subject, subject.criterion(key), key)
            for key in ranked[: MOST_CRITERIA // len(subjects)]
        ]
    return [plot for plot in charts if plot]


def chart(book: Book, name: str, key: str) -> Row | None:
    """The chart of one criterion; None where fewer than two editions know a score."""
    past = [known_points(edition, key) for edition in book.settings.history]
    points = [*past, known_points(as_edition(book), key)]
    options = [option for option in points[-1] if option in book.compared]
    options.sort(key=lambda option: (-points[-1][option][0], option))
    series = [
        {
            "option": book.option(option),
            "points": [known.get(option) for known in points],
        }
        for option in options[:MOST_OPTIONS]
    ]
    if not any(point for row in series for point in row["points"][:-1]):
        return None
    editions = [*book.settings.history, as_edition(book)]
    return history_plot(name, [describe(edition) for edition in editions], series)


def known_points(edition: Row, key: str) -> dict[str, tuple]:
    """Score, low and high of each option that has a score."""
    rows = edition["ranking"] if key == OVERALL else edition["scores"]
    return {
        row["option_id"]: (row["score"], row.get("low"), row.get("high"))
        for row in rows
        if row["score"] is not None and row.get("criterion_id", OVERALL) == key
    }


def as_edition(book: Book) -> Row:
    """This report, as the ledger keeps the earlier ones."""
    scored = book.tables.scored
    return {
        "edition": book.settings.edition,
        "date": book.settings.date,
        "ranking": rows_of(scored.ranking),
        "scores": rows_of(scored.consensus),
    }


def describe(edition: Row) -> Row:
    """An edition as a chart names it."""
    number = edition["edition"]
    label = "Draft" if number is None else f"Edition {number}"
    return {
        "label": label,
        "day": edition["date"][:10],
        "words": f"{label}, {date_words(edition['date'])}",
    }
