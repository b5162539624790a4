"""Recommendations in sentences: which option a text advises, and for what."""

import re

from fwreport.normalize.draft import Draft, Part, labels_of, make, winner_of
from fwreport.normalize.headings import Context
from fwreport.normalize.markup import Lead, claimed
from fwreport.normalize.options.subjects import Mention, Subject, mentions
from fwreport.vocabulary.columns import COMMON, FACTS, NO, YES
from fwreport.vocabulary.counsel import (
    AGAINST_AFTER,
    AGAINST_BEFORE,
    AVOIDS,
    BEST_FOR,
    CASES,
    DOES,
    ELLIPTIC,
    HAPPY,
    IS_BEFORE,
    IS_CHOICE_AFTER,
    IS_THE_CHOICE,
    LEADS_IN,
    NEEDS,
    NEVER,
    OPENING,
    PURPOSE,
    RATHER,
    REFUSES,
    SETTING,
    SHOULD,
    STARTS,
    TAKES,
    THEN,
    WELL_OFF,
    WHOEVER,
    WHOM,
    WITH,
    WONDERS,
)
from fwreport.vocabulary.phrases import CHOOSE, CONDITION, IS_CHOICE, STARTS_IF, SUITED
from fwreport.vocabulary.words import fold, folded

ARROW = re.compile(r"^(.{2,200}?)\s*(?:\u2192|->|=>|\u21d2|\u27a1\ufe0f?)\s*(.{1,60})$")
CHOSEN = re.compile(rf"^{CHOOSE}\s+(?:the\s+)?$", re.IGNORECASE)
GIVEN = re.compile(rf"^\W*{CONDITION}\b", re.IGNORECASE)
# The imperative that recommends, in the middle of a sentence, just before a name.
CHOSEN_THERE = re.compile(
    rf"(?:{CHOOSE}|try|recommend|suggest)\s*(?:the\s+|to\s+use\s+)?$", re.IGNORECASE
)
# "Take X or Y": either will do.
OR = re.compile(
    r"\s*,?\s(?:or|oder|ou|o|u|of|lub|eller|или)\s(?:(?:the|der|die|das|den|le|la|el|il|de|het)\s)?"
    r"|\s*(?:\u6216|\u6216\u8005|\u304b)\s*",
    re.IGNORECASE,
)
NOT_MEANT = re.compile(
    r"\band\s+(?:never|don['\u2019]t)\s+look\s+back\b", re.IGNORECASE
)
OPEN_ENDS = folded(
    "to, by, on, in, of, from, with, as, auf, von, aus, mit, à, par, sur, de"
)
PARTS = re.compile(r"\s*;\s+|\uff1b")


def advice(part: Part, context: Context, subject: Subject) -> Draft | None:
    """A text "Choose X if ..." recommends X; a lead-in "Choose X:" is cut."""
    text = claimed(part.text.replace("\n", " "))
    for mention in mentions(text, subject)[:1]:
        if not CHOSEN.match(text[: mention.start]) or not GIVEN.match(
            text[mention.end :]
        ):
            continue
        rest = re.sub(r"^\s*[:\uff1a]\s*", "", text[mention.end :])
        words = rest if rest != text[mention.end :] else text
        draft = make(
            part, "recommendation", context.criterion, words, labels_of([mention])
        )
        return draft._replace(winner=winner_of([mention]))
    return conditional(part, text, context, subject)


def sentence_advice(
    sentence: str, subject: Subject, is_going_on: bool = False
) -> list[tuple[str, Mention]]:
    """The parts of a sentence that advise for a purpose, each with the one it advises.

    "If you travel, take X": the verb stands before the name, or the name before "is the
    better choice".  A part that denies, asks, or advises two at once gives nothing.

    is_going_on  the sentence before advised: "For work, the X." does so, too
    """
    if sentence.rstrip().endswith(("?", "\uff1f")):
        return []
    found: list[tuple[str, Mention]] = []
    for whole in filter(None, map(str.strip, PARTS.split(sentence))):
        text, others = without_then(whole, subject)
        is_next = bool(found) or is_going_on
        advised = advised_in(text, subject)
        advised = advised or (goes_on(text, subject) if is_next else [])
        advised = with_others(text, advised, subject)
        chosen = {m.members: m for m in advised}
        if cases := by_cases(text, subject, is_next):
            found += cases
        elif is_one(chosen, text) and not REFUSES.search(main_clause(text, advised)):
            found += [(text, mention) for mention in chosen.values()]
        found += others if found else []
    return found


