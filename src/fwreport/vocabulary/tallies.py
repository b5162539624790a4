"""How a line counts wins: "X 3 - 2 Y", "X vs Y: 3:2"; the names are taken out."""

import re

from fwreport.vocabulary.verdicts import FIRST, SECOND

# Labels of sums: "Stars in all", "total points", "Punkte insgesamt".
SCORED = r"""(?:stars?|points?|scores?|marks|sternen?|punkten?|étoiles?|points|estrellas|puntos
    |stelle|punti|estrelas|pontos|sterren|punten)"""
ALL_TOLD = r"""(?:in\ all|in\ total|altogether|all\ told|insgesamt|zusammen|gesamt|en\ tout|au\ total
    |en\ total|in\ totale|no\ total|in\ totaal|total)"""
IN_ALL = re.compile(
    rf"(?:{SCORED}\s)?{ALL_TOLD}|(?:total|sum\ of|summe\ der|somme\ des|suma\ de)\s{SCORED}",
    re.IGNORECASE | re.VERBOSE,
)
# Who is said to have the highest total; "... score in comfort" speaks of a part.
HIGHEST = re.compile(
    rf"""(?:\b(?:highest|largest|höchsten?|größten?|más\ alt[ao]|più\ alt[ao])\s
    (?:(?:overall|total|final|weighted|mean|average|combined)\s)?
    (?:sum|total|score|average|mean|(?:gesamt)?(?:summe|punktzahl|note)|total|suma|somma|punteggio)
    |\bmost\ {SCORED}|\bdie\ meisten\ {SCORED}
    |\b(?:somme|moyenne|total|note)\ la?\ plus\ (?:haute?|élevée?)|\btotal\ le\ plus\ (?:haut|élevé)
    |总分最高|最高总分)
    (?=\s*(?:$|[.,;:!)。，]|(?:of|von|aller|des|de)\s(?:the|all|allen?|los|las|les)\b|overall\b|in\ all\b))""",
    re.IGNORECASE | re.VERBOSE,
)
# Who is said to be the best of all on the whole, in a document that prints totals.
BEST_OF_ALL = re.compile(
    r"""\b(?:is|was|sounds?|looks?|tastes?|performs?|performed|works?|does|did|scores?|scored|came\ out)\ (?:the\ )?best\ overall\b
    |\bist\ insgesamt\ (?:am\ besten|(?:der|die|das)\ beste)\b|\b(?:klingt|schneidet)\ insgesamt\ am\ besten\b
    |\best\ (?:globalement\ )?l[ea]\ meilleure?\ (?:(?:choix|option)\ )?(?:au\ total|dans\ l['’]ensemble|au\ global|globale?)\b
    |\bes\ (?:el|la)\ mejor\ (?:(?:opción|elección)\ )?en\ (?:general|conjunto)\b
    |\bist\ (?:der\ )?(?:gesamt|test)sieger(?:in)?\b|(?:总体|综合|整体)(?:来看|而言|上)?[^。；;]{0,12}最[好佳优強强]
    |総合(?:的に|で)は?[^。]{0,12}最も?(?:優れ|おすすめ|良)""",
    re.IGNORECASE | re.VERBOSE,
)
# What a sentence calls the round that it stands in: it is on no whole.
THIS_ROUND = re.compile(
    r"""\b(?:this\ (?:one|round|category|point|criterion|area)|here|hier|diese[rn]?\ (?:punkt|runde|kategorie)
    |cette\ (?:manche|cat\u00e9gorie)|ce\ point|ici|aqu\u00ed|est[ea]\ (?:punto|ronda|categor\u00eda)|aqui|qui|dit\ punt)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Labels of numbers of wins: "Wins: X 4, Y 2".
WINS = re.compile(
    r"""\A\W*(?:(?:total|number\ of|count\ of)\s+)?(?:wins|victories|(?:rounds|categories|points)\ won
    |siege|gewonnene\ (?:kategorien|runden)|victoires|victorias|vittorie|vitórias
    |获?胜出?(?:次|场)?数|勝利数|勝ち数)\W*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
BETWEEN = r"\s*(?:[:\u2013\u2014-]|\bto\b)\s*"
COUNT = re.compile(rf"(?<![\d.,/])\d{{1,2}}{BETWEEN}\d{{1,2}}(?![.,/]?\d)", re.I)
# A whole text that is such a count.
IS_COUNT = re.compile(rf"\A\d{{1,2}}{BETWEEN}\d{{1,2}}\Z", re.IGNORECASE)
COUNTED = rf"(?P<count>(?P<one>\d{{1,2}}){BETWEEN}(?P<two>\d{{1,2}}))"
VERSUS = (
    r"(?:[-\u2013\u2014:]|vs\.?|versus|gegen|contre|contra|contro|tegen|kontra|mot)"
)
TALLIES = [
    re.compile(rf"^\s*{text}\s*[.!]*\s*$", re.IGNORECASE)
    for text in (
        rf"{FIRST}\s+{COUNTED}\s+{SECOND}",
        rf"{FIRST}\s*{VERSUS}\s*{SECOND}\s*:?\s+{COUNTED}",
    )
]
