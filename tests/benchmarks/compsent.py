"""Fit and judge `fwreport.preference` on CompSent-19: python compsent.py FILE [--fit].

FILE is a table with the columns object_a, object_b, sentence and label (BETTER, WORSE
or NONE of object_a against object_b; Panchenko et al., "Categorizing comparative
sentences", ArgMining 2019, Zenodo record 3237552).  Prints a Markdown table of micro-F1
under five-fold cross-validation, all sentences on one pair of objects in one fold, and
the reliability of the confidences.  With --fit it also writes the weights that are
shipped, fitted to all of FILE.  Needs scikit-learn for the peer (`make bench`).
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from fwreport.comparison import weights as shipped
from fwreport.comparison.features import Sides, sides_of
from fwreport.comparison.preference import OPEN

LABELS = ("BETTER", "WORSE", "NONE")
FOLDS = 5
WIDTH, WIDTH_OF_WORDS, FIRM_WIDTH = (
    1.0,
    0.29,
    0.4,
)  # standard deviations of the prior, in logits
RARE, RARE_WORD, PAIRS = 6, 40, 20  # sentences and pairs that a feature must occur in
SMALLEST = 0.02  # weights nearer to their prior are left out
TARGET = Path(shipped.__file__).with_name("weights.csv")
CUES_AHEAD = re.compile(r"\b(better|easier|faster|nicer|wiser|cooler|safer|superior)\b")
CUES_BEHIND = re.compile(r"\b(worse|harder|slower|poorer|uglier|inferior|lousier)\b")


def main(path: str, is_fit: bool) -> None:
    """Cross-validate everything and print what came out; write the weights if asked."""
    with Path(path).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    gold = np.array([LABELS.index(row["label"]) for row in rows])
    folds = fold_of(rows)
    sides = [
        sides_of(row["sentence"], row["object_a"], row["object_b"]) for row in rows
    ]
    chances = cross_validate(rows, sides, gold, folds)
    print("| reader | micro-F1 | BETTER | WORSE | NONE |\n|---|---|---|---|---|")
    report("always NONE", np.full(len(gold), 2), gold)
    report("cue words", np.array([by_cue(row) for row in rows]), gold)
    report("tf-idf and a linear model", by_words(rows, gold, folds), gold)
    report("fwreport, grammar alone", by_grammar(sides), gold)
    settle(chances, sides)
    report("fwreport.preference", chances.argmax(axis=1), gold)
    reliability(chances, gold)
    if is_fit:
        names = usable(rows, sides)
        write(names, fit(names, sides, gold))


def fold_of(rows: list[dict]) -> np.ndarray:
    """A fold for each row; the largest pairs are dealt out first, to the smallest."""
    pairs = [" ".join(sorted((r["object_a"], r["object_b"]))).casefold() for r in rows]
    sizes, fold = [0] * FOLDS, {}
    for pair, count in sorted(
        Counter(pairs).items(), key=lambda item: (-item[1], item)
    ):
        fold[pair] = sizes.index(min(sizes))
        sizes[fold[pair]] += count
    return np.array([fold[pair] for pair in pairs])


def cross_validate(rows, sides, gold, folds) -> np.ndarray:
    """Probabilities of the three labels, each from a fit that never saw its pair."""
    chances = np.zeros((len(gold), len(LABELS)))
    for fold in range(FOLDS):
        train, test = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        known = [sides[n] for n in train]
        names = usable([rows[n] for n in train], known)
        weights = fit(names, known, gold[train])
        chances[test] = outcome(weights, *matrices(names, [sides[n] for n in test]))
    return chances


def settle(chances: np.ndarray, sides: list[Sides | None]) -> None:
    """What is asked or supposed puts no one ahead, as in `preference`."""
    for row, both in enumerate(sides):
        if both is None or both.is_asked or both.is_supposed:
            neither = max(chances[row, 2], OPEN)
            chances[row] = [(1 - neither) / 2, (1 - neither) / 2, neither]


def usable(rows: list[dict], sides: list[Sides | None]) -> list[str]:
    """The features that occur often enough; words only if they are general ones.

    A word must occur with many pairs of objects; seen from either side it counts alike.
    """
    counts, pairs = Counter(), defaultdict(set)
    for row, both in zip(rows, sides, strict=True):
        for feature in both.option | both.rival if both else ():
            counts[feature] += 1
            pairs[feature].add((row["object_a"].casefold(), row["object_b"].casefold()))
    return sorted(
        feature
        for feature, count in counts.items()
        if (is_word(feature) and count >= RARE_WORD and len(pairs[feature]) >= PAIRS)
        or (not is_word(feature) and count >= RARE)
    )


def is_word(feature: str) -> bool:
    """Whether a feature is a word in its place, not a construction."""
    return feature[0] in "12"


def matrices(names: list[str], sides: list[Sides | None]) -> list[csr_matrix]:
    """Sentences by features, from the side of the option and from the rival's.

    The last column counts the prior means of the features that are not fitted.
    """
    place = {name: n for n, name in enumerate(names)}
    made = []
    for side in ("option", "rival"):
        entries = []
        for row, both in enumerate(sides):
            features = getattr(both, side) if both else ()
            entries += [(row, place[f], 1.0) for f in features if f in place]
            rest = sum(shipped.prior_of(f) for f in features if f not in place)
            entries.append((row, len(names), rest))
        rows, columns, values = zip(*entries, strict=True)
        shape = (len(sides), len(names) + 1)
        made.append(csr_matrix((values, (rows, columns)), shape=shape))
    return made


def outcome(weights: np.ndarray, option: csr_matrix, rival: csr_matrix) -> np.ndarray:
    """Probabilities of option ahead, rival ahead, neither."""
    weights = np.append(weights, 1.0)
    utility = np.stack([option @ weights, rival @ weights, 0 * (option @ weights)], 1)
    parts = np.exp(utility - utility.max(axis=1, keepdims=True))
    return parts / parts.sum(axis=1, keepdims=True)


def fit(names: list[str], sides: list[Sides | None], gold: np.ndarray) -> np.ndarray:
    """The maximum a posteriori of the conditional logit."""
    option, rival = matrices(names, sides)
    prior = np.array([shipped.prior_of(name) for name in names])
    widths = np.array([width_of(name) for name in names])
    hits = np.eye(len(LABELS))[gold]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        chances = outcome(weights, option, rival)
        off = (weights - prior) / widths**2
        slope = option.T @ (chances - hits)[:, 0] + rival.T @ (chances - hits)[:, 1]
        value = -np.log(np.maximum((chances * hits).sum(axis=1), 1e-300)).sum()
        return value + off @ (weights - prior) / 2, slope[:-1] + off

    return minimize(loss, prior, jac=True, method="L-BFGS-B").x


def width_of(feature: str) -> float:
    """The standard deviation of the prior of a weight."""
    if is_word(feature):
        return WIDTH_OF_WORDS
    return WIDTH if shipped.prior_of(feature) < shipped.FIRM else FIRM_WIDTH


def write(names: list[str], weights: np.ndarray) -> None:
    """Write the weights that differ from their priors, in the order of their names."""
    lines = ["# made by tests/benchmarks/compsent.py --fit", "feature,weight"]
    for name, weight in zip(names, weights, strict=True):
        if abs(weight - shipped.prior_of(name)) >= SMALLEST:
            quoted = f'"{name}"' if "," in name else name.replace('"', '""')
            lines.append(f"{quoted},{weight:.3f}")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def by_cue(row: dict) -> int:
    """Which cue word stands between the objects, after the manner of the authors."""
    text = row["sentence"].casefold()
    places = [text.find(row[name].casefold()) for name in ("object_a", "object_b")]
    between = text[min(places) : max(places)]
    is_turned = places[0] > places[1]
    if CUES_AHEAD.search(between):
        return int(is_turned)
    return 1 - is_turned if CUES_BEHIND.search(between) else 2


def by_words(rows: list[dict], gold: np.ndarray, folds: np.ndarray) -> np.ndarray:
    """Words, pairs and triples of words, with the objects masked."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    texts = np.array([masked(row) for row in rows])
    found = np.zeros(len(gold), dtype=int)
    for fold in range(FOLDS):
        model = make_pipeline(
            TfidfVectorizer(ngram_range=(1, 3), min_df=2, sublinear_tf=True),
            LogisticRegression(C=20, max_iter=2000),
        )
        model.fit(texts[folds != fold], gold[folds != fold])
        found[folds == fold] = model.predict(texts[folds == fold])
    return found


