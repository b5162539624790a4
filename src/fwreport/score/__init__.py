"""Score: evidence becomes consensus.  As a function, `fwreport.score(evidence)`.

The public function has the name of its room, and Python gives the name to the room;
so the room itself can be called.
"""

import sys
from types import ModuleType
from typing import Any


class Room(ModuleType):
    """A module that can be called."""

    def __call__(self, *arguments: Any, **settings: Any) -> Any:
        """Score a tidy table of evidence; see `fwreport.score.table.score_table`."""
        from fwreport.score.table import score_table

        return score_table(*arguments, **settings)


sys.modules[__name__].__class__ = Room
