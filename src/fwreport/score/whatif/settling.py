"""Settling: what one more document would have to say to decide what is open."""

from collections.abc import Generator
from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.judgement.pairs import gaps
from fwreport.score.judgement.sides import PAIR
from fwreport.score.model.intervals import place_of, share_below
from fwreport.score.whatif.trials import Stand
from fwreport.score.whatif.variants import one_more
from fwreport.tables.base import frame
from fwreport.tables.scores import OVERALL
from fwreport.tables.trials import Settling

WIDEST = 9  # points on a scale from 1 to 10
ROUNDING = 1 / 12  # variance of a rating in whole points
OPEN = ["contested", "insufficient"]
PROVED = 12  # verdicts whose gap is found by fits
SURPRISE = 3  # points; a wider gap is doubted as a stray opinion, which only fits show
TRIED = (-1, 0, 1, 2)  # points beside the guess


class Guess(NamedTuple):
    """One open verdict: the option to favour, 1 or -1, and the points it takes."""

    pair: int
    side: int
    gap: int  # WIDEST + 1 where no gap is enough
    probability: float  # that the option is better, with such a document


def settle_pairs(stand: Stand, chosen: list[int]) -> Generator:
    """Settling: for each open verdict, the gap one more document would have to report.

    chosen  rows of `stand.pairs`, those that matter first

    The document rates both options in whole points, as a document of average care
    does that nobody knows.  The normal approximation tells which option is easier to
    settle for and by how many points: it agrees with fits that have such a document
    wherever the gap is no surprise.  For what is contested, for the whole, and for
    wide gaps the fits decide.
    """
    open_ = [p for p in chosen if stand.pairs["verdict"][p] in OPEN]
    guesses = guess_gaps(stand, open_)
    doubted = [i for i, guess in enumerate(guesses) if is_doubted(stand, guess)]
    doubted = doubted[:PROVED]
    tried = [(i, gap) for i in doubted for gap in gaps_near(guesses[i].gap)]
    if tried:
        pairs = stand.pairs[[*PAIR, "part"]].to_dict("records")
        asked = [(pairs[guesses[i].pair], guesses[i].side * gap) for i, gap in tried]
        made = one_more(stand.evidence, [(pair["part"], pair, n) for pair, n in asked])
        made = [
            v._replace(pair=guesses[i].pair)
            for v, (i, _) in zip(made, tried, strict=True)
        ]
        found = (yield made).set_index(["variant", "pair"])
        for i in doubted:
            guesses[i] = guesses[i]._replace(gap=WIDEST + 1)
        for number, (i, gap) in sorted(enumerate(tried), key=lambda t: -t[1][1]):
            row = found.loc[(number, guesses[i].pair)]
            if row["verdict"] == ("option" if guesses[i].side > 0 else "rival"):
                share = float(row["probability"])
                guesses[i] = guesses[i]._replace(gap=gap, probability=share)
    return list_settling(stand, guesses)


def list_settling(stand: Stand, guesses: list[Guess]) -> pd.DataFrame:
    """The table of what would settle each open verdict."""
    rows, pairs = [], stand.pairs[[*PAIR, "verdict"]].to_dict("records")
    for guess in guesses:
        pair = pairs[guess.pair]
        known = guess.gap <= WIDEST
        favoured = pair["option_id"] if guess.side > 0 else pair["rival_id"]
        share = guess.probability if guess.side > 0 else 1 - guess.probability
        said = (favoured, float(guess.gap), share) if known else (None, None, None)
        rows.append((*(pair[name] for name in PAIR), pair["verdict"], *said))
    return frame(Settling, sorted(rows, key=lambda row: row[:3]))


def is_doubted(stand: Stand, guess: Guess) -> bool:
    """Whether only fits can tell."""
    pair = stand.pairs.loc[guess.pair]
    is_whole = pair["criterion_id"] == OVERALL
    return guess.gap >= SURPRISE or is_whole or pair["verdict"] == "contested"


def gaps_near(gap: int) -> list[int]:
    """The gaps to try around a guess."""
    return sorted({min(max(gap + step, 1), WIDEST) for step in TRIED})


def guess_gaps(stand: Stand, pairs: list[int]) -> list[Guess]:
    """For each pair the side that a normal document settles with fewer points."""
    table = stand.pairs.loc[pairs]
    gap, sd, freedom = gaps(table, stand.fitted, stand.settings)
    freedom = freedom + 1  # of the one more
    floor = stand.settings.priors.floor_sd**2
    noise = np.array([noise_of(stand, part) for part in table["part"]])
    before = sd**2 - floor
    after = 1 / (1 / before + 1 / noise)
    wide = np.sqrt(after + floor)
    limit = np.full(len(pairs), stand.settings.decision_probability)
    reach = place_of(limit, freedom) * wide
    guesses = []
    for i, pair in enumerate(pairs):
        need = {
            side: (reach[i] / after[i] - side * gap[i] / before[i]) * noise[i]
            for side in (1, -1)
        }
        side = min(need, key=lambda s: (need[s], -s))
        points = int(np.clip(np.ceil(need[side]), 1, WIDEST + 1))
        mean = after[i] * (gap[i] / before[i] + side * points / noise[i])
        ahead = share_below(np.array(mean / wide[i]), freedom[i])
        guesses.append(Guess(pair, side, points, float(ahead)))
    return guesses


def noise_of(stand: Stand, part: int) -> float:
    """Variance of the difference of two ratings of a new source, given the truth."""
    variances = stand.fitted.parts[part].posterior.state.variances
    priors = stand.settings.priors
    return 2 * (variances.halo + variances.cell + priors.claim_sd**2 + ROUNDING)
