"""Fragility: the fewest documents or claims whose error would change a verdict.

After the fragility index of clinical trials, the fewest patients whose outcome would
have to be another for a result to be no longer significant: M. Walsh et al., "The
statistical significance of randomized controlled trial results is frequently
fragile", Journal of Clinical Epidemiology 67 (2014), 622-628.
"""

import logging
from collections import Counter
from collections.abc import Generator
from itertools import groupby
from operator import itemgetter

import numpy as np
import pandas as pd

from fwreport.score.judgement.sides import PAIR
from fwreport.score.whatif.search import Task, names_of, search
from fwreport.score.whatif.trials import Stand
from fwreport.score.whatif.variants import Variant, exchange, leave_out, turn_rows
from fwreport.tables.base import frame
from fwreport.tables.scores import OVERALL
from fwreport.tables.trials import ERRORS, Fragility

log = logging.getLogger(__name__)

PAIRS = 80  # verdicts examined; those for an option first
CLAIMS = 4  # claims reversed at once, at most
WORK = 100_000  # rows fitted again in search, for each sort of error
OUT, TURNED, CLAIMED = ERRORS
URGENT = ["option", "rival", "contested", "tie", "insufficient"]
ENDS = ["option_id", "rival_id"]


def choose_pairs(stand: Stand) -> list[int]:
    """The pairs to examine: verdicts for an option first, then by their sources."""
    table = stand.pairs.assign(
        urgency=stand.pairs["verdict"].map(URGENT.index),
        is_whole=stand.pairs["criterion_id"] == OVERALL,
        silence=-stand.pairs["source_count"],
    )
    order = ["urgency", "is_whole", "silence", *PAIR]
    chosen = list(table.sort_values(order).index[:PAIRS])
    if len(chosen) < len(table):
        log.info("fragility: %d of %d verdicts examined", len(chosen), len(table))
    return chosen


def list_fragility(stand: Stand, tasks: list[Task]) -> pd.DataFrame:
    """Fragility: for each verdict, how little would have to be wrong to change it."""
    rows, pairs = [], stand.pairs[[*PAIR, "verdict"]].to_dict("records")
    for task in tasks:
        pair = pairs[task.pair]
        if tried := task.fewest or task.failed:
            fewest = float(task.fewest) if task.fewest else None
            rows.append((*(pair[name] for name in PAIR), task.error, fewest))
            rows[-1] += (tried, task.total, names_of(task))
            rows[-1] += (pair["verdict"], task.verdict or None)
    return frame(Fragility, sorted(rows, key=lambda row: row[:4]))


def search_left_out(
    stand: Stand, chosen: list[int], left_out: tuple[list[str], list[Variant]]
) -> Generator:
    """Documents left out: each alone, then more in the order of what each does.

    left_out  the sources to be left out one by one, and the variants that do so

    The number is exact for one document; beyond, so many do change the verdict, and
    fewer might.  At most half of the documents of a pair are tried at once.
    """
    names, variants = left_out
    outcomes = yield variants
    keys = pd.DataFrame({"variant": np.arange(len(names)), "source_id": names})
    found = outcomes.merge(keys, on="variant")
    tasks = document_tasks(stand, chosen, found, OUT)

    def vary(task: Task, count: int) -> Variant:
        """The evidence without the first so many documents."""
        part = int(stand.pairs["part"][task.pair])
        return leave_out(stand.evidence, part, tuple(task.candidates[:count]))

    tasks = yield from search(stand, tasks, vary, WORK)
    return tasks, outcomes


