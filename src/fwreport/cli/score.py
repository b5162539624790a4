"""`fwreport score`: consensus alone, on a table of evidence somebody already has."""

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fwreport.cli.terminal import debug_option, example
from fwreport.errors import EvidenceError

if TYPE_CHECKING:
    import pandas as pd


@click.command(
    epilog=example(
        "fwreport score evidence.csv",
        "fwreport score evidence.csv -o scores.csv --scale 0 100",
        "fwreport score evidence.csv -o results/",
    )
)
@click.argument("evidence", metavar="EVIDENCE.csv", type=click.Path(exists=True))
@click.option(
    "-o",
    "--output",
    metavar="FILE|DIR",
    help="Where to write; a folder also takes preferences, reliability and copying.",
)
@click.option(
    "--scale",
    nargs=2,
    type=float,
    default=(1, 10),
    show_default=True,
    metavar="LOW HIGH",
    help="The scale of the scores.",
)
@click.option(
    "--level", type=float, default=0.9, show_default=True, help="Of the intervals."
)
@debug_option
def score(
    evidence: str, output: str | None, scale: tuple[float, float], level: float
) -> None:
    """Score the options of a table of evidence.

    \b
    Columns: source, option, criterion, kind (rating, verdict, stance,
    recommendation), value, scale_low, scale_high, rival, winner, is_provisional.
    """
    from fwreport.adapters.evidence_files import read_evidence, write_scores
    from fwreport.adapters.warehouse import rounded, write_csv
    from fwreport.score.table import score_table

    table = read_evidence(Path(evidence))
    try:
        scores = score_table(table, scale, level)
    except EvidenceError as error:
        raise EvidenceError(at_line(str(error), evidence, table.index)) from error
    if output:
        write_scores(output, scores._asdict())
        return
    text = io.StringIO()
    write_csv(text, rounded(scores.scores), guards=False)
    click.echo(text.getvalue(), nl=False)


def at_line(sentence: str, file: str, lines: "pd.Index") -> str:
    """The sentence with file and line; in it rows are counted as if none were blank.

    lines  the line of the file on which each row starts
    """
    number, rest = re.fullmatch(r"line (\d+): (.*)", sentence, re.DOTALL).groups()
    row = int(number) - 2
    return f"{file}:{lines[row] if 0 <= row < len(lines) else number}: {rest}"
