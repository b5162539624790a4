"""Coverage: no file and no line is lost, and none is counted twice."""

from collections import Counter
from collections.abc import Iterable

import pandas as pd

from fwreport.errors import CoverageError
from fwreport.tables.documents import STATUSES
from fwreport.vocabulary.lines import lines_of

FAULT = "; this is a fault of fwreport, and nothing was published"


def cover_sources(paths: Iterable[str], sources: pd.DataFrame) -> None:
    """Check that each file is one source, and in one status.

    paths  of the files that were found, as they are shown

    Raises CoverageError for the first one that is not.
    """
    listed, found = Counter(sources["path"]), Counter(paths)
    for path in sorted(listed.keys() | found.keys()):
        if listed[path] != found[path]:
            raise CoverageError(f"{path}: is {listed[path]} sources, not one{FAULT}")
    for row in sources[~sources["status"].isin(STATUSES)].itertuples():
        raise CoverageError(f"{row.path}: has the status {row.status!r}{FAULT}")


def cover_lines(
    sources: pd.DataFrame, documents: pd.DataFrame, blocks: pd.DataFrame
) -> None:
    """Check that each non-blank line of an ingested source lies in exactly one block.

    Raises CoverageError for the first line of the first source that does not, and for
    a source that was ingested and has no text, or was not and has some.
    """
    texts = dict(zip(documents["source_id"], documents["text"], strict=True))
    spans: dict[str, list[tuple[int, int]]] = {}
    columns = (blocks[name] for name in ("source_id", "line_start", "line_end"))
    for source_id, start, end in zip(*columns, strict=True):
        spans.setdefault(source_id, []).append((start, end))
    for source_id in sorted(spans.keys() - {*sources["source_id"]}):
        raise CoverageError(f"{source_id}: has blocks and is no source{FAULT}")
    for row in sources.sort_values("source_id").itertuples():
        has_text = row.source_id in texts
        if has_text != (row.status == "ingested"):
            what = "has text" if has_text else "has none"
            raise CoverageError(f"{row.path}: is {row.status} and {what}{FAULT}")
        if row.source_id in spans and not has_text:
            raise CoverageError(f"{row.path}: is {row.status} and has blocks{FAULT}")
        if has_text:
            lines = lines_of(texts[row.source_id])
            if problem := find_gap(lines, spans.get(row.source_id, [])):
                raise CoverageError(f"{row.path}: {problem}{FAULT}")


def find_gap(lines: list[str], spans: list[tuple[int, int]]) -> str | None:
    """The first line that is not in exactly one block, in words; None if all are.

    spans  first and last line of each block, from 1
    """
    counts = [0] * len(lines)
    for start, end in spans:
        if end > len(lines):
            return f"a block ends in line {end} of {len(lines)}"
        for number in range(start - 1, end):
            counts[number] += 1
    for number, (line, count) in enumerate(zip(lines, counts, strict=True), 1):
        if count != 1 and line.strip():
            return f"line {number} lies in {count or 'no'} blocks, not in one"
    return None
