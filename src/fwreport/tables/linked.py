"""Subjects: options that sources link to each other, directly or over others."""

from collections.abc import Iterable


def link_options(links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Of each option, what stands for its subject: the first name in the alphabet.

    links  (source_id, option_id): which source speaks of which option
    """
    above: dict[str, str] = {}
    first: dict[str, str] = {}  # of each source, an option that it speaks of

    def top(option: str) -> str:
        """What stands for an option, its way there made shorter."""
        while above[option] != option:
            above[option] = option = above[above[option]]
        return option

    for source, option in links:
        above.setdefault(option, option)
        one, other = top(option), top(first.setdefault(source, option))
        above[max(one, other)] = min(one, other)
    return {option: top(option) for option in above}
