"""Words at the head of a mail, and before what a reply quotes."""

import re

from fwreport.vocabulary.words import folded

SUBJECTS = folded(
    "subject, betreff, objet, asunto, oggetto, assunto, onderwerp, temat, ämne, тема, 件名, 主题, 主題"
)
HEADS = folded(
    """from, to, cc, bcc, date, sent, reply-to, von, an, datum, gesendet, antwort an, de, à, a, envoyé, date,
    fecha, para, enviado, enviado el, da, data, inviato, van, aan, verzonden, od, do, wysłano, från, till, skickat,
    от, кому, дата, копия, отправлено, 差出人, 宛先, 送信者, 送信日時, 日時, 发件人, 收件人, 时间, 日期, 抄送, message-id,
    list-id, in-reply-to, references, organization"""
)
# "Re: AW: [list] ..." before a subject.
REPLIES = re.compile(
    r"^\s*(?:(?:re|aw|fwd?|wg|tr|rv|res|enc|sv|vb|odp|回复|答复|转发|返信)(?:\[\d+\])?\s?[:：]\s*|\[[^\[\]]{1,30}\]\s*)+",
    re.IGNORECASE,
)
# The line above a quotation: "On 3 May Ann wrote:", "Ann schrieb am 3. Mai:".
WROTE = re.compile(
    r"""(?<!\w)(?:wrote|said|write|writes|asks|asked|schriebst|schrieb|schreibst|schreibt|fragst|fragt|fragte|a\ écrit|écris|écrivais|écrit|demand(?:e|es|ais|ait)|escribió|escribes?|preguntas?|preguntó|ha\ scritto|scrive
    |escreveu|escreve|schreef|napisał\w*|skrev|написал\w*|пиш(?:ет|ешь|ете)|спросил\w*|спрашива(?:ет|ешь|ете|л\w?))(?:\s[^.!?:]{1,60})?\s*(?:[:：]|\d[:.]\d\d(?:\s?[ap]m)?(?:\s(?:uhr|h))?\s*:?)$
    |(?:さんは?書きました|さんの(?:投稿|発言|質問)|写道|问道|有人问)\s*[:：]?$""",
    re.IGNORECASE | re.VERBOSE,
)
