"""Identifiers: names of code that a claim gives to the wrong option."""

import re

import pandas as pd

from fwreport.reconcile.voices import Voices, said
from fwreport.tables.select import select

# A dotted chain as code writes it; `Node.js` and `i.e.` are none.
NAME = re.compile(r"(?<![\w.])[a-z_][\w]*(?:\.[A-Za-z_]\w+)+(?![\w])")
NO_CODE = re.compile(r"\.(?:js|io|net|org|com|ai|dev|ts|py|md|txt|json|ya?ml)\Z|^www\.")

COLUMNS = ["name", "claim_id", "source_id", "subject_id", "owner_id"]
COLUMNS += ["other_id", "other_source_id"]


def find_misplaced(voices: Voices, option_members: pd.DataFrame) -> pd.DataFrame:
    """Names that belong to one option and that one claim gives to another.

    A name belongs to an option if that option's code exhibits alone use it and at least
    two sources give it to the option.  See `identifiers.sql` for the columns.
    """
    claims = voices.claims
    rows = [
        (name, claim.claim_id)
        for claim in (voices.rows if said(voices, ["code"]) else ())
        if "." in claim.text
        for name in sorted(set(NAME.findall(claim.text)))
        if not NO_CODE.search(name)
    ]
    if not rows:
        return pd.DataFrame({name: pd.Series(dtype="str") for name in COLUMNS})
    mentions = pd.DataFrame(rows, columns=["name", "claim_id"]).astype("str")
    return select(
        __file__,
        mentions=mentions,
        claims=claims[["claim_id", "source_id", "kind"]],
        named=voices.named,
        option_members=option_members,
    )