def search_turned(stand: Stand, chosen: list[int], names: list[str]) -> Generator:
    """Documents reversed, in the same way: one reversed on all that it says of two.

    Whatever it says of either option it then says of the other.
    """
    about = stand.pairs.loc[chosen, [*ENDS, "part"]].drop_duplicates()
    turned, variants, keys = {}, [], []

    def vary(pair: tuple, part: int, sources: tuple[str, ...]) -> Variant:
        """Some sources reversed on a pair of options."""
        rows = turned[pair]
        rows = rows[rows["source_id"].isin(sources).to_numpy(dtype=bool)]
        name = f"{'|'.join(pair)} {', '.join(sources)} reversed"
        return Variant(name, part, rows.index.to_numpy(), rows)

    speak = stand.sides[["source_id", *ENDS]].drop_duplicates()
    speak = speak[speak["source_id"].isin(names)].sort_values([*ENDS, "source_id"])
    both = about.merge(speak, on=ENDS)
    for option, rival, part, source in both.itertuples(index=False, name=None):
        if (option, rival) not in turned:
            own = stand.evidence[ENDS].isin([option, rival]).any(axis=1).to_numpy()
            turned[option, rival] = exchange(stand.evidence[own], (option, rival))
        variants.append(vary((option, rival), part, (source,)))
        keys.append((len(keys), source, option, rival))
    outcomes = yield variants
    keys = pd.DataFrame(keys, columns=["variant", "source_id", *ENDS])
    ends = stand.pairs[ENDS].iloc[outcomes["pair"].to_numpy(dtype=int)]
    outcomes = outcomes.assign(**{name: ends[name].to_numpy() for name in ENDS})
    found = outcomes.merge(
        keys.astype(dict.fromkeys(ENDS, "str")), on=["variant", *ENDS]
    )
    tasks = document_tasks(stand, chosen, found, TURNED)

    def vary_task(task: Task, count: int) -> Variant:
        """The first so many documents reversed on the options of a task."""
        pair = stand.pairs.loc[task.pair]
        return vary(tuple(pair[ENDS]), int(pair["part"]), task.candidates[:count])

    return (yield from search(stand, tasks, vary_task, WORK))