def with_others(text: str, chosen: list[Mention], subject: Subject) -> list[Mention]:
    """The mentions that a text advises, and what it joins to them: "take X or Y"."""
    result = list(chosen)
    for mention in mentions(text, subject) if len(chosen) == 1 else []:
        if mention.start > result[-1].end:
            if not OR.fullmatch(text[result[-1].end : mention.start]):
                break
            result.append(mention)
    return result


def is_one(chosen: dict, text: str) -> bool:
    """Whether a text advises one option, or several of which either will do."""
    found = list(chosen.values())
    pairs = zip(found, found[1:], strict=False)
    return bool(found) and all(OR.fullmatch(text[a.end : b.start]) for a, b in pairs)


def main_clause(text: str, chosen: list[Mention]) -> str:
    """A text without the condition before its advice: that may deny what it will."""
    comma = text.rfind(",", 0, chosen[0].start)
    if comma < 0 or not LEADS_IN.match(text):
        return text
    return NOT_MEANT.sub("", text[comma:])


def by_cases(
    text: str, subject: Subject, is_going_on: bool
) -> list[tuple[str, Mention]]:
    """The cases of "for work X, at home rather Y", each with the one it advises.

    All must advise, at least one of them in so many words, and no two the same.
    """
    cases: list[str] = []
    for piece in filter(None, CASES.split(text)):
        is_named = bool(mentions(piece, subject))
        if cases and not mentions(cases[-1], subject):
            cases[-1] += f", {piece}"  # "if you travel, take X"
        elif cases and not is_named and not LEADS_IN.search(piece):
            cases[-1] += f", {piece}"
        else:
            cases.append(piece)
    found = []
    is_said = is_going_on
    for case in cases if len(cases) > 1 else []:
        said = advised_in(case, subject)
        is_said = is_said or bool(said)
        named = {m.members: m for m in said or goes_on(case, subject)}
        if len(named) != 1 or REFUSES.search(case):
            return []
        found.append((case, *named.values()))
    options = {mention.members for _, mention in found}
    return found if is_said and len(options) == len(found) else []


def without_then(text: str, subject: Subject) -> tuple[str, list[tuple[str, Mention]]]:
    """A text without "(then Y)", and the case in which it advises Y."""
    match = THEN.search(text)
    named = mentions(match["name"], subject) if match else []
    if not match or len(named) != 1:
        return text, []
    rest = text[: match.end("case")] + text[match.end() :]
    return rest, [(match[0], named[0])]


def advised_against(sentence: str, subject: Subject) -> list[Mention]:
    """The option that a sentence advises against: "Avoid X for travel"."""
    named = mentions(sentence, subject)
    if len(named) != 1 or sentence.rstrip().endswith(("?", "\uff1f")):
        return []
    before, after = sentence[: named[0].start], sentence[named[0].end :]
    is_around = AGAINST_BEFORE.search(before) and AGAINST_AFTER.match(after)
    is_led = LEADS_IN.match(before) and AVOIDS.match(before.rpartition(",")[2])
    return named if AVOIDS.match(before) or is_led or is_around else []


def goes_on(text: str, subject: Subject) -> list[Mention]:
    """The one that the end of a sentence advises without a verb: "for work, the X"."""
    named = mentions(text, subject)
    is_end = len(named) == 1 and not text[named[0].end :].strip(" .!*")
    is_case = is_end and (
        LEADS_IN.search(text)
        or SETTING.match(text)
        or NEEDS.match(text[: named[0].start])
        or ELLIPTIC.match(text[: named[0].start])
    )
    return named if is_case else []


