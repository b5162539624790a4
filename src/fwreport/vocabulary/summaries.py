"""What parts of a document are called that sum it up: no criterion of anything."""

import re

from fwreport.vocabulary.words import fold, folded

SUMMARIES = """
    in short, in brief, in a nutshell, the short version, short version, the short answer,
    key points, key takeaways, takeaways, highlights, executive summary, the gist, quick verdict,
    my advice, our advice, my recommendation, my recommendations, our recommendation,
    our recommendations, recommendations, my opinion, my take, our take, my pick, my choice,
    our choice, my conclusion, final words, closing thoughts, final advice, the winners,
    our ratings, my ratings, my scores, our scores,
    das wichtigste in kürze, das wichtigste, das wichtigste auf einen blick, kurz und knapp,
    auf einen blick, in kürze, kurz gesagt, kurzfassung, kurzfazit, kernaussagen, mein rat,
    unser rat, mein tipp, unser tipp, mein fazit, unser fazit, meine empfehlung,
    unsere empfehlung, empfehlungen, schlussfolgerung, schlusswort, meine noten, unsere noten,
    meine bewertung, unsere bewertung, gesamteindruck,
    l'essentiel, en bref, en résumé, à retenir, ce qu'il faut retenir, le bilan, notre avis,
    mon avis, mon conseil, nos conseils, notre conseil, notre verdict, mon verdict,
    le verdict, mes notes, nos notes, le tableau, notre recommandation, recommandation,
    en pocas palabras, en resumen, en breve, lo esencial, lo más importante, mi consejo,
    nuestro consejo, mi opinión, nuestra opinión, mi recomendación, nuestra recomendación,
    recomendación, recomendaciones, mis notas, nuestras notas, puntos clave, mi veredicto,
    nuestro veredicto, in breve, in sintesi, in poche parole, il mio consiglio,
    il nostro consiglio, la nostra opinione, i nostri voti, i miei voti, il verdetto,
    em resumo, em poucas palavras, o essencial, meu conselho, minha opinião, recomendação,
    minhas notas, nossas notas, in het kort, kort samengevat, mijn advies, ons advies,
    onze conclusie, mijn conclusie, aanbeveling, w skrócie, najważniejsze, moja rada,
    nasza rada, moja opinia, i korthet, mitt råd, vårt råd, min åsikt,
    まとめ, 結論, 要点, おすすめ, 総評, 总评, 要点, 我的建议, 建议, 小结, 요약, 결론, 추천,
    الخلاصة, خلاصة, نصيحتي, ملخص, вывод, выводы, итог, итоги, кратко, мой совет, наш совет,
    главное, резюме, decisions, the decision, our decision, beschluss, beschlüsse, entscheidung,
    entscheidungen, décision, décisions, decisión, decisiones, acuerdos, decisione, decisioni,
    decisão, decisões, beslissing, beslissingen, besluit, besluiten, decyzja, decyzje, beslut,
    решение, решения, 決定, 決定事項, 决定, 决议
"""
# Sections that list what others wrote, and claim nothing.
REFERENCES = folded(
    "references, reference list, bibliography, works cited, further reading, see also",
    "sources, citations, footnotes, related articles, quellen, quelle, quellenangaben",
    "quellenverzeichnis, literatur, literaturverzeichnis, weiterführende links, références",
    "bibliographie, pour aller plus loin, referencias, bibliografía, fuentes, riferimenti",
    "bibliografia, fonti, referências, fontes, bronnen, źródła, källor, referenser",
    "参考, 参考文献, 参考资料, 参考链接, 引用元, 出典, 참고 문헌, источники, литература, المراجع, المصادر",
)
# Titles that ask which to take: "Which one should you buy?", "Welche soll ich nehmen?".
ASKS_WHICH = re.compile(
    r"""(?:^|[:?!\u2013\u2014-]\s*)\W*(?:(?:which|what)\ (?:(?:one|\w+)\ )?(?:is\ (?:the\ )?(?:best|better|right)\ (?:for\ you|one|choice)|(?:should|shall|do|would)\ (?:i|you|we)\b)
    |(?:which|what|who|where)\ to\ (?:buy|choose|pick|use|get|take|move|go|live|stay)\b
    |welche[rsn]?\b.{0,40}\b(?:soll(?:te)?n?|kaufen|nehmen|wählen|lohnt|passt)
    |(?:lequel|laquelle|quelle?s?)\b.{0,40}\b(?:choisir|acheter|prendre)
    |(?:cuál|qué|dónde)\b.{0,40}\b(?:elegir|comprar|elijo|escoger|vivir|conviene)
    |(?:quale|dove)\b.{0,40}\b(?:scegliere|comprare|vivere)|qual\b.{0,40}\b(?:escolher|comprar)
    |welke\b.{0,40}\b(?:kiezen|kopen|nemen)).{0,60}$""",
    re.IGNORECASE | re.VERBOSE,
)