def document_tasks(
    stand: Stand, chosen: list[int], found: pd.DataFrame, error: str
) -> list[Task]:
    """The chosen verdicts with their documents, those first that move it most.

    found  source_id, pair and what came of it, single documents at fault
    """
    spoken = set(zip(stand.sides["source_id"], stand.pair_of_side, strict=True))
    wanted = {*chosen}
    spoken = {(name, pair) for name, pair in spoken if pair in wanted}
    total = Counter(pair for _, pair in spoken)
    pairs = found["pair"].to_numpy(dtype=int)
    before = stand.pairs.iloc[pairs]
    stays = found["verdict"].to_numpy() == before["verdict"].to_numpy()
    rows = zip(
        pairs.tolist(),
        stays.tolist(),
        (-shift_of(before, found)).tolist(),
        found["source_id"],
        found["verdict"],
        strict=True,
    )
    rows = sorted(row for row in rows if (row[3], row[0]) in spoken)
    tasks = []
    for pair, own in groupby(rows, key=itemgetter(0)):
        _, stays, _, names, verdicts = zip(*own, strict=True)
        done = (1, 0, "") if stays[0] else (0, 1, verdicts[0])
        most = max(total[pair] // 2, 1)
        tasks.append(Task(pair, error, names, most, total[pair], *done))
    return tasks


def shift_of(before: pd.DataFrame, after: pd.DataFrame) -> np.ndarray:
    """How far outcomes move verdicts towards others, by the probability.

    Away from the winner, if there is one; otherwise away from the middle, since what
    is open becomes a verdict, and a tie none.
    """
    was = before["probability"].to_numpy()
    now = after["probability"].to_numpy(dtype=float)
    verdict = before["verdict"].to_numpy()
    moved = np.where(verdict == "option", was - now, now - was)
    middle = np.abs(now - 0.5) - np.abs(was - 0.5)
    shift = np.where(np.isin(verdict, ["option", "rival"]), moved, middle)
    return np.where(np.isnan(now), 1.0, shift)


def search_claims(stand: Stand, chosen: list[int], influence: np.ndarray) -> Generator:
    """Claims reversed; of verdicts that say something, not of insufficient ones.

    influence  of each row of evidence, in points; claims are reversed in its order
    """
    said = [p for p in chosen if stand.pairs["verdict"][p] != "insufficient"]
    turned, pairs = {}, stand.pairs.to_dict("records")
    for ends in dict.fromkeys(stand.pairs.loc[said, ENDS].itertuples(index=False)):
        turned[tuple(ends)] = turn_rows(stand.evidence, tuple(ends))
    tasks = list_claims(stand, said, turned, influence)

    def vary(task: Task, count: int) -> Variant:
        """The evidence with the first so many claims of a task reversed."""
        pair = pairs[task.pair]
        rows = turned[tuple(pair[end] for end in ENDS)]
        own = rows["claim_id"].isin(task.candidates[:count]).to_numpy(dtype=bool)
        if pair["criterion_id"] != OVERALL:
            on = rows["criterion_id"] == pair["criterion_id"]
            own = own & on.to_numpy(dtype=bool)
        places = rows.index.to_numpy()[own]
        return Variant(f"{task.pair} {count}", pair["part"], places, rows[own])

    return (yield from search(stand, tasks, vary, WORK))


def list_claims(
    stand: Stand, said: list[int], turned: dict, influence: np.ndarray
) -> list[Task]:
    """Verdicts with the claims that speak for them, the most influential first.

    turned  all rows that speak of two options, each turned against itself

    A claim speaks for a verdict if its reversal would move the difference against it;
    for an open one or a tie, if it would move it further away from nought.
    """
    moves = {
        ends: moves_of(stand, ends, rows, influence) for ends, rows in turned.items()
    }
    pairs, tasks = stand.pairs.to_dict("records"), []
    for number in said:
        pair = pairs[number]
        claim, criterion, move, share = moves[tuple(pair[end] for end in ENDS)]
        if pair["criterion_id"] == OVERALL:
            move = move * share
        else:
            own = criterion == pair["criterion_id"]
            claim, move = claim[own], move[own]
        against = {"option": -1.0, "rival": 1.0}.get(pair["verdict"])
        against = against or np.sign(pair["difference"]) or 1.0
        names, place = np.unique(claim, return_inverse=True)
        effect = np.bincount(place, against * move, len(names))
        order = [i for i in np.lexsort((names, -effect)) if effect[i] > 0]
        most = max(min(len(names) // 2, CLAIMS), 1)
        if order:
            claims = tuple(str(names[i]) for i in order)
            tasks.append(Task(number, CLAIMED, claims, most, len(names)))
    return tasks


def moves_of(
    stand: Stand, ends: tuple[str, str], after: pd.DataFrame, influence: np.ndarray
) -> tuple[np.ndarray, ...]:
    """The claim, criterion, move and weight of each row that speaks of two options.

    The move is the influence of the row, in the direction in which its reversal moves
    the lead of the first option.
    """
    places = after.index.to_numpy()
    rows = stand.evidence.iloc[places]
    lead = lead_of(after, ends[0]) - lead_of(rows, ends[0])
    weights = {}
    for subject in stand.subjects:
        weights |= subject.weights if ends[0] in subject.options else {}
    criterion = rows["criterion_id"].to_numpy(dtype=object)
    share = np.array([weights.get(name, 1.0) for name in criterion])
    claim = rows["claim_id"].to_numpy(dtype=object).astype(str)
    return claim, criterion, influence[places] * np.sign(lead), share


def lead_of(rows: pd.DataFrame, option: str) -> np.ndarray:
    """What each row says for an option: points of its own scale, or 1, 0 and -1."""
    winner = rows["winner"].to_numpy(dtype=object)
    voted = np.where(winner == option, 1.0, np.where(winner == "tie", 0.0, -1.0))
    low, high = rows["scale_low"].to_numpy(), rows["scale_high"].to_numpy()
    better = np.where(high < low, -1.0, 1.0)  # where the lower number is the better
    value = rows["value"].fillna(0.0).to_numpy() * better
    value = np.where((rows["option_id"] == option).to_numpy(), value, -value)
    paired = rows["kind"].isin(["verdict", "recommendation"]).to_numpy()
    return np.where(paired, voted, value)
