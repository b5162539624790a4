"""How much one document may ask for; README names these numbers.

A document beyond one of them is quarantined with a sentence that says which: it is
read as a whole or not at all.  Counts are used, not seconds: the same file is read, or
is not, on every machine.
"""

LARGEST_BYTES = 4 * 2**20  # more is not even loaded
MOST_LINES = 20_000  # that are not blank; a long book has half as many
LONGEST_LINE = 100_000  # characters; a page copied without its line ends
MOST_CELLS = 1_000  # in a line: pipes and tabs, which part cells