def advised_in(text: str, subject: Subject) -> list[Mention]:
    """The mentions of a text that it advises to take."""
    named = [m for m in mentions(text, subject) if not WONDERS.search(text[: m.start])]
    opening = OPENING.match(text)
    bare = (
        text[opening.end() :] if opening and not mentions(opening[0], subject) else ""
    )
    is_led = LEADS_IN.search(text) or WHOEVER.match(text) or LEADS_IN.search(bare)
    chosen = []
    for mention in named:
        before, after = text[: mention.start], text[mention.end :]
        has_purpose = is_led or PURPOSE.search(after)
        is_taken = STARTS.search(before) or (is_led and TAKES.search(before))
        is_best = IS_THE_CHOICE.match(after) or DOES.match(after)
        is_best = is_best or (IS_BEFORE.search(before) and IS_CHOICE_AFTER.match(after))
        is_taken = is_taken or RATHER.search(before)
        at = WITH.search(before)  # "Wer viel reist, ist mit X ..."
        is_happy = at and before[: at.start()].strip() and WELL_OFF.match(after)
        is_told = SHOULD.search(before) or HAPPY.search(before)
        is_told = is_told or BEST_FOR.match(before)
        if is_told or (has_purpose and (is_taken or is_best or is_happy)):
            chosen.append(mention)
    return chosen


def conditional(
    part: Part, text: str, context: Context, subject: Subject
) -> Draft | None:
    """A text "If you need ..., choose X" recommends X, if it recommends it alone."""
    if not STARTS_IF.match(text) or len(re.findall(r"[.!]\s", text)) > 1:
        return None
    chosen = [
        mention
        for mention in mentions(text, subject)
        if is_chosen_there(text[: mention.start])
        or IS_CHOICE.match(text[mention.end :])
    ]
    if len({mention.members for mention in chosen}) != 1:
        return None
    labels = labels_of(chosen)
    draft = make(part, "recommendation", context.criterion, text, labels)
    return draft._replace(winner=winner_of(chosen))


def is_chosen_there(before: str) -> bool:
    """Whether the words before a name tell to choose it, and not to let it be."""
    chosen = CHOSEN_THERE.search(before)
    return bool(chosen) and not NEVER.search(before[: chosen.start()])


def points_at(
    part: Part, text: str, found: list[Mention], context: Context
) -> Draft | None:
    """An entry "Small shops -> X" recommends X for what stands before the arrow."""
    arrow = ARROW.match(text)
    if not arrow or winner_of(found) is None or fold(found[0].words) != fold(arrow[2]):
        return None
    criterion = context.criterion
    draft = make(part, "recommendation", criterion, arrow[1], labels_of(found))
    return draft._replace(winner=winner_of(found))


def suited_for(part: Part, lead: Lead, subject: Subject) -> Draft | None:
    """An entry "Best for video: X" recommends X for what its lead-in says."""
    text = claimed(lead.rest.replace("\n", " "))
    found = mentions(text, subject)
    is_use = SUITED.match(lead.label) or STARTS_IF.match(lead.label)
    if not is_use or winner_of(found) is None or found[0].start > 0:
        return None
    draft = make(part, "recommendation", lead.label, text, labels_of(found))
    return draft._replace(winner=winner_of(found))


def chosen_for(
    part, lead: Lead, found: list[Mention], context: Context
) -> Draft | None:
    """An entry "big legacy codebase: X" that recommends X for a situation.

    One word before the colon may be anything, "Android: X", "Based: X", but where the
    heading asks for whom, or all of the list names an option for each case.
    """
    words = lead.label.split()
    is_open = fold(words[-1]) in OPEN_ENDS if words else True
    is_asked = part.is_choice or WHOM.search(context.criterion or "")
    is_alone = len(words) < 2 and not is_asked
    if is_alone or is_open or fold(lead.label) in FACTS | COMMON:
        return None
    draft = make(
        part, "recommendation", context.criterion, lead.label, labels_of(found)
    )
    return draft._replace(winner=winner_of(found))


def answers(lead: Lead, found: list[Mention]) -> bool:
    """Whether an entry is the end of a tree of questions: "Yes: X"."""
    is_answer = fold(lead.label) in YES | NO
    return is_answer and is_name(lead, found) and winner_of(found) is not None


def is_name(lead: Lead, found: list[Mention]) -> bool:
    """Whether nothing but the name of an option follows a lead-in."""
    return bool(found and lead.rest) and fold(lead.rest) == fold(found[0].words)
