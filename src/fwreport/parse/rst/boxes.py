"""Tables drawn with lines and corners, in the signs of a grid table."""

import re

SIDES = "│┃║╎╏┆┇┊┋"
LEVELS = "─━╌╍┄┅┈┉"
DOUBLE = "═"
CORNERS = (
    "┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╒╓╕╖╘╙╛╜╞╟╡╢╤╥╧╨╪╫╭╮╯╰"
    "┝┞┟┠┡┢┥┦┧┨┩┪┭┮┯┰┱┲┵┶┷┸┹┺┽┾┿╀╁╂╃╄╅╆╇╈╉╊"
)
SIGNS = str.maketrans(
    dict.fromkeys(SIDES, "|")
    | dict.fromkeys(LEVELS, "-")
    | dict.fromkeys(DOUBLE, "=")
    | dict.fromkeys(CORNERS, "+")
)
DRAWN = re.compile(rf"^\s*[{SIDES}{CORNERS}]")
BORDERS = 3  # above the head, below it, and at the end


def in_signs(lines: list[str]) -> list[str]:
    """The lines; those that open with a drawn one have the signs of a grid table."""
    return [line.translate(SIGNS) if DRAWN.match(line) else line for line in lines]


def starts_of(is_border: list[bool], drawn: list[str]) -> set[int]:
    """The lines of a drawn table at which a row starts though no border is above.

    A table of three borders has one below its head and none between its rows, unless
    a line has nothing in its first column: then a cell goes on from the line above.
    """
    borders = [number for number, is_one in enumerate(is_border) if is_one]
    if len(borders) != BORDERS:
        return set()
    body = range(borders[1] + 1, borders[2])
    firsts = [drawn[n].partition("|")[2].partition("|")[0] for n in body]
    if not all(first.strip("\0 ") for first in firsts):
        return set()
    return set(body[1:])
