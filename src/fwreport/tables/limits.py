"""How much one document may ask for; README names these numbers.

A document beyond one of them is quarantined with a sentence that says which: it is
read as a whole or not at all.  Counts are used, not seconds: the same file is read, or
is not, on every machine.
"""

from dataclasses import dataclass

LARGEST_BYTES = 4 * 2**20  # more is not even loaded
MOST_LINES = 20_000  # that are not blank; a long book has half as many
LONGEST_LINE = 100_000  # characters; a page copied without its line ends
MOST_CELLS = 1_000  # in a line: pipes and tabs, which part cells
MOST_FILLED = 200_000  # of an Office file, cells with merged ones filled in
MOST_MISSING = 50_000  # of a document, cells that nobody wrote but tables have
MOST_REPEATED = 500_000  # of a document, characters in them


@dataclass
class Room:
    """What the tables of one document may still hold.

    Cells that span others, and cells that are missing, make much of few bytes.
    """

    cells: int = MOST_FILLED
    characters: int = LARGEST_BYTES

    def take(self, cells: int, characters: int = 0) -> bool:
        """Take room for some cells; False if there is too little, and none is left."""
        self.cells -= cells
        self.characters -= characters
        is_enough = self.cells >= 0 and self.characters >= 0
        self.cells = self.cells if is_enough else -1
        return is_enough
