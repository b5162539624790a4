"""What is new: old provisional ratings revised, and what each option is advised for."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from fwreport.score.consensus import CELL, speakers
from fwreport.score.judgement.certainty import (
    Doubts,
    Grounds,
    count_witnesses,
    judge_certainty,
)
from fwreport.tables.base import arrange, frame
from fwreport.tables.linked import link_options
from fwreport.tables.scores import Revisions, UseCases


def revise_ratings(evidence: pd.DataFrame, consensus: pd.DataFrame) -> pd.DataFrame:
    """Revisions: each provisional rating beside the consensus that replaces it.

    Where no other source speaks on that criterion of the option, be it by a verdict
    against another option, there is nothing new: no score, and the rating stays.
    """
    old = evidence[(evidence["kind"] == "rating") & evidence["is_provisional"]]
    old = old.drop_duplicates("claim_id")
    cells = list(zip(*(old[name] for name in CELL), strict=True))
    heard: dict[tuple, set[str]] = {cell: set() for cell in cells}
    spoken = speakers(evidence)
    for source, *cell in zip(*(spoken[n] for n in ("source_id", *CELL)), strict=True):
        if tuple(cell) in heard:
            heard[tuple(cell)].add(source)
    own = zip(cells, old["source_id"], strict=True)
    old = old.assign(
        other_source_count=[len(heard[cell] - {source}) for cell, source in own]
    ).astype({"other_source_count": "int64"})
    figures = ["score", "low", "high"]
    rows = old.merge(consensus[[*CELL, *figures]], how="left", on=CELL)
    is_new = rows["other_source_count"] > 0
    rows[figures] = rows[figures].where(is_new, np.nan)
    status = np.where(is_new, "updated", "no new evidence")
    rows = rows.rename(columns={"value": "old_value"}).assign(status=status)
    return arrange(Revisions, rows.sort_values("claim_id"))


def pool_use_cases(
    use_case_claims: pd.DataFrame,
    compared: set[str],
    dated: set[str],
    mentions: pd.DataFrame,
) -> pd.DataFrame:
    """UseCases: for each purpose, who advises which option.

    compared  options that some source compares; one that is not, and is only advised
              together with others, stays insufficient
    dated     sources with a date or an address
    mentions  source_id and option_id: options that sources link are one subject, and
              those of others are no rivals

    An option is advised for a purpose where two sources or more name it and none that
    does not names another; contested where each of two has a source to itself.
    """
    key = ["use_case", "option_id"]
    if use_case_claims.empty:
        return frame(UseCases, [])
    claims = use_case_claims.assign(is_provisional=False)
    cases = count_witnesses(claims, key, Grounds(dated))
    links = mentions[["source_id", "option_id"]].drop_duplicates()
    subjects = link_options(zip(links["source_id"], links["option_id"], strict=True))
    known = count_rivals(claims, subjects)
    rivals = [known[two] for two in zip(*(cases[name] for name in key), strict=True)]
    cases["rival_source_count"] = [count for count, _ in rivals]
    opposed = np.array([count > 0 and is_backed for count, is_backed in rivals])
    alone = cases["source_count"] < 2
    alone |= (cases["direct_count"] == 0) & ~cases["option_id"].isin(compared)
    verdict = np.select(
        [opposed, ~alone.to_numpy() & (cases["rival_source_count"] == 0).to_numpy()],
        ["contested", "recommended"],
        default="insufficient",
    )
    doubts = Doubts(
        *(cases[name].to_numpy() for name in Doubts._fields[:4]),
        is_opposed=opposed,
        is_imprecise=np.zeros(len(cases), dtype=bool),
    )
    certainty, _ = judge_certainty(doubts, "no source advises")
    made = cases.assign(verdict=verdict, certainty=certainty).sort_values(key)
    return arrange(UseCases, made)


def count_rivals(
    claims: pd.DataFrame, subjects: dict[str, str]
) -> dict[tuple[str, str], tuple[int, bool]]:
    """Sources that advise another option for the purpose and never this one.

    A source that advises several options for one purpose sets none against another.

    returns  of each purpose and option, so many, and whether some source advises the
             option and no other
    """
    names = ["use_case", "source_id", "option_id"]
    advised: dict[str, dict[str, set]] = {}  # by purpose, what each source advises
    for case, source, option in zip(*(claims[name] for name in names), strict=True):
        advised.setdefault(case, {}).setdefault(source, set()).add(option)
    return {
        (case, option): (
            sum(option not in named for named in like[subjects.get(option)]),
            any(named == {option} for named in sources.values()),
        )
        for case, sources in advised.items()
        for like in [by_subject(sources.values(), subjects)]
        for option in set.union(*sources.values())
    }


def by_subject(
    advised: Iterable[set[str]], subjects: dict[str, str]
) -> dict[str | None, list[set[str]]]:
    """The sets of options that sources advise, each under every subject it is of."""
    found: dict[str | None, list[set[str]]] = {}
    for named in advised:
        for subject in {subjects.get(option) for option in named}:
            found.setdefault(subject, []).append(named)
    return found
