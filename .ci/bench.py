"""Compare with other programs, and measure times; called by `make bench`.

repair     documents damaged by known codecs: the share restored exactly
consensus  options of known quality, rated by biased sources that skip most cells:
           the root mean square error, in points of the 1-10 scale
time       of a build of sources/, by stage
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import ftfy
import numpy as np
import pandas as pd
from crowdkit.aggregation import BradleyTerry

import fwreport

ROOT = Path(__file__).parents[1]
CODECS = ["cp1252", "mac_roman", "cp437", "cp850", "cp1251", "cp1250", "iso8859_15"]
DRAWS, SOURCES, OPTIONS, CRITERIA, ASKED = 20, 6, 5, 8, 0.5


def damaged() -> list[tuple[str, str]]:
    """Pairs of a text and the same text misread, wholly or in every third line."""
    texts = [
        fwreport.decode(file.read_bytes()).text
        for file in sorted((ROOT / "sources").glob("*.txt"))
    ]
    pairs = []
    for text in texts:
        for codec in CODECS:
            lines = text.split("\n")
            try:
                broken = [line.encode().decode(codec) for line in lines]
            except UnicodeDecodeError:
                continue  # the codec has no character for some byte
            mixed = [
                b if n % 3 else a
                for n, (a, b) in enumerate(zip(lines, broken, strict=True))
            ]
            pairs += [(text, "\n".join(broken)), (text, "\n".join(mixed))]
    return [(text, bad) for text, bad in pairs if text != bad]


def restored(repair: Callable[[str], str]) -> float:
    """The share of damaged documents that come back exactly."""
    return float(np.mean([repair(bad) == text for text, bad in damaged()]))


def simulate(draw: np.random.Generator) -> tuple[pd.DataFrame, pd.Series]:
    """Ratings on the 1-10 scale, and the qualities behind them."""
    quality = draw.normal(6, 1.2, (OPTIONS, CRITERIA))
    bias, strict = draw.normal(0, 1, SOURCES), draw.uniform(0.6, 1.4, SOURCES)
    rows = [
        (
            f"s{s}",
            f"o{o}",
            f"c{c}",
            np.clip(
                round(
                    6 + bias[s] + strict[s] * (quality[o, c] - 6) + draw.normal(0, 0.7)
                ),
                1,
                10,
            ),
        )
        for s in range(SOURCES)
        for o in range(OPTIONS)
        for c in range(CRITERIA)
        if draw.random() < ASKED
    ]
    ratings = pd.DataFrame(rows, columns=["source", "option", "criterion", "value"])
    ratings = ratings.assign(kind="rating", scale_low=1, scale_high=10)
    index = pd.MultiIndex.from_product(
        [[f"o{o}" for o in range(OPTIONS)], [f"c{c}" for c in range(CRITERIA)]],
        names=["option", "criterion"],
    )
    return ratings, pd.Series(quality.ravel(), index)


def by_fwreport(ratings: pd.DataFrame) -> pd.Series:
    """Our score of each cell."""
    return fwreport.score(ratings).scores.set_index(["option", "criterion"])["score"]


def by_mean(ratings: pd.DataFrame) -> pd.Series:
    """The mean rating of each cell."""
    return ratings.groupby(["option", "criterion"])["value"].mean()


def by_centred_mean(ratings: pd.DataFrame) -> pd.Series:
    """The mean of what each source gives above its own mean."""
    own = ratings.groupby("source")["value"].transform("mean")
    return by_mean(
        ratings.assign(value=ratings["value"] - own + ratings["value"].mean())
    )


def by_bradley_terry(ratings: pd.DataFrame) -> pd.Series:
    """crowd-kit on the pairs that one source rates apart, criterion by criterion.

    It knows order and no level: its spread and mean are set to those of the ratings.
    """
    pairs = ratings.merge(ratings, on=["source", "criterion"])
    pairs = pairs[pairs["value_x"] > pairs["value_y"]]
    pairs = pairs.rename(columns={"option_x": "left", "option_y": "right"})
    cells = {}
    for criterion, part in pairs.assign(label=pairs["left"]).groupby("criterion"):
        found = BradleyTerry(n_iter=100).fit_predict(part)
        logs = np.log(found.clip(lower=0.01))
        for option, value in (logs - logs.mean()).items():
            cells[option, criterion] = value
    found, value = pd.Series(cells), by_mean(ratings)
    found = found / found.std() * value.std() + value.mean()
    return found.rename_axis(["option", "criterion"])


METHODS = {
    "fwreport": by_fwreport,
    "mean": by_mean,
    "centred mean": by_centred_mean,
    "Bradley-Terry": by_bradley_terry,
}


def error(method: Callable[[pd.DataFrame], pd.Series]) -> float:
    """The root mean square error over all draws, on the cells that are scored."""
    errors = []
    for seed in range(DRAWS):
        ratings, quality = simulate(np.random.default_rng(seed))
        errors.append((method(ratings) - quality).dropna() ** 2)
    return float(np.sqrt(pd.concat(errors).mean()))


def main() -> None:
    """Print the three tables."""
    print("repair: share restored exactly")
    ours = restored(lambda text: fwreport.decode(text.encode()).text)
    print(f"  {'fwreport':<18} {ours:.2f}")
    print(f"  {'ftfy fix_encoding':<18} {restored(ftfy.fix_encoding):.2f}")
    print("consensus: root mean square error, points of the 1-10 scale")
    for name, method in METHODS.items():
        print(f"  {name:<18} {error(method):.2f}")
    print("time, in seconds")
    start = perf_counter()
    subprocess.run([sys.executable, "-c", "import fwreport"], check=True)
    print(f"  {'import':<18} {perf_counter() - start:.2f}")
    with tempfile.TemporaryDirectory() as folder:
        built = fwreport.build(ROOT / "sources", folder)
    for stage, seconds in built.record["seconds"].items():
        print(f"  {stage:<18} {seconds:.2f}")


if __name__ == "__main__":
    main()
