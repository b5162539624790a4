"""Letters beyond a to z that languages write, most frequent first.

The orders are those of running text.  They tell codecs apart that differ in letters:
a reading whose letters fit one language is likelier than one that needs several.
"""

import math
from collections.abc import Mapping
from functools import cache

ALPHABETS = {
    "danish": "øåæé",
    "german": "üäößÜÄÖé",
    "finnish": "äöåÄÖ",
    "swedish": "äåöéÄÅÖ",
    "icelandic": "ðáíþöéóæúýÍÞÁÖÓÉÚÆÐ",
    "faroese": "ðíáøóæýúåÍÁØÓ",
    "french": "éèàêçôîûùâœëïÉÀÇÊÈÎÔŒÂÛ\u00ff\u00fc\u00e6",
    "spanish": "óíáéñúüÁÉÍÓÚÑ¿¡ºª",
    "portuguese": "ãçáéíóêõâàúôÁÉÍÓÃÇÂÀÚÊõªº",
    "italian": "èàùòìéÈÀÌÙÒÉ",
    "catalan": "óàèéíçúòïü·ÀÉÈÍÓÇÒÚ",
    "irish": "áéíúóÁÉÍÓÚ",
    "welsh": "ŵŷâêîôûïáéÂÊÎÔÛ",
    "dutch": "ëéïèóüöÉË",
    "polish": "łąęśóżćńźŁŚŻĆÓŹĄĘŃ",
    "czech": "íáéěýřžčšůúňťóďČŘŠŽÚÍÁÉÝĎŇŤÓĚŮ",
    "slovak": "áíéýčžšúťľóôďňäŠČŽÚĽÁÍÝŤĎŇÓÉĺŕ",
    "hungarian": "áéöőíóüúűÁÉÖŐÍÓÜÚŰ",
    "croatian": "čšžćđČŠŽĆĐ",
    "romanian": "ăîâşţșțÎŞŢȘȚÂĂ",
    "albanian": "ëçËÇ",
    "estonian": "äõüöšžÄÕÜÖŠŽ",
    "latvian": "āīšēņļžūčģķĀĪŠĒŅĻŽŪČĢĶ",
    "lithuanian": "ėšžįųūąčęĖŠŽĮŲŪĄČĘ",
    "turkish": "ışüğçöİŞÜĞÇÖâ",
    "azerbaijani": "əışüğçöƏİŞÜĞÇÖ",
    "maltese": "ħġżċàħĦĠŻĊÀ",
    "esperanto": "ĝĉŭŝĵĥĜĈŬŜĴĤ",
    "vietnamese": "àáđạảâấầậẩưươớợờởôốộồổêếềệểăắặằẳíịìỉãõũĩúụùủứừựửữéẹèẻẽọóòỏơ"
    "ýỳỵỷỹẫẵễỗỡĐÁÀẢÂẤẦẬƯƠÔỐỒỘÊẾỀỆÍÌ",
    "russian": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёПСВНОКМИТРАДБЕГЭЛФЗУХЧЯЮШЦЖЩЙ",
    "ukrainian": "оаниіврткелсмудпязьгйбчхжїцюєшщфґПВНСОКТЗУМДРБАІЯЛЄЇ",
    "belarusian": "аніеокрыстлвдзяугпьўмбчйшхцюжёфэПАНУСЯБЗМВДТКІЎ",
    "bulgarian": "аиоентрсвлкдпмзгябъучщцжхшюйфьПСВНОКТМИДРАБЗЕГ",
    "serbian": "аиоенрсјтукдвпмлзгбчшжцћњхљђфџПСНОЈУКМВТДРАБИ",
    "kazakh": "аенытылрідсқумбтгкзшңөәұғүпйжяоиПҚАБСОЖТ",
    "greek": "ατοιενςρσπκμηλίύυγόέάδήχωώθφβζξψΤΑΟΠΗΚΜΕΣΝΔΓΙΛΡΘΦΧΩΆΈΌΊΎΏΉϊΐϋΰ",
    "hebrew": "יוהלאתרמבשנםדפחעקצןכגטזסךףץְִַָֹּׁ־״׳",
    "arabic": "الينمتويربعدةفهسقكحجشطصخضأذثإءزغىئظؤآ،؟ًٌٍَُِّْ",
    "persian": "اینردهمتوبشسکزفلگخقچعحجپآصطغضظژذثئ،؟",
    "thai": "านรกอเงมยลวดทสตะปบคหแจพชขใไโผถซณฟฐธ่้ัิีืุูำ็์ึๆศษญภฎฉฝฮฆฏ",
}
SIGNS = frozenset("–—’‘“”…«»€°·•©®™£§±½²„\u00a0¿¡")
SIGN = 4.5  # nats for a sign that texts of any language hold
UNKNOWN = 7.5  # nats for a letter that a language does not write


@cache
def letter_costs(language: str) -> dict[str, float]:
    """Surprise of each letter, in nats; frequency falls as 1 / (rank + 3)."""
    letters = dict.fromkeys(ALPHABETS[language])
    weights = [1 / (rank + 3) for rank in range(len(letters))]
    total = sum(weights)
    return {
        letter: -math.log(weight / total)
        for letter, weight in zip(letters, weights, strict=True)
    }


WRITTEN = frozenset("".join(ALPHABETS.values()))


def misfit(counts: Mapping[str, int]) -> float:
    """Surprise in nats of characters beyond ASCII, by the language that fits best.

    counts  how often each character stands; repetition counts by its logarithm, so
            that one frequent character does not outvote all others
    """
    others = {c: SIGN if c in SIGNS else UNKNOWN for c in counts}
    return min(
        sum((1 + math.log(n)) * costs.get(c, others[c]) for c, n in counts.items())
        for costs in map(letter_costs, ALPHABETS)
    )
