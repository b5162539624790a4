"""Tallies: ranks and counts of wins against the ratings and verdicts of their source.

Conflicts of kind `arithmetic`.
"""

import re
from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, cite, voice_of
from fwreport.reconcile.rules import PARTS_OVER_TOTALS
from fwreport.reconcile.voices import Voices, named_by
from fwreport.tables.places import where
from fwreport.tables.scores import OVERALL
from fwreport.vocabulary.numerals import COUNTED, with_digits
from fwreport.vocabulary.tallies import IS_COUNT, WINS

RANK = re.compile(
    r"\A\W*(?:(?:overall|final)\s+)?(?:rank(?:ing)?|place|position|platz|rang|puesto|classement|排名|名次|順位)\W*\Z",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\d+")
# After the name of an option: "wins 7 of 10", "leads in 7 out of 10", ": 3 wins"
WON = re.compile(
    r"""\A[\s\W]{0,4}(?:(?:wins?|won|takes|leads|is\ ahead|comes\ out\ ahead
    |gewinnt|gagne|gana)\s(?:in\s)?(?P<of>\d+)\s(?:of|out\ of|von|sur|de)
    \s(?:the\s)?(?P<all>\d+)
    |(?:wins?|won|takes|gewinnt|gagne|gana)\s(?P<plain>\d+)
    (?=\s*(?:\Z|[,;:)](?!\d)|\.(?!\d)|(?:and|und|et|y|to|vs)\b
    |(?:categor|criteri|kategor|kriteri|critèr|rounds?\b|rows?\b|features?\b|points?\b)))
    |(?P<noun>\d+)\s(?:wins|victories|siege|victoires|victorias)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
FEW = 3  # verdicts: with fewer, a count is likely to be of something else
READ = ["fact", "aggregate", "statement", "summary", "recommendation"]


def is_tally(claims: pd.DataFrame) -> pd.Series:
    """Which claims give ranks or numbers of wins, by their label."""
    label = claims["criterion_label"].fillna("")
    is_told = label.str.contains(RANK) | label.str.contains(WINS)
    return is_told | is_counted(claims)


def is_counted(claims: pd.DataFrame) -> pd.Series:
    """Which claims are one option's part of a count of wins: "3 - 2"."""
    is_count = claims["text"].str.contains(IS_COUNT)
    return (claims["kind"] == "aggregate") & claims["value"].notna() & is_count


def find(voices: Voices, evidence: pd.DataFrame) -> Iterator[Finding]:
    """Findings on ranks, one a row of them, and on numbers of wins, one an option."""
    yield from _ranks(voices, evidence)
    verdicts = evidence[evidence["kind"] == "verdict"]
    verdicts = verdicts[verdicts["criterion_id"] != OVERALL]
    sources = verdicts.groupby("source_id")["claim_id"].transform("nunique")
    verdicts = verdicts[sources >= FEW]
    claims = voices.claims[voices.claims["kind"].isin(READ)]
    claims = claims[claims["source_id"].isin(verdicts["source_id"])]
    has_figures = claims["text"].str.contains(r"\d", regex=True)
    may_say = is_tally(claims) | has_figures | claims["text"].str.contains(COUNTED)
    own = dict(iter(claims[may_say].groupby("source_id")))
    for source, mine in verdicts.groupby("source_id", sort=True):
        if source in own:
            yield from _wins(voices, own[source], mine)


def _ranks(voices: Voices, evidence: pd.DataFrame) -> Iterator[Finding]:
    """Rows of ranks that order options otherwise than the means of their ratings."""
    claims = voices.claims
    said = claims[claims["criterion_label"].fillna("").str.contains(RANK)]
    figures = [NUMBER.search(text) for text in said["text"]]
    said = said.assign(rank=[int(f.group()) if f else 0 for f in figures])
    said = said[said["rank"] > 0].merge(voices.named, on="claim_id")
    said = said[said["subject_count"] == 1].drop_duplicates("claim_id")
    ratings = evidence[evidence["kind"] == "rating"]
    level = (ratings["value"] - ratings["scale_low"]) / (
        ratings["scale_high"] - ratings["scale_low"]
    )
    ratings = ratings.assign(level=level.astype("float64"))
    for (source, label), row in said.groupby(["source_id", "criterion_label"]):
        own = ratings[ratings["source_id"] == source]
        means = own.groupby("option_id")["level"].mean()
        row = row[row["option_id"].isin(means.index)]
        ranks = dict(zip(row["option_id"], row["rank"], strict=True))
        wrong = _out_of_order(ranks, dict(means))
        if wrong:
            parts = own[own["option_id"].isin(wrong)]
            yield _rank_finding(voices, row, parts, wrong, label)


def _out_of_order(ranks: dict[str, int], means: dict[str, float]) -> list[str]:
    """The options in pairs of which the better rank has the lower mean."""
    pairs = [(a, b) for a in ranks for b in ranks if ranks[a] < ranks[b]]
    return sorted({o for a, b in pairs if means[a] < means[b] - 1e-9 for o in (a, b)})


def _rank_finding(
    voices: Voices,
    row: pd.DataFrame,
    parts: pd.DataFrame,
    wrong: list[str],
    label: str,
) -> Finding:
    stated = row[row["option_id"].isin(wrong)].sort_values(["rank", "option_id"])
    means = parts.groupby("option_id")["level"].mean()
    order = sorted(wrong, key=lambda option: (-means[option], option))
    printed = [voices.options[option] for option in stated["option_id"]]
    actual = [voices.options[option] for option in order]
    sides = dict.fromkeys(stated["claim_id"], "stated")
    return Finding(
        "arithmetic",
        "high",
        None,
        f"{label}: printed ranks and their own rows",
        f"{cite(stated)} ranks {' before '.join(printed)}, but its own ratings put "
        f"{' before '.join(actual)}.",
        "The order of the recomputed means is used; the printed ranks are set aside.",
        PARTS_OVER_TOTALS,
        sides | dict.fromkeys(sorted(set(parts["claim_id"])), "parts"),
        (voice_of(stated["claim_key"].iloc[0]), "ranks", label),
        reason="the printed ranks put the options in another order than the ratings do",
    )


def _wins(
    voices: Voices, own: pd.DataFrame, verdicts: pd.DataFrame
) -> Iterator[Finding]:
    """Numbers of wins that no count of the source's verdicts gives."""
    count = verdicts["claim_id"].nunique()
    for claim, option, wins, of_all in _stated_wins(voices, own):
        won = verdicts[verdicts["winner"] == option]
        actual = won["claim_id"].nunique()
        if wins == actual and of_all in (None, count):
            continue
        if of_all is None and wins == won["criterion_id"].nunique():
            continue  # a round that two of its sentences decide is one round
        if (wins, of_all or 0) in _by_table(voices, verdicts, option, of_all is None):
            continue
        name = voices.options.get(option, option)
        of_text = "" if of_all is None else f" of {of_all}"
        is_all = won.empty or of_all not in (None, count)
        parts = verdicts if is_all else won
        yield Finding(
            "arithmetic",
            "medium",
            None,
            f"{name}: printed number of wins and its own verdicts",
            f"{claim.source_id} {where(claim.place, claim.line_start)} gives {name} "
            f"{wins}{of_text} wins, but its verdicts are {actual} of {count} for "
            f"{name}.",
            "The verdicts are counted; the printed number is set aside.",
            PARTS_OVER_TOTALS,
            {claim.claim_id: "stated"}
            | dict.fromkeys(sorted(set(parts["claim_id"])), "parts"),
            (voice_of(claim.claim_key), option, "wins"),
            reason="a count that the source prints is off; no score rests on it",
        )


def _by_table(
    voices: Voices, verdicts: pd.DataFrame, option: str, is_bare: bool
) -> set[tuple[int, int]]:
    """(won, of how many) for each table, which may be all that a text counts."""
    verdicts = verdicts.drop_duplicates(["claim_id", "winner"])
    blocks = voices.by_id["block_id"].loc[verdicts["claim_id"]].to_numpy()
    counts = set()
    for _, mine in verdicts.groupby(blocks):
        count = mine["claim_id"].nunique()
        if count >= FEW:
            won = int((mine["winner"] == option).sum())
            counts.add((won, 0 if is_bare else count))
    return counts


def _stated_wins(voices: Voices, claims: pd.DataFrame) -> Iterator[tuple]:
    """Each (claim, option, number of wins, of how many or None) that is printed."""
    is_row = claims["criterion_label"].fillna("").str.contains(WINS)
    is_part = is_counted(claims)
    named = named_by(voices, claims)
    for claim, is_count, is_own in zip(
        claims.itertuples(), is_row, is_part, strict=True
    ):
        options = named.get(claim.claim_id, [])
        number = NUMBER.search(claim.text)
        if is_own and len(options) == 1:
            yield claim, options[0].option_id, int(claim.value), None
        elif is_count and len(options) == 1 and number:
            yield claim, options[0].option_id, int(number.group()), None
        elif not is_count:
            for named_option in options:
                yield from _won(claim, named_option.option_id, len(options), voices)


def _won(claim, option: str, option_count: int, voices: Voices) -> Iterator[tuple]:
    """What a text says an option has won: after its name, or as all of the text."""
    name = re.escape(voices.options.get(option, option))
    starts = [m.end() for m in re.finditer(rf"(?<!\w){name}(?!\w)", claim.text, re.I)]
    if option_count == 1:
        starts.append(0)
    for start in starts:
        if match := WON.match(with_digits(claim.text[start:])):
            figures = [match["of"], match["plain"], match["noun"]]
            wins = next(figure for figure in figures if figure)
            yield claim, option, int(wins), int(match["all"]) if match["all"] else None
            return
