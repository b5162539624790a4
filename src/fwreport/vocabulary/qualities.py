"""Comparatives that name what they compare on: "cheaper" speaks of the price.

For each language and criterion the words that are good for the reader, and those that
are bad.  English, German, Dutch, Polish and Swedish put them as they stand in a
comparison ("lighter"); adjectives of all languages stand after "more" and "less".
Words that may speak of several things ("bigger", "newer", "more powerful") are none.
"""

from functools import cache
from typing import NamedTuple

from fwreport.vocabulary import russian
from fwreport.vocabulary.ease import ease_of
from fwreport.vocabulary.words import fold, folded

# Criterion: words ahead; words behind.  Comparatives, as they stand.
COMPARATIVES = """
performance: faster, quicker, speedier, snappier, swifter; slower, laggier
price: cheaper; pricier, dearer, costlier
ease of use: easier, simpler, easier to use, simpler to use, easier to handle; harder, trickier, clunkier, harder to use
ease of learning: easier to learn, easier to pick up, simpler to learn, easier to master; harder to learn, tougher to learn
setup: easier to set up, easier to install, simpler to set up, easier to configure, quicker to set up; harder to set up, harder to install
deployment: easier to deploy, simpler to deploy; harder to deploy
debugging: easier to debug, simpler to debug; harder to debug
maintenance: easier to maintain, easier to keep up to date, easier to update, easier to upgrade, cheaper to maintain; harder to maintain, harder to keep up to date, harder to update, harder to upgrade
operation: easier to operate, easier to run, simpler to operate, simpler to run; harder to operate
administration: easier to administer, easier to manage, simpler to manage, simpler to administer; harder to administer, harder to manage
cleaning: easier to clean, simpler to clean; harder to clean
repairability: easier to repair, easier to fix; harder to repair, harder to fix
readability: easier to read; harder to read
customization: easier to customize, easier to customise, easier to extend; harder to customize, harder to extend
scalability: easier to scale; harder to scale
navigation: easier to navigate; harder to navigate
portability: easier to carry, easier to transport; harder to carry
safety: safer; riskier
weight: lighter; heavier
noise: quieter; louder, noisier
durability: sturdier; flimsier
comfort: comfier
looks: prettier, nicer-looking; uglier
taste: tastier
Geschwindigkeit: schneller; langsamer
Preis: günstiger, billiger, preiswerter; teurer
Bedienung: einfacher, einfacher zu bedienen, leichter zu bedienen; schwieriger, komplizierter, umständlicher
Erlernbarkeit: einfacher zu lernen, leichter zu lernen, leichter zu erlernen, einfacher zu erlernen; schwerer zu lernen, schwieriger zu lernen, schwerer zu erlernen
Einrichtung: einfacher einzurichten, leichter einzurichten, einfacher zu installieren; schwerer einzurichten
Sicherheit: sicherer; unsicherer
Gewicht: leichter; schwerer
Lautstärke: leiser; lauter
Komfort: bequemer, komfortabler; unbequemer
Zuverlässigkeit: zuverlässiger; unzuverlässiger
Stabilität: stabiler; instabiler
Flexibilität: flexibler; unflexibler
Haltbarkeit: robuster, haltbarer, langlebiger
Effizienz: effizienter, sparsamer
Genauigkeit: genauer, präziser; ungenauer
Beliebtheit: beliebter
Vielseitigkeit: vielseitiger
Reife: ausgereifter
Benutzerfreundlichkeit: intuitiver, benutzerfreundlicher
Skalierbarkeit: skalierbarer
snelheid: sneller; langzamer, trager
prijs: goedkoper, voordeliger; duurder
gebruiksgemak: eenvoudiger, makkelijker, gemakkelijker; moeilijker, ingewikkelder, lastiger
veiligheid: veiliger; onveiliger
gewicht: lichter; zwaarder
geluid: stiller; luider, lawaaieriger
comfort: comfortabeler
betrouwbaarheid: betrouwbaarder
flexibiliteit: flexibeler
szybkość: szybszy, szybsza, szybsze; wolniejszy, wolniejsza, wolniejsze
cena: tańszy, tańsza, tańsze; droższy, droższa, droższe
łatwość użycia: łatwiejszy, łatwiejsza, łatwiejsze, prostszy, prostsza, prostsze; trudniejszy, trudniejsza, trudniejsze
bezpieczeństwo: bezpieczniejszy, bezpieczniejsza, bezpieczniejsze
waga: lżejszy, lżejsza, lżejsze; cięższy, cięższa, cięższe
hałas: cichszy, cichsza, cichsze; głośniejszy, głośniejsza, głośniejsze
wygoda: wygodniejszy, wygodniejsza, wygodniejsze
niezawodność: bardziej niezawodny, bardziej niezawodna
hastighet: snabbare; långsammare
pris: billigare; dyrare
användarvänlighet: enklare; svårare, krångligare
säkerhet: säkrare
vikt: tyngre
ljudnivå: tystare; högljuddare
komfort: bekvämare
"""
# Adjectives as they stand after "more" and "less", in all their forms.
ADJECTIVES = {
    "ru": russian.ADJECTIVES,
    "en": """
performance: performant; sluggish
price: affordable, economical; expensive, costly, pricey
ease of use: intuitive, user-friendly, user friendly, straightforward; complicated, cumbersome, difficult, clunky
ease of learning: beginner-friendly, beginner friendly; difficult to learn
setup: ; difficult to set up, complicated to set up
security: secure; vulnerable, insecure
safety: safe; dangerous
reliability: reliable, dependable; unreliable, error-prone
stability: stable; unstable, buggy
flexibility: flexible; rigid
scalability: scalable
comfort: comfortable; uncomfortable
durability: durable, sturdy, robust; fragile
efficiency: efficient; inefficient
maturity: mature, battle-tested; immature
popularity: popular
accuracy: accurate, precise
customization: customizable, customisable, configurable
extensibility: extensible
portability: portable
versatility: versatile
readability: readable
conciseness: concise; verbose, wordy
complexity: ; complex
repairability: repairable
maintainability: maintainable
weight: lightweight
noise: ; noisy
transparency: transparent; opaque
privacy: private
""",
    "de": """
Preis: ; teuer
Zuverlässigkeit: zuverlässig
Komfort: bequem, komfortabel
""",
    "fr": """
performances: performant, performante, performants, performantes
vitesse: rapide, rapides; lent, lente, lents, lentes
prix: abordable, abordables, économique, économiques, avantageux, avantageuse; cher, chère, chers, chères, coûteux, coûteuse, coûteuses, onéreux, onéreuse
facilité d'utilisation: facile, faciles, simple, simples, intuitif, intuitive, intuitifs, intuitives, ergonomique, facile à utiliser, simple à utiliser, facile à prendre en main; compliqué, compliquée, difficile, difficiles, complexe, complexes, difficile à utiliser
facilité d'apprentissage: facile à apprendre, simple à apprendre; difficile à apprendre
installation: facile à installer, simple à installer; difficile à installer
sécurité: sûr, sûre, sûrs, sûres, sécurisé, sécurisée; risqué, risquée
poids: léger, légère, légers, légères; lourd, lourde, lourds, lourdes
bruit: silencieux, silencieuse, silencieuses; bruyant, bruyante, bruyants, bruyantes
confort: confortable, confortables; inconfortable
fiabilité: fiable, fiables
stabilité: stable, stables; instable
flexibilité: flexible, flexibles, souple, souples; rigide
solidité: robuste, robustes, solide, solides; fragile, fragiles
maturité: mature, matures
popularité: populaire, populaires
précision: précis, précise
polyvalence: polyvalent, polyvalente
efficacité: efficace, efficaces
""",
    "es": """
velocidad: rápido, rápida, rápidos, rápidas, veloz; lento, lenta, lentos, lentas
precio: barato, barata, baratos, baratas, económico, económica, asequible; caro, cara, caros, caras, costoso, costosa
facilidad de uso: fácil, fáciles, sencillo, sencilla, simple, intuitivo, intuitiva, fácil de usar, sencillo de usar, sencilla de usar, fácil de manejar; difícil, complicado, complicada, complejo, compleja, difícil de usar
facilidad de aprendizaje: fácil de aprender, sencillo de aprender; difícil de aprender
instalación: fácil de instalar, sencillo de instalar; difícil de instalar
seguridad: seguro, segura, seguros, seguras; inseguro, insegura
peso: ligero, ligera, ligeros, ligeras, liviano, liviana; pesado, pesada, pesados, pesadas
ruido: silencioso, silenciosa; ruidoso, ruidosa
comodidad: cómodo, cómoda, cómodos, cómodas; incómodo, incómoda
fiabilidad: fiable, fiables, confiable, confiables
estabilidad: estable, estables; inestable
flexibilidad: flexible, flexibles
durabilidad: duradero, duradera, robusto, robusta, resistente; frágil
madurez: maduro, madura
popularidad: popular
precisión: preciso, precisa
versatilidad: versátil
eficiencia: eficiente, eficientes
""",
    "pt": """
velocidade: rápido, rápida, rápidos, rápidas, veloz; lento, lenta, lentos, lentas
preço: barato, barata, baratos, baratas, econômico, econômica, acessível, acessíveis; caro, cara, caros, caras, custoso
facilidade de uso: fácil, fáceis, simples, intuitivo, intuitiva, prático, prática, fácil de usar, simples de usar; difícil, complicado, complicada, complexo, complexa, difícil de usar
facilidade de aprendizado: fácil de aprender; difícil de aprender
segurança: seguro, segura
conforto: confortável, confortáveis; desconfortável
confiabilidade: confiável, confiáveis
estabilidade: estável, estáveis; instável
flexibilidade: flexível, flexíveis
ruído: silencioso, silenciosa; barulhento, barulhenta
peso: leve, leves; pesado, pesada, pesados, pesadas
robustez: robusto, robusta, resistente; frágil
eficiência: eficiente, eficientes
versatilidade: versátil
maturidade: maduro, madura
""",
    "it": """
velocità: veloce, veloci, rapido, rapida; lento, lenta
prezzo: economico, economica, economici, conveniente; caro, cara, costoso, costosa, costosi
facilità d'uso: facile, semplice, intuitivo, intuitiva, facile da usare, semplice da usare; difficile, complicato, complicata, complesso, complessa
facilità di apprendimento: facile da imparare; difficile da imparare
sicurezza: sicuro, sicura, sicuri, sicure
peso: leggero, leggera, leggeri, leggere; pesante, pesanti
rumore: silenzioso, silenziosa; rumoroso, rumorosa
comodità: comodo, comoda, confortevole
affidabilità: affidabile, affidabili
stabilità: stabile, stabili
flessibilità: flessibile, flessibili
robustezza: robusto, robusta, resistente
""",
    "zh": """
功能: 全面, 丰富, 强大
价格: 便宜, 实惠, 划算; 贵, 昂贵
速度: 快, 快速; 慢, 缓慢
易用性: 简单, 容易, 易用, 好用, 方便, 容易上手, 容易学, 易学, 直观; 复杂, 难用, 麻烦
学习曲线: 好学; 难学
安全性: 安全
重量: 轻, 轻便; 重, 笨重
噪音: 安静; 吵
稳定性: 稳定
可靠性: 可靠
灵活性: 灵活
成熟度: 成熟
舒适度: 舒适, 舒服
""",
    "ar": """
السعر: أرخص, أوفر, أقل سعرا, أقل تكلفة; أغلى, أعلى سعرا, أكثر تكلفة
السرعة: أسرع; أبطأ
سهولة الاستخدام: أسهل, أسهل استخداما, أبسط; أصعب, أعقد
الأمان: أكثر أمانا, آمن; أقل أمانا
الوزن: أخف; أثقل
الراحة: أكثر راحة, أريح; أقل راحة
الصوت: أهدأ; أعلى صوتا
""",
    "ja": """
価格: 安い, 安価, 割安, お得; 割高
速度: 速い, 早い, 高速; 遅い
使いやすさ: 使いやすい, 簡単, わかりやすい, シンプル, 便利, 手軽; 使いにくい, 難しい, 複雑, 不便, 面倒
味: おいしい, 美味しい, うまい; まずい
重さ: 軽い, 軽量, 軽く; 重い, 重く
静かさ: 静か; うるさい
耐久性: 長持ち, 長持ちし, 丈夫
安全性: 安全
安定性: 安定
快適さ: 快適
""",
}
# Words of degree, and the languages whose adjectives follow them.
MORE = {"more": "en", "mehr": "de", "plus": "fr", "más": "es", "mais": "pt"}
MORE |= {"più": "it", "самый": "ru", "самая": "ru", "самое": "ru", "более": "ru"}
LESS = {"less": "en", "weniger": "de", "moins": "fr", "menos": "es pt", "meno": "it"}


