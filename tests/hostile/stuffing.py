"""A ballot box that is stuffed: three who judge for themselves, and many copies."""

import random

CRITERIA = (
    *("Taste", "Price", "Comfort", "Noise", "Weight", "Service"),
    *("Delivery", "Manual", "Packaging", "Warranty", "Design", "Cleaning"),
)
HONEST = {  # ratings of Kettle and of Samovar, by criterion
    "anna.md": (
        [9, 8, 8, 7, 9, 6, 8, 7, 9, 8, 7, 8],
        [5, 6, 4, 5, 6, 4, 5, 4, 6, 5, 3, 5],
    ),
    "ben.md": (
        [8, 9, 7, 8, 8, 7, 9, 6, 8, 7, 8, 9],
        [6, 5, 5, 4, 5, 5, 6, 3, 5, 6, 4, 4],
    ),
    "cleo.md": (
        [7, 8, 9, 8, 7, 8, 7, 8, 7, 9, 9, 7],
        [4, 4, 6, 6, 5, 3, 4, 5, 4, 4, 5, 6],
    ),
}
FORGED = (
    [2, 3, 1, 4, 2, 3, 1, 2, 4, 1, 2, 3],
    [9, 10, 8, 9, 10, 7, 9, 10, 8, 9, 10, 9],
)
OPENINGS = (
    "We tried both for a month.",
    "Both were tried for some weeks.",
    "Here is what a month with the two has shown.",
    "After four weeks, this is my view.",
)
NAMES = (("Kettle", "Samovar"), ("kettle", "samovar"), ("KETTLE", "SAMOVAR"))


def document(
    ratings: tuple[list[int], list[int]], names=NAMES[0], opening=OPENINGS[0], gap=" "
) -> str:
    """A table of ratings, with a sentence before it."""
    first, second = names
    rows = [
        f"|{gap}{name}{gap}|{gap}{a}/10{gap}|{gap}{b}/10{gap}|"
        for name, a, b in zip(CRITERIA, *ratings, strict=True)
    ]
    head = [
        f"# {first} vs {second}",
        "",
        opening,
        "",
        f"| Criterion | {first} | {second} |",
    ]
    return "\n".join([*head, "|---|---|---|", *rows, ""])


def copies(count: int, changed: int = 0) -> dict[str, str]:
    """Near copies of one document: other blanks, words, capitals and file names.

    changed  ratings of each that are other ones by a point
    """
    chance = random.Random(7)
    made = {}
    for number in range(count):
        ratings = [list(column) for column in FORGED]
        for place in chance.sample(range(2 * len(CRITERIA)), changed):
            column = ratings[place % 2]
            column[place // 2] += 1 if column[place // 2] < 5 else -1
        made[f"review-{number:02}.md"] = document(
            ratings,
            NAMES[number % 3],
            f"{OPENINGS[number % 4]} Part {number}.",
            " " * (1 + number % 5),
        )
    return made


STORY = (
    "We tried both machines for six weeks in a small kitchen with four people.",
    "The first impression of the kettle was poor because its lid came loose twice.",
    "The samovar needed almost no attention and kept the water hot all evening.",
    "Cleaning took about ten minutes a week for each, less than had been feared.",
    "Spare parts are sold in every larger town and letters are answered in two days.",
)


def retold(count: int) -> dict[str, str]:
    """Copies with their story, each with another sentence and two other ratings."""
    chance = random.Random(11)
    made = {}
    for number in range(count):
        ratings = [list(column) for column in FORGED]
        for place in chance.sample(range(len(CRITERIA)), 2):
            ratings[0][place] = chance.randint(1, 4)
        story = [*STORY]
        story[number % len(story)] = f"This has been written anew, for the {number}."
        made[f"review-{number:02}.md"] = document(ratings, opening=" ".join(story))
    return made


def honest() -> dict[str, str]:
    """Three documents by three people."""
    return {
        name: document(ratings, opening=f"By {name}.")
        for name, ratings in HONEST.items()
    }
