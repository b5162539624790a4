"""Stacks: several fits of one panel side by side, so that each sweep is one for all.

Fits differ in which sites count.  A group of which none counts says nothing: it is left
out, so that what is stacked is what each fit really has.
"""

import numpy as np

from fwreport.score.model.blocks import Batch, Block, Entries, State
from fwreport.score.model.inference import Plan
from fwreport.score.model.leanings import Layout, Rung, Views, lay_pairs
from fwreport.score.model.prior import Variances
from fwreport.score.panel.build import Panel


def stack_plan(base: Plan, active: np.ndarray) -> Plan:
    """The plan of several fits at once; sites, sources and cells of one fit in a row.

    base    of one fit, where leanings go first
    active  fits by sites, which count
    """
    fits = len(active)
    stacked = [stack_batch(base.panel, batch, active) for batch in base.batches]
    batches = [batch for batch, _ in stacked]
    layout, count = base.layout, base.layout.shape[1]
    rungs = [stack_rung(base.panel, rung, fits) for rung in layout.rungs]
    starts = np.array([rung.start for rung in layout.rungs])
    sizes = np.diff([*starts, layout.size])
    within = []
    for at, (batch, row) in zip(layout.within, stacked, strict=True):
        at = at[row]
        own = np.searchsorted(starts, at, side="right") - 1
        moved = (fits - 1) * starts[own] + batch.owner[:, :, None] * sizes[own]
        within.append(at + moved)
    both = layout.base, layout.offset
    places = (np.arange(fits)[:, None] * count**2 + both[0]).ravel()
    return base._replace(
        panel=stack_panel(base.panel, fits),
        batches=batches,
        layout=Layout(
            fits,
            rungs,
            layout.size * fits,
            (layout.shape[0] * fits, count),
            within,
            *lay_pairs(batches, within, count),
            places,
            np.tile(both[1], fits),
        ),
    )


def stack_panel(panel: Panel, fits: int) -> Panel:
    """What the sweeps read of a panel, for several fits in a row."""
    owned = {
        "opinion_source": (panel.opinion_source, len(panel.sources)),
        "slot_source": (panel.slot_source, len(panel.sources)),
    }
    told = ("lower", "upper", "claim_variance", "inflation")
    return panel._replace(
        sources=panel.sources * fits,
        **{name: shifted(*part, fits) for name, part in owned.items()},
        **{name: np.tile(getattr(panel, name), fits) for name in told},
    )


def shifted(numbers: np.ndarray, size: int, fits: int) -> np.ndarray:
    """Numbers of one fit, then those of the next, which start where it ends."""
    return (np.arange(fits)[:, None] * size + numbers).ravel()


def stack_rung(panel: Panel, rung: Rung, fits: int) -> Rung:
    """The sources of a rung, of one fit after the other."""
    width = rung.held.shape[1]
    slot = shifted(rung.slot.ravel(), len(panel.slot_source), fits)
    return Rung(
        source=shifted(rung.source, len(panel.sources), fits),
        slot=slot.reshape(-1, width),
        held=np.tile(rung.held, (fits, 1)),
        start=rung.start * fits,
    )


def stack_batch(
    panel: Panel, batch: Batch, active: np.ndarray
) -> tuple[Batch, np.ndarray]:
    """The groups of a batch of which some site counts, fit by fit; and which they are.

    active  fits by sites, which count
    """
    fits, (groups, width) = len(active), batch.held.shape
    counts = active[:, batch.site]
    home = np.zeros(len(batch.site), dtype=int)  # the group of each site
    home[batch.entry.site] = batch.entry.at // width
    fit, site = np.nonzero(counts)
    heard = np.bincount(fit * groups + home[site], minlength=fits * groups) > 0
    row = np.cumsum(heard).reshape(fits, groups) - 1
    rank = np.cumsum(counts).reshape(counts.shape) - 1
    owner, group = np.nonzero(heard.reshape(fits, groups))
    entry, pair = (
        stack_entries(entries, counts, (row, rank), size)
        for entries, size in ((batch.entry, width), (batch.pair, width**2))
    )
    owner = owner[:, None]
    return Batch(
        owner=owner,
        source=batch.source[group] + owner[:, 0] * len(panel.sources),
        opinion=batch.opinion[group] + owner * len(panel.opinion_source),
        cell=batch.cell[group] + owner * len(panel.cell_option),
        column=batch.column[group],
        slot=batch.slot[group] + owner * len(panel.slot_source),
        held=batch.held[group],
        site=batch.site[site] + fit * len(panel.lower),
        entry=entry,
        pair=pair,
    ), group


def stack_entries(
    entries: Entries, counts: np.ndarray, places: tuple, size: int
) -> Entries:
    """Those entries whose sites count.

    counts  fits by sites of the batch, which count
    places  of each fit, the new rows of groups and of sites
    size    numbers of a group
    """
    row, rank = places
    fit, number = np.nonzero(counts[:, entries.site])
    group, local = np.divmod(entries.at[number], size)
    return Entries(
        site=rank[fit, entries.site[number]],
        at=row[fit, group] * size + local,
        share=entries.share[number],
    )


def take_fits(
    now: tuple[Plan, list[Block], Views, State], kept: np.ndarray
) -> tuple[list[Block], Views, State]:
    """Blocks, views and state of some of several fits."""
    plan, blocks, views, state = now
    fits, count = plan.layout.fits, plan.layout.shape[1]

    def some(figures: np.ndarray) -> np.ndarray:
        """Those of the fits that are kept."""
        return figures.reshape(fits, -1)[kept].ravel()

    rows = [kept[batch.owner[:, 0]] for batch in plan.batches]
    spread = [
        some(views.spread[rung.start :][: rung.held.size * rung.held.shape[1]])
        for rung in plan.layout.rungs
    ]
    squares = views.squares and tuple(part[kept] for part in views.squares)
    return (
        [
            Block(*(part[row] for part in block))
            for block, row in zip(blocks, rows, strict=True)
        ],
        Views(
            mean=some(views.mean),
            variance=some(views.variance),
            within=some(views.within),
            lean=some(views.lean),
            spread=np.concatenate([np.zeros(0), *spread]),
            cross=some(views.cross).reshape(-1, count),
            squares=squares,
        ),
        State(
            *(some(part) for part in state[:-1]),
            Variances(*(part[kept] for part in state.variances)),
        ),
    )
