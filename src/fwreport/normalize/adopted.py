"""Who wins in a line that says more: "Winner: the new X", "Decision: X becomes ..."."""

from fwreport.normalize.draft import winner_of
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.vocabulary.verdicts import BECOMES, NO_ANSWER


def adopted(decision: str, subject: Subject) -> str | None:
    """The option that a decision starts with, and takes; None where it drops it."""
    found = mentions(decision, subject)[:1]
    is_first = found and not decision[: found[0].start].strip()
    is_taken = is_first and BECOMES.match(decision[found[0].end :])
    return winner_of(found) if is_taken else None


def lone_winner(rest: str, subject: Subject) -> str | None:
    """The only option that a line names: "Winner: the new X takes it"."""
    found = mentions(rest, subject)
    is_denied = NO_ANSWER.search(rest)
    return winner_of(found) if found and not is_denied else None
