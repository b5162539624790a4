"""Bytes to text: the codec, the repairs, and the proof that nothing else changed."""

from typing import NamedTuple

from fwreport.ingest.legacy import read_bytes
from fwreport.ingest.mojibake import find_fixes
from fwreport.vocabulary.lines import line_starts


class Repair(NamedTuple):
    """One damaged run of characters, and what was made of it.

    Lines end at CR LF, LF or a lone CR, as in editors, and nowhere else: U+0085 and
    U+2028 occur inside damage.  Positions are those of the undamaged reading of the
    bytes, before any repair.
    """

    line: int  # from 1
    position: int  # character in the line where the run starts, from 1
    damaged: str
    repaired: str
    codec: str  # that UTF-8 was once wrongly read with, by Python's name; all layers,
    # outermost first, joined by `+`
    offset: int  # character in the whole text where the run starts, from 0


class Decoded(NamedTuple):
    """The text of a document, and how it was won from the bytes."""

    text: str  # no byte order mark
    encoding: str  # codec the bytes were read with, by Python's name
    repairs: tuple[Repair, ...]
    reading: str  # what `encoding` reads from the bytes, before repairs, no mark

    def replay(self) -> str:
        """Apply the repairs to the reading again; gives `text`.

        Raises ValueError if a repair does not find its damage where it says.
        """
        pieces, place = [], 0
        for repair in self.repairs:
            end = repair.offset + len(repair.damaged)
            if self.reading[repair.offset : end] != repair.damaged:
                raise ValueError(f"line {repair.line} does not hold {repair.damaged!r}")
            pieces += [self.reading[place : repair.offset], repair.repaired]
            place = end
        return "".join([*pieces, self.reading[place:]])


def decode(data: bytes) -> Decoded:
    """Read the bytes of a document in any usual encoding, and repair what was misread.

    Never fails: bytes that are no text give characters that are none.  Line ends and
    white space stay as they are, and a text without damage is left alone.
    """
    reading, encoding = read_bytes(data)
    repairs = tuple(_place(reading))
    decoded = Decoded(reading, encoding, repairs, reading)
    return decoded._replace(text=decoded.replay()) if repairs else decoded


def explain(decoded: Decoded) -> list[str]:
    """Say each repair in one line of words, in the order of the text."""
    return [
        f"line {repair.line}: {printable(repair.damaged)} -> "
        f"{printable(repair.repaired)} (UTF-8 read as "
        f"{repair.codec.replace('+', ', again read as ')})"
        for repair in decoded.repairs
    ]


def printable(text: str) -> str:
    """The text with what cannot be seen written as escapes."""
    return "".join(
        c if c.isprintable() or c in "\u200d\ufe0f" else ascii(c)[1:-1] for c in text
    )


def _place(reading: str) -> list[Repair]:
    """The repairs of a text, each with its line and its position there."""
    fixes = find_fixes(reading)
    if not fixes:
        return []
    starts = line_starts(reading)
    repairs, line = [], 0
    for fix in fixes:
        while line + 1 < len(starts) and starts[line + 1] <= fix.start:
            line += 1
        place = fix.start - starts[line] + 1
        repairs.append(
            Repair(line + 1, place, fix.damaged, fix.repaired, fix.codec, fix.start)
        )
    return repairs
