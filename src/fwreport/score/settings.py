"""The settings of scoring, each with its reason."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Priors:
    """What is assumed before any evidence, in points of the 1-10 scale.

    A source's opinion of an option on a criterion is a sum of normal terms:

        level + criterion + option + interaction        what sources would say
        + bias (source) + halo (source, option) + cell (source, option, criterion)

    The standard deviations below are the modes of inverse-gamma priors that the data
    move: `strength` pseudo-observations stand behind each.

    The ratio that decides how much one source proves is noise to signal,
    (halo^2 + cell^2) / (option^2 + interaction^2) = .24 here.  It is taken from real
    judges: on 146 films rated by critics and users of three sites (FiveThirtyEight,
    "Fandango": Rotten Tomatoes, its users, Metacritic, IMDb) Krippendorff's alpha of
    each panel's z-scores is .81, and noise / signal = (1 - alpha) / alpha = .24.
    """

    level_mean: float = 6.5  # documents rate above the middle of their scale
    level_sd: float = 1.5  # but not far, and the first ratings outweigh this
    criterion_sd: float = 0.8  # some criteria are easy for every option
    option_sd: float = 0.45  # an option's lead over all criteria; rivals are alike
    interaction_sd: float = 1.26  # most of what sets options apart is the criterion
    bias_sd: float = 1.1  # generous and strict sources
    halo_sd: float = 0.36  # a source's liking for an option, on every criterion
    cell_sd: float = 0.55  # what one source thinks of one cell, however often said
    claim_sd: float = 0.3  # what two claims of one source on one cell differ by
    advice_sd: float = 1.0  # a recommendation depends on much else: weak evidence
    verdict_margin: float = 0.5  # opinions closer than this are called the same
    stance_center: float = 5.5  # the middle of "good", the middle of five words
    stance_step: float = 1.6  # width of a word: poor < 3.1, excellent > 7.9
    stance_center_sd: float = 0.3  # of the middle, which sources share; it is learned
    stance_own_sd: float = 0.4  # and how far that of one source lies from it
    floor_sd: float = 0.11  # errors that all documents share do not average out
    strength: float = 20.0  # pseudo-observations behind each standard deviation
    bias_strength: float = 4.0  # fewer behind this one: sources are few, biases vary
    scale_strength: float = 4.0  # and behind how much of the scale is used at all
    source_freedom: float = 12.0  # sources differ in precision by a factor of about 1.5
    source_evidence: float = 40.0  # opinions that may speak for a source's precision
    opinion_freedom: float = 8.0  # Student's t: a stray opinion is set aside


@dataclass(frozen=True)
class ScoreSettings:
    """Limits and priors of scoring; printed in the report."""

    level: float = 0.90  # of every interval
    seed: int = 0  # of the bootstrap of agreement
    provisional_factor: float = 1.5  # noise sd of what its source calls unfinished
    decision_probability: float = 0.90  # from here a winner is named
    tie_half_width: float = 0.5  # half a point of the 1-10 scale
    tie_probability: float = 0.5  # of lying within it, to say "no difference"
    priors: Priors = field(default_factory=Priors)
