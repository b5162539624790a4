"""Find who copied in panels where that is known: python copying.py [PANELS] [FIRST].

Prints two Markdown tables: the share of copying pairs that are found, by how was
copied, and the share of independent pairs that are accused, by the kind of panel.
PANELS panels of each kind, from the seed FIRST on; see `copied_panels.simulate`.
"""

import sys
from itertools import combinations

import pandas as pd
from copied_panels import CROWDS, Panel, simulate

from fwreport.score.judgement.copying import FOUND
from fwreport.score.table import score_table


def main(panel_count: int, first: int) -> None:
    """Run all panels and print what came out."""
    seeds = range(first, first + panel_count)
    parts = [judge(simulate(seed, crowd), crowd) for crowd in CROWDS for seed in seeds]
    pairs = pd.concat(parts, ignore_index=True)
    pairs["found"] = pairs["probability"] >= FOUND
    copied, independent = pairs[pairs["manner"] != ""], pairs[pairs["manner"] == ""]
    for title, table, key in [
        ("found of copying pairs", copied, "manner"),
        ("found of copying pairs", copied, "crowd"),
        ("accused of independent pairs", independent, "crowd"),
        ("accused of independent pairs", independent, "is_kin"),
    ]:
        groups = table.groupby(key)["found"].agg(["size", "sum", "mean"])
        groups.loc["all"] = [len(table), table["found"].sum(), table["found"].mean()]
        print(f"\n| {key} | pairs | {title} | share |\n|---|---|---|---|")
        for name, row in groups.iterrows():
            print(
                f"| {name} | {row['size']:.0f} | {row['sum']:.0f} | {row['mean']:.4%} |"
            )


def judge(panel: Panel, crowd: str) -> pd.DataFrame:
    """Every pair of sources: how it was copied (empty if not) and the probability."""
    found = score_table(panel.evidence).copying
    names = zip(found["source"], found["other"], strict=True)
    chance = dict(zip(names, found["probability"], strict=True))
    rows = []
    for one, other in combinations(sorted({*panel.evidence["source"]}), 2):
        pair = frozenset({one, other})
        is_kin = pair in panel.related
        probability = chance.get((one, other), 0.0)
        rows.append((crowd, panel.copied.get(pair, ""), is_kin, probability))
    return pd.DataFrame(rows, columns=["crowd", "manner", "is_kin", "probability"])


if __name__ == "__main__":
    given = [int(text) for text in sys.argv[1:]]
    main(*[*given, *[10, 0][len(given) :]])
