"""Which claims speak for their option, and which against it, by their own words."""

from fwreport.normalize.draft import Draft
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.vocabulary.columns import FACTS
from fwreport.vocabulary.polarity import polarity_of
from fwreport.vocabulary.use_cases import CRITERION
from fwreport.vocabulary.words import fold


def with_polarity(drafts: list[Draft], subject: Subject) -> list[Draft]:
    """The drafts, with a polarity for claims on one option whose words decide it.

    What stands under pros and cons has one already.  Marks and numbers have none, nor
    has a text that names another option: who knows which of the two is slow.
    """
    return [
        draft._replace(polarity=polarity_of(draft.text, draft.criterion or ""))
        if is_judged(draft, subject)
        else draft
        for draft in drafts
    ]


def is_judged(draft: Draft, subject: Subject) -> bool:
    """Whether a claim is words on one option, and no fact or purpose."""
    is_verbal = draft.kind == "statement" or (
        draft.kind == "rating" and draft.value is None
    )
    if not is_verbal or draft.polarity is not None or not draft.labels:
        return False
    if len({mention for _, mention in draft.labels}) > 1:
        return False
    own = {name for name, _ in draft.labels}
    named = {name for m in mentions(draft.text, subject) for name in m.members}
    criterion = draft.criterion or ""
    is_scored = fold(criterion) not in FACTS and not CRITERION.search(criterion)
    return named <= own and is_scored
