"""Second names in brackets: "Kubernetes Engine (KE)", of which a text goes on as KE."""

import re
from collections.abc import Iterable

from fwreport.normalize.draft import Document
from fwreport.normalize.markup import plain
from fwreport.normalize.options.subjects import BEGUN, ENDED, NAME_WORDS, Subject
from fwreport.vocabulary.columns import COMMON
from fwreport.vocabulary.words import fold

SECOND = re.compile(
    r"(?P<name>.+?)\s*[(\uff08](?P<second>[^()\uff08\uff09]{2,40})[)\uff09]$"
)
IS_NAME = re.compile(r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff][\w.+# -]*")
OFTEN = 2  # times that a second name stands by itself


def with_bracketed(subject: Subject, document: Document) -> Subject:
    """The subject; what stands in brackets behind a name, and by itself, is its alias.

    "Kettle (2024)" and "Kettle (Pro)" have no second name: neither stands alone.
    """
    aliases = dict(subject.aliases)
    labels = {name: name for name in subject.names} | aliases
    taken = {fold(label) for label in labels}
    seconds = {
        match["second"].strip(): name
        for label, name in labels.items()
        if (match := SECOND.fullmatch(label))
    }
    seconds = {
        second: name
        for second, name in seconds.items()
        if fold(second) not in taken | COMMON
        and IS_NAME.fullmatch(second)
        and len(second.split()) <= NAME_WORDS
    }
    texts = (
        [plain(part.text) for part in document.parts if part.text] if seconds else []
    )
    found = [pair for pair in seconds.items() if stands_alone(pair[0], texts)]
    return subject._replace(aliases=(*subject.aliases, *found))


def stands_alone(name: str, texts: Iterable[str]) -> bool:
    """Whether some texts use a name, not in brackets, several times."""
    form = re.compile(rf"(?<![(\uff08]){BEGUN}{re.escape(name)}{ENDED}")
    return sum(len(form.findall(text)) for text in texts) >= OFTEN