def masked(row: dict) -> str:
    """The sentence with its objects called the same everywhere."""
    text = row["sentence"]
    for column in ("object_a", "object_b"):
        text = re.sub(re.escape(row[column]), f" {column} ", text, flags=re.IGNORECASE)
    return text


def by_grammar(sides: list[Sides | None]) -> np.ndarray:
    """The grammar with the trust it starts with, nothing fitted."""
    return outcome(np.array([]), *matrices([], sides)).argmax(axis=1)


def report(name: str, found: np.ndarray, gold: np.ndarray) -> None:
    """One row: the share of right labels, and F1 of each label."""
    scores = []
    for label in range(len(LABELS)):
        both = ((found == label) & (gold == label)).sum()
        scores.append(2 * both / max(1, (found == label).sum() + (gold == label).sum()))
    cells = " | ".join(f"{score:.3f}" for score in [(found == gold).mean(), *scores])
    print(f"| {name} | {cells} |", flush=True)


def reliability(chances: np.ndarray, gold: np.ndarray) -> None:
    """Mean confidence beside the share that is right: answers, and classes of it."""
    found, sure = chances.argmax(axis=1), chances.max(axis=1)
    print("\n| confidence | sentences | mean | right |\n|---|---|---|---|")
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        chosen = (sure >= low) & (sure < high)
        print_reliability(
            f"{low:.1f} to {min(high, 1.0):.1f}", chosen, sure, found == gold
        )
    print_reliability("all", sure > 0, sure, found == gold)
    print_reliability("BETTER and WORSE", found < 2, sure, found == gold)


def print_reliability(name, chosen, sure, right) -> None:
    """One row of the table."""
    mean, share = sure[chosen].mean(), right[chosen].mean()
    print(f"| {name} | {chosen.sum()} | {mean:.3f} | {share:.3f} |")


if __name__ == "__main__":
    main(sys.argv[1], "--fit" in sys.argv[2:])