MONTH = r"""(?:jan\w*|feb\w*|m[aä]r\w*|apr\w*|ma[iy]o?|jun\w*|jul\w*|aug\w*|sep\w*|o[ck]t\w*|nov\w*|de[cz]\w*|janv\w*|f[eé]v\w*|mars|avr\w*|juin|juil\w*
    |ao[uû]t|d[eé]c\w*|ene\w*|abr\w*|ago\w*|dic\w*|gen\w*|mag\w*|giu\w*|lug\w*|set\w*|ott\w*|fev\w*|dez\w*)\.?"""
YEAR = r"(?:19|20)\d\d"
DATE = rf"""(?:{YEAR}[-/.年]\ ?\d{{1,2}}(?:[-/.月]\ ?\d{{1,2}}日?)?月?|\d{{1,2}}[./-]\ ?\d{{1,2}}[./-]\ ?(?:{YEAR}|\d\d)
    |\d{{1,2}}(?:\.|st|nd|rd|th|er|º)?\ (?:de\ )?{MONTH}(?:\ (?:de\ )?{YEAR})?|{MONTH}\ \d{{1,2}}(?:st|nd|rd|th)?(?:,?\ {YEAR})?|{MONTH}\ (?:de\ )?{YEAR}|{YEAR}
    |Q[1-4][ /]{YEAR})"""
# A heading that only says when: "12.03.2026", "Update 2026-04-02", "March 2026".
IS_DATE = re.compile(
    rf"""(?:(?:update|updated|edit|edited|addendum|stand|nachtrag|aktualisiert|mise\ à\ jour|actualización|actualizado|aggiornamento|atualização|bijgewerkt|day|tag
      |entry|eintrag|written|posted|geschrieben|published|on|am|vom|as\ of|le|du|el|il|op)\W{{0,2}}\s*){{0,2}}{DATE}(?:,?\s\d{{1,2}}[:.h]\d\d)?""",
    re.IGNORECASE | re.VERBOSE,
)

# A title that says no more than that things are compared: "Comparison of frameworks".
IS_COMPARISON = re.compile(
    r"""\W*(?:(?:an?|the|my|our|der|die|ein|le|la|une?|el|una|il|lo|o|uma)\s+)?(?:(?:quick|brief|short|detailed|full)\s+)?
    (?:(?:comparison|comparing|vergleich|gegenüberstellung|comparaison|comparatif|comparación|comparativa
       |confronto|comparação|comparativo|vergelijking|porównanie|jämförelse|сравнение)
      \s+(?:of|between|among|der|des|von|zwischen|de|entre|di|del|dei|delle|tra|dos|das|van|tussen|av|mellan))\b""",
    re.IGNORECASE | re.VERBOSE,
)


def is_date(heading: str) -> bool:
    """Whether a heading only says when what is below it was written."""
    return bool(IS_DATE.fullmatch(heading.strip()))


def asks_which_to_take(title: str) -> bool:
    """Whether a title asks which of the things it is about to take."""
    return bool(ASKS_WHICH.search(fold(title)))


def is_comparison(title: str) -> bool:
    """Whether a title says that things are compared, and not on what."""
    return bool(IS_COMPARISON.match(title))
