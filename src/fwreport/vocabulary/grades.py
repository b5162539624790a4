"""Quality words that fill a whole cell, and so grade it, in several languages."""

from fwreport.vocabulary import korean, russian, vietnamese
from fwreport.vocabulary.words import folded

WORDS = folded(
    russian.GRADES,
    korean.GRADES,
    vietnamese.GRADES,
    "excellent, outstanding, superb, good, fair, average, adequate, mediocre, poor, bad, terrible",
    "high, medium, low, moderate, strong, weak, limited, full, partial, basic, advanced",
    "easy, hard, difficult, simple, complex, steep, gentle, fast, slow, quick, large, small, huge",
    "mature, growing, great, best, worst, better, worse, cheap, expensive, rich",
    "ausgezeichnet, hervorragend, sehr gut, gut, befriedigend, ausreichend, mangelhaft, schlecht",
    "hoch, mittel, niedrig, gering, einfach, schwer, schwierig, schnell, langsam, stark, schwach",
    "leicht, komplex, teuer, günstig, billig, groß, klein, mäßig, durchschnittlich, begrenzt",
    "excellente, bon, bonne, moyen, moyenne, faible, mauvais, mauvaise, élevé, élevée, facile",
    "difficile, rapide, lent, lente, fort, forte, limité, limitée, complexe, modéré, modérée",
    "excelente, buena, bueno, bajo, baja, alto, alta, medio, media, fácil, difícil, rápido, rápida",
    "lento, lenta, fuerte, débil, malo, mala, regular, limitado, limitada, complejo, moderada",
    "ungenügend, ordentlich, solide, unzureichend, sehr schlecht, exzellent",
    "excellents, très bien, bien, assez bien, passable, correct, médiocre, insuffisant, insuffisante",
    "très bon, très bonne, mauvaise, rapides, cher, chère, solide, satisfaisant, satisfaisante",
    "sobresaliente, notable, bien, aprobado, suficiente, insuficiente, deficiente, muy bien, pésimo",
    "pésima, aceptable, caro, cara, barato, barata, sencillo, sencilla, mediocre",
    "eccellente, ottimo, ottima, molto buono, buono, buona, discreto, discreta, sufficiente",
    "insufficiente, scarso, scarsa, pessimo, pessima, cattivo, semplice, veloce, costoso",
    "economico, debole, limitato, limitata, complesso, complessa, medio, bassa, basso",
    "ótimo, ótima, bom, boa, muito bom, razoável, ruim, mau, fraco, fraca, péssimo, péssima",
    "simples, barata, complexo, complexa, médio, média, satisfatório, insatisfatório",
    "uitstekend, goed, ruim voldoende, voldoende, redelijk, matig, onvoldoende, slecht, zwak",
    "eenvoudig, makkelijk, gemakkelijk, moeilijk, lastig, snel, traag, langzaam, duur, goedkoop",
    "sterk, beperkt, hoog, laag, gemiddeld, zeer goed, doskonały, doskonała, celujący, bardzo dobry",
    "bardzo dobra, dobry, dobra, dobre, dostateczny, dostateczna, dopuszczający, przeciętny",
    "przeciętna, średni, średnia, niedostateczny, słaby, słaba, słabe, zły, zła, złe, kiepski, łatwy",
    "łatwa, prosty, prosta, trudny, trudna, szybki, szybka, powolny, drogi, wysoki, wysoka, niski, niska",
    "utmärkt, utmärkta, mycket bra, bra, godkänd, godkänt, okej, medelmåttig, underkänd, dålig, dåligt",
    "svag, enkel, enkelt, lätt, svår, svårt, snabb, snabbt, långsam, dyr, dyrt, billigt, hög, låg, medel",
    "excelentes, buenos, buenas, malos, malas, fáciles, difíciles, rápidos, rápidas, lentos, básicos, básicas",
    "bons, boas, ótimos, ótimas, ruins, fracos, fracas, bonnes, mauvaises, faibles, moyens, moyennes",
    "良い, とても良い, 悪い, 普通, 高い, 低い, 優れている, 速い, 遅い, 簡単, 難しい",
    "优秀, 良好, 一般, 较差, 差, 高, 中, 低, 中等, 好, 强, 弱, 快, 慢, 简单, 复杂, 容易, 困难, 极高, 极低, 较高, 较低",
)
DEGREES = "very, extremely, quite, rather, fairly, sehr, ziemlich, recht, tres, plutot, muy, bastante, molto, abbastanza"
DEGREES += ", piuttosto, muito, zeer, heel, vrij, bardzo, dosc, mycket, ganska"
DEGREE = folded(DEGREES, russian.DEGREES, korean.DEGREES, vietnamese.DEGREES)
BETWEEN = ("/", "-", " - ", " to ")  # of two grades: "low-medium"; in no grade itself
# What stands at the good and the bad end of a scale: "1 = easy, 5 = hard".
BEST_ENDS = folded(
    "best, good, great, excellent, easy, easiest, very good, perfect, fast, fastest",
    "sehr gut, gut, beste, am besten, leicht, einfach, tres bien, excellente, meilleur",
    "eccellente, ottimo, migliore, excelente, ótimo, melhor, uitstekend, zeer goed, beste",
    "doskonały, celujący, najlepszy, utmärkt, bäst, mycket bra, facile, mejor, excelente, muy bueno, bueno, facil, 最好, 优秀, 好, 简单, 很好",
)
WORST_ENDS = folded(
    "worst, bad, poor, terrible, hard, hardest, difficult, slow, slowest, very poor",
    "pessimo, scarso, péssimo, ruim, slecht, zeer slecht, niedostateczny, zły, dålig, sämst",
    "schlecht, sehr schlecht, ungenügend, mangelhaft, schwer, schwierig, mauvais",
    "tres mauvais, pire, difficile, peor, malo, muy malo, dificil, 最差, 差, 困难, 很差",
)


def is_grade(words: str) -> bool:
    """Whether folded words grade and say no more: "good", "very good", "low to medium".

    A million combinations would be a quarter of a second to list.
    """
    if words in WORDS:
        return True
    degree, _, rest = words.partition(" ")
    if degree in DEGREE and rest in WORDS:
        return True
    parts = (words.partition(sign) for sign in BETWEEN)
    return any(low in WORDS and high in WORDS for low, _, high in parts)