class Quality(NamedTuple):
    """What a comparative says: on what, and whether its subject is ahead (1) or not."""

    criterion: str
    sign: int


def entries(text: str) -> dict[str, Quality]:
    """The folded words of a list, and what each says; the first mention counts."""
    found: dict[str, Quality] = {}
    for line in text.strip().split("\n"):
        criterion, _, words = line.partition(": ")
        ahead, _, behind = words.partition(";")
        for group, sign in ((ahead, 1), (behind, -1)):
            for word in filter(None, map(fold, group.split(","))):
                found.setdefault(word, Quality(criterion, sign))
    return found


COMPARED = entries(COMPARATIVES + russian.COMPARATIVES)
GRADED = {language: entries(text) for language, text in ADJECTIVES.items()}
# What may be faster or easier is many a thing: the heading says which.
GENERIC = folded(
    "performance, ease of use, Geschwindigkeit, Bedienung, Benutzerfreundlichkeit, snelheid",
    "gebruiksgemak, szybkość, łatwość użycia, hastighet, användarvänlighet, vitesse",
    "performances, facilité d'utilisation, velocidad, facilidad de uso, velocidade",
    "facilidade de uso, velocità, facilità d'uso, 速度, 易用性, 使いやすさ",
)
# Criteria that comparatives name for sure: what is cheaper is so in price.
CRITERIA = (
    frozenset(
        fold(one.criterion)
        for words in (COMPARED, *GRADED.values())
        for one in words.values()
    )
    - GENERIC
)
# Languages whose adjectives do not change.
UNMARKED = GRADED["zh"] | GRADED["ja"] | GRADED["ar"]


@cache
def quality_of(words: str) -> Quality | None:
    """What a comparative says, "more reliable" or "cheaper"; None for other words."""
    known = fold(words)
    if known in COMPARED:
        return COMPARED[known]
    degree, _, adjective = words.strip().casefold().partition(" ")
    for languages, turn in ((MORE.get(degree, ""), 1), (LESS.get(degree, ""), -1)):
        for language in languages.split():
            if found := GRADED[language].get(fold(adjective)):
                return found._replace(sign=turn * found.sign)
    if easy := ease_of(words):
        return Quality(*easy)
    return None
