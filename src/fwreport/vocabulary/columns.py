"""What the heads of columns and rows say of them, in several languages."""

import re

from fwreport.vocabulary import korean, russian, vietnamese
from fwreport.vocabulary.words import folded

CRITERIA = folded(
    russian.CRITERIA,
    korean.CRITERIA,
    vietnamese.CRITERIA,
    "feature, features, feature/aspect, feature / aspect, aspect, aspects, criterion",
    "criteria, category, parameter, parameters, attribute, dimension, metric, property",
    "factor, topic, area, point, characteristic, capability, comparison, item, field",
    "merkmal, kriterium, kriterien, eigenschaft, aspekt, kategorie, punkt, bereich",
    "critère, critères, caractéristique, caractéristiques, fonctionnalité, catégorie",
    "característica, características, criterio, criterios, aspecto, categoría, factores",
    "項目, 比較項目, 評価項目, 機能, 特徴, 観点",
    "特性, 特征, 方面, 维度, 指标, 对比项, 功能, 项目, 类别, 比较项, 特点",
    "criteri, caratteristica, caratteristiche, aspetto, funzionalità, critério, critérios",
    "recurso, recursos, criterium, criteria, kenmerk, kenmerken, eigenschap, onderdeel",
    "المعيار, معيار, المعايير, الميزة, الخاصية, وجه المقارنة, أوجه المقارنة, الجانب, البند",
    "kryterium, kryteria, cecha, cechy, kategoria, egenskap, egenskaper, kategori, kategorie",
)
NAMES = folded(
    russian.NAMES,
    korean.NAMES,
    vietnamese.NAMES,
    "name, option, product, tool, framework, library, system, database, provider, vendor",
    "service, platform, model, language, technology, solution, candidate, software, app",
    "produkt, werkzeug, anbieter, modell, bibliothek, datenbank, dienst, plattform",
    "nom, produit, outil, fournisseur, modèle, bibliothèque, nombre, producto, opción",
    "herramienta, proveedor, modelo, biblioteca, 名称, 框架, 产品, 工具, 数据库, 语言, 方案",
    "製品, 製品名, 商品, 商品名, 名前, 機種, サービス, モデル, 会社, ツール",
    "nome, prodotto, opzione, strumento, fornitore, modello, libreria, produto, opção",
    "ferramenta, fornecedor, naam, optie, leverancier, nazwa, opcja, narzędzie, dostawca",
    "الاسم, المنتج, الخيار, الشركة, الخدمة, النموذج, الجهاز",
    "namn, alternativ, verktyg, leverantör, modell",
)
NUMBERS = folded("#, no, nr, n°, num, number, id, 序号, №, row, zeile") | {"#"}
WINNERS = folded(
    russian.WINNERS,
    korean.WINNERS,
    vietnamese.WINNERS,
    "advantage, winner, better, best, best choice, verdict, edge, who wins, leader",
    "preferred, wins, winning, better choice, better option, overall winner, top pick",
    "gewinner, sieger, besser, vorteil, testsieger, vorteil bei, urteil, bester",
    "gagnant, vainqueur, avantage, meilleur, meilleur choix, ganador, ventaja, mejor",
    "vencedor, mejor opción, 胜者, 优势, 赢家, 更好, 优胜, 胜出",
    "overall winner, our pick, pick, champion, gesamtsieger, gagnante, ganadora, vencedora",
    "勝者, 勝ち, 優位, おすすめ, الفائز, الأفضل",
    "vincitore, vincitrice, vantaggio, migliore, ganhador, ganhadora, vantagem, melhor",
    "veredicto, verdetto, veredito, winnaar, voordeel, beter, beste keuze, oordeel",
    "wygrywa, gewinnt, gagne, gana, vince, vence, wint, vinner, the winner, who's better",
    "zwycięzca, lepszy, lepsza, przewaga, werdykt, vinnare, bäst, bättre, omdöme",
)
NOTES = folded(
    russian.NOTES,
    korean.NOTES,
    vietnamese.NOTES,
    "notes, note, comment, comments, remark, remarks, why, reason, explanation, details",
    "summary, description, rationale, key difference, key differences, difference",
    "conclusion, takeaway, analysis, observations, anmerkung, anmerkungen, bemerkung",
    "bemerkungen, hinweis, hinweise, kommentar, begründung, fazit, erläuterung",
    "remarque, remarques, commentaire, commentaires, explication, notas, nota",
    "comentarios, observaciones, explicación, 说明, 备注, 注释, 评论, 解释, 总结",
    "detail, d\u00e9tail, d\u00e9tails, einzelheiten, detalle, detalles, dettaglio, dettagli, detalhes",
    "warum, weshalb, grund, gründe, pourquoi, raison, raisons, por qué, motivo, razón, perché",
    "motivi, por quê, waarom, reden, dlaczego, varför, 原因, 理由",
    "備考, コメント, 補足, メモ, ملاحظات, ملاحظة, التعليق",
    "comentario, observación, comentário, commento, uwaga, komentarze, kommentare, justification",
    "your comment, comment (optional), remarques éventuelles, feedback, reviewer notes, our notes",
    "osservazioni, commenti, spiegazione, observações, comentários, explicação, observação",
    "opmerking, opmerkingen, toelichting, uwagi, komentarz, anmärkning, anmärkningar",
)
SITUATIONS = folded(
    russian.SITUATIONS,
    korean.SITUATIONS,
    vietnamese.SITUATIONS,
    "situation, use case, use cases, scenario, need, needs, requirement, requirements",
    "goal, if you, if you need, if you want, when, project type, your need, task, purpose",
    "anwendungsfall, szenario, einsatz, einsatzzweck, bedarf, ziel, wenn, zweck, aufgabe",
    "cas d'usage, cas d'utilisation, besoin, objectif, scénario, situación, caso de uso",
    "necesidad, escenario, objetivo, 场景, 使用场景, 需求, 应用场景, 情况",
    "caso d'uso, esigenza, necessità, scenari, necessidade, cenário, toepassing, behoefte",
    "zastosowanie, potrzeba, användningsfall, behov",
)
CHOICES = folded(
    russian.CHOICES,
    korean.CHOICES,
    vietnamese.CHOICES,
    "recommendation, recommended, recommended choice, choose, use, pick, suggestion",
    "best choice, best option, best fit, go with, choice, suggested, solution, best",
    "empfehlung, empfohlen, wahl, beste wahl, lösung, recommandation, choix, conseil",
    "meilleur choix, recomendación, recomendado, elección, mejor opción, 推荐, 建议, 选择",
    "scelta, scelta migliore, raccomandazione, consigliato, escolha, melhor escolha",
    "recomendação, keuze, aanbeveling, aanbevolen, wybór, rekomendacja, val, rekommendation",
)
# How much a criterion counts.
WEIGHTINGS = folded(
    "weight, weights, weighting, importance, gewicht, gewichtung, wichtigkeit, poids",
    "pondération, coefficient, coeff, peso, ponderación, importancia, ponderazione",
    "importanza, ponderação, importância, weging, wegingsfactor, waga, vikt, viktning",
    "вес, важность, 权重, 重み",
)
# The same beside a figure, as a pattern: "Speed (weight 2)".
WEIGHED = (
    r"weight(?:ed|ing)?|gewicht(?:ung|et)?|poids|pondér|pondera|peso|加权|权重|重み"
)
# Labels over ratings that say no more than that: the heading above says on what.
RATINGS = folded(
    russian.RATINGS,
    korean.RATINGS,
    vietnamese.RATINGS,
    "rating, ratings, score, scores, our rating, our ratings, our score, our scores, my rating",
    "my ratings, my score, my scores, bewertung, bewertungen, wertung, punkte, note, notes, noten",
    "évaluation, évaluations, puntuación, puntuaciones, valoración, valoraciones, nota, notas",
    "voto, voti, punteggio, punteggi, valutazione, pontuação, avaliação, cijfer, cijfers",
    "beoordeling, ocena, oceny, betyg, оценка, оценки, 评分, 得分, 評価, 採点, スコア, التقييم",
)
PROS = folded(
    russian.PROS,
    korean.PROS,
    vietnamese.PROS,
    "pros, pro, advantages, advantage, strengths, strength, benefits, benefit, upsides",
    "positives, good, likes, what we like, strong points, vorteile, vorteil, stärken",
    "plus, pluspunkte, avantages, avantage, points forts, atouts, forces, ventajas",
    "ventaja, puntos fuertes, fortalezas, 优点, 优势, 长处, +, (+), 👍",
    "長所, メリット, 良い点, 良かった点, 利点, lo mejor, o melhor, what we liked",
    "lo bueno, les plus, vantaggi, vantaggio, punti di forza, pregi, vantagens, vantagem",
    "pontos fortes, prós, voordelen, voordeel, pluspunten, sterke punten, zalety, plusy",
    "mocne strony, fördelar, styrkor",
    "المزايا, مزايا, المميزات, مميزات, الإيجابيات, إيجابيات, نقاط القوة",
)
CONS = folded(
    russian.CONS,
    korean.CONS,
    vietnamese.CONS,
    "cons, con, disadvantages, disadvantage, weaknesses, weakness, drawbacks, drawback",
    "downsides, limitations, negatives, bad, dislikes, weak points, nachteile, nachteil",
    "schwächen, minus, minuspunkte, kontra, contra, inconvénients, inconvénient, limites",
    "points faibles, faiblesses, désavantages, desventajas, desventaja, puntos débiles",
    "debilidades, inconvenientes, contras, 缺点, 劣势, 短处, 不足, (-), 👎",
    "短所, デメリット, 悪い点, 気になる点, 欠点, lo peor, o pior, what we disliked",
    "lo malo, les moins, svantaggi, svantaggio, punti deboli, difetti, contro, desvantagens",
    "desvantagem, pontos fracos, nadelen, nadeel, minpunten, zwakke punten, wady, minusy",
    "słabe strony, nackdelar, svagheter",
    "العيوب, عيوب, السلبيات, سلبيات, نقاط الضعف",
)
# "What I liked about X", "Was mir nicht gefallen hat".
DISLIKED = re.compile(
    r"""^(?:what\ (?:i|we)\ (?:really\ )?(?:(?:did|do)(?:\ not|n['’]t)\ (?:like|love)|dislike[ds]?|hated?)
    |was\ (?:mir|uns)\b.*\bnicht\ (?:so\ )?(?:gefällt|gefallen|gefiel)|was\ (?:mich|uns)\b.*(?:stört|störte)
    |ce\ que\ (?:je\ n['’]ai|on\ n['’]a)\ pas\ aimé|ce\ qui\ (?:m['’]agace|m['’]a\ (?:dépl\w+|gêné\w*)|nous\ a\ (?:dépl\w+|gêné\w*))|lo\ que\ no\ (?:me|nos)\ gust
    |quel\ che\ non\ (?:mi|ci)\ piac|o\ que\ (?:eu\ )?não\ gost|wat\ (?:ik|we)\ (?:minder|niet)\b|что\ (?:мне\ |нам\ )?не\ (?:нравится|понравилось))""",
    re.IGNORECASE | re.VERBOSE,
)
LIKED = re.compile(
    r"""^(?:what\ (?:i|we)\ (?:really\ |most\ )?(?:liked?|loved?|enjoy(?:ed)?)(?!\w)
    |was\ (?:mir|uns)\b.*(?:gefällt|gefallen|gefiel)
    |ce\ que\ (?:j['’]ai|on\ a)\ (?:bien\ )?aimé|ce\ que\ j['’]aime|ce\ qui\ (?:me|nous|m['’]a|nous\ a)\ pl(?:aît|u)\b|lo\ que\ (?:más\ )?(?:me|nos)\ gust
    |quel\ che\ (?:mi|ci)\ piac|o\ que\ (?:eu\ )?(?:mais\ )?gost|wat\ (?:ik|we)\ (?:goed|fijn)\b|что\ (?:мне\ |нам\ )?(?:больше\ всего\ )?(?:нравится|понравилось))""",
    re.IGNORECASE | re.VERBOSE,
)
# Headings over what speaks against options; columns of them are criteria like others.
WORRIES = folded(
    "risks, caveats, gotchas, pitfalls, pain points, known issues, dealbreakers, complaints",
    "deal breakers, what we don't like, what i don't like, what could be better, annoyances",
    "risiken, was stört, kritikpunkte, stolperfallen, risques, pièges, reproches, riesgos",
    "problemas, rischi, problemi, riscos, pegas, risico's, valkuilen, ryzyka, pułapki, risker",
    "риски, подводные камни, 风险, 坑, リスク, 注意点",
)
TOTALS = folded(
    russian.TOTALS,
    korean.TOTALS,
    vietnamese.TOTALS,
    "weighted total, weighted score, weighted sum, weighted average, weighted mean",
    "gewichtete summe, gewichtetes ergebnis, total pondéré, moyenne pondérée",
    "total ponderado, media ponderada, puntuación ponderada, totale ponderato",
    "total, totals, total score, overall, overall score, overall rating, final score",
    "final scores, sum, average, mean, average score, score total, grand total, final",
    "mean score, average rating, gesamt, gesamtpunktzahl, summe, durchschnitt",
    "gesamtbewertung, gesamtnote, mittelwert, endnote, total général, moyenne, somme",
    "note globale, score global, note finale, promedio, media, puntuación total",
    "puntuación final, nota final, suma, 总分, 合计, 平均, 平均分, 总计, 总评",
    "المجموع, الإجمالي, المتوسط, المعدل, التقييم العام, النتيجة النهائية",
    "合計, 合計点, 総合, 総合評価, 総合点, 平均点",
    "totale, punteggio totale, pontuação total, média, nota geral, totaalscore, gemiddelde",
    "gesamtpunkte, gesamtwertung, gesamtergebnis, gesamtscore, punkte gesamt, schnitt, total points",
    "overall average, average (all), mean rating, points total, note moyenne, score total, score moyen",
    "total des points, puntaje total, puntos totales, nota media, valoración global, voto finale",
    "voto totale, voto medio, media voti, punteggio finale, punteggio medio, nota média, média final",
    "total geral, totaal, ocena łączna, suma punktów, średnia ocena, 总得分, 综合评分, 综合得分, 総合得点",
    "eindcijfer, eindscore, suma, razem, średnia, ocena końcowa, totalt, medelvärde, slutbetyg",
)
FACTS = folded(
    "developer, developers, developed by, created by, creator, author, authors, maker",
    "vendor, company, owner, owned by, maintainer, maintained by, backed by, backing",
    "first released, first release, initial release, release date, released, release year",
    "year, launch year, launched, launch date, founded, founded in, first appeared, origin",
    "current version, latest version, version, latest release, license, licence, licensing",
    "written in, language, languages, programming language, implementation language",
    "website, homepage, url, repository, repo, headquarters, github stars, stars, part of",
    "entwickler, entwickelt von, hersteller, anbieter, firma, eigentümer, veröffentlicht",
    "erstveröffentlichung, erschienen, erscheinungsjahr, gründung, gegründet, lizenz",
    "kältemittel, refrigerant, fluide frigorigène, réfrigérant, refrigerante",
    "baujahr, sprache, programmiersprache, aktuelle version, hauptsitz, herausgeber",
    "développeur, développé par, créé par, éditeur, créateur, date de sortie, sorti en",
    "année, licence, langage, première version, entreprise, creado por, desarrollador",
    "desarrollado por, lanzamiento, fecha de lanzamiento, año, licencia, lenguaje, empresa",
    "开发者, 开发公司, 发布时间, 首次发布, 发布年份, 许可证, 编程语言, 语言, 版本, 公司, 作者",
    "manufacturer, manufacturers, made by, producer, brand, fabricant, marque, fabricante",
    "marca, dernière version, première sortie, última versión, primer lanzamiento",
    "制造商, 厂商, 品牌, 最新版本, 当前版本, メーカー, 開発元, 発売年, 最新バージョン",
)
USES = folded(
    russian.USES,
    korean.USES,
    vietnamese.USES,
    "use case, use cases, typical use cases, common use cases, best use cases, best for",
    "ideal for, when to use, when to choose, suitable for, best suited for, good for",
    "perfect for, recommended for, recommendation, recommendations, applications, who for",
    "anwendungsfälle, einsatzgebiete, geeignet für, ideal für, wann verwenden, empfehlung",
    "am besten für, cas d'usage, cas d'utilisation, idéal pour, quand utiliser",
    "recommandé pour, casos de uso, ideal para, cuándo usar, recomendado para, mejor para",
    "适用场景, 使用场景, 应用场景, 适合, 何时使用",
    "こんな人におすすめ, おすすめの人, 向いている人, 用途",
    "casi d'uso, ideale per, consigliato per, quando usare, quando usar, indicado para",
    "für wen geeignet, für wen, geeignet für wen, für wen ist das etwas, who is it for",
    "who it's for, who should use it, who should buy it, who is this for, pour qui",
    "à qui s'adresse, para quién, para quién es, per chi, per chi è, a chi è adatto, para quem",
    "para quem é, voor wie, voor wie geschikt, dla kogo, för vem, кому подойдет, для кого",
    "适合谁, 适合人群, 适用人群, こんな人に, 向いている人は",
    "toepassingen, ideaal voor, geschikt voor, wanneer gebruiken, zastosowania",
    "idealny do, användningsområden, passar för",
)
TIES = folded(
    russian.TIES,
    korean.TIES,
    vietnamese.TIES,
    "=, ==, \u2248",
    "same, tie, tied, draw, equal, even, both, neither, none, similar, comparable, no winner",
    "it's a tie, equally good, on par, a tie, no difference, equivalent, identical",
    "gleich, gleichstand, unentschieden, beide, keiner, gleichwertig, ähnlich, égalité",
    "égal, les deux, aucun, ex aequo, équivalent, empate, igual, ambos, ninguno",
    "引き分け, 同点, 同じ, 互角, どちらも, تعادل, متعادل, متساويان, نفس الشيء",
    "平手, 相同, 一样, 持平, 两者, 均可, 相当, 平局",
    "match nul, pareggio, parità, pari, uguale, uguali, entrambi, entrambe, nessuno, iguais",
    "nenhum, iguales, gelijk, gelijkspel, geen van beide, remis, równo, oba, żaden",
    "oavgjort, lika, båda, ingen",
)
COMMON = (
    folded(
        russian.COMMON,
        korean.COMMON,
        vietnamese.COMMON,
        "価格, 料金, 性能, 速度, 重さ, 重量, 使いやすさ, 安全性, 音質, 画質, 電池, バッテリー, デザイン",
        "السعر, التكلفة, الأداء, السرعة, الأمان, سهولة الاستخدام, الجودة, التصميم",
        "البطارية, الكاميرا, الدعم, خدمة العملاء, التطبيق, الوزن, الشاشة, الراحة, الضمان",
        "サポート, 安定性, 機能, 操作性, 速さ, コスト, 容量, 大きさ, サイズ",
        "precio, prestazioni, prezzo, costi, facilità d'uso, sicurezza, velocità, comunità",
        "curva di apprendimento, documentazione, scalabilità, affidabilità, flessibilità",
        "desempenho, preço, custo, custos, facilidade de uso, segurança, velocidade, comunidade",
        "curva de aprendizado, documentação, escalabilidade, confiabilidade, flexibilidade",
        "prestaties, prijs, kosten, gebruiksgemak, veiligheid, snelheid, leercurve",
        "documentatie, schaalbaarheid, betrouwbaarheid, flexibiliteit, ondersteuning",
        "wydajność, cena, koszt, koszty, łatwość użycia, bezpieczeństwo, szybkość",
        "dokumentacja, skalowalność, niezawodność, elastyczność, wsparcie, społeczność",
        "prestanda, pris, kostnad, användarvänlighet, säkerhet, hastighet, skalbarhet",
        "inlärningskurva, tillförlitlighet, flexibilitet, gemenskap",
        "performance, speed, price, pricing, cost, costs, ease of use, learning curve",
        "durability, battery life, comfort, noise, haltbarkeit, akkulaufzeit, durabilité",
        "autonomie, durabilidad, autonomía",
        "community, community support, ecosystem, documentation, docs, security, scalability",
        "license, flexibility, popularity, deployment, debugging, syntax, size, memory",
        "latency, throughput, availability, reliability, support, language, type, version",
        "complexity, maturity, usability, tooling, architecture, scope, api, features,"
        "compatibility, customization, integration, integrations, testing, maintenance",
        "storage, consistency, backup, data model, query language, transactions, replication",
        "use case, use cases, best for, developer, year, stars, features, portability",
        "preis, kosten, leistung, geschwindigkeit, bedienung, benutzerfreundlichkeit",
        "lernkurve, sicherheit, skalierbarkeit, dokumentation, verfügbarkeit, gewicht, größe",
        "lizenz, reichweite, komfort, qualität, lautstärke, verbrauch, garantie, design",
        "prix, coût, facilité d'utilisation, courbe d'apprentissage, communauté, sécurité",
        "documentation, vitesse, précio, costo, coste, facilidad de uso, rendimiento",
        "curva de aprendizaje, comunidad, seguridad, escalabilidad, documentación, velocidad",
        "性能, 学习曲线, 生态, 社区, 价格, 成本, 安全, 文档, 易用性, 部署, 灵活性, 速度, 包大小",
    )
    | FACTS
    | TOTALS
)
# The option such a column speaks of stands in its cells, not in its head.
ANONYMOUS = folded(
    "alternative, alternatives, other, others, rival, rivals, competitor, competitors",
    "runner-up, alternativen, andere, konkurrenz, autre, autres, otra, otras, otro, otros",
    "alternativa, alternativas, 其他, 替代, 替代方案",
)
# First words of heads that ask for an option: "Best provider", "Recommended tool".
SUPERLATIVES = folded(
    "best, better, winner, winning, recommended, recommendation, preferred, top, choose",
    "bester, beste, bestes, besser, empfohlen, empfohlene, empfohlener, empfehlung, sieger",
    "meilleur, meilleure, recommandé, recommandée, gagnant, mejor, recomendado, recomendada",
    "ganador, 最佳, 推荐, 最好",
    "migliore, miglior, vincitore, consigliato, consigliata, melhor, vencedor, recomendada",
    "winnaar, aanbevolen, najlepszy, najlepsza, zwycięzca, polecany, bästa, bäst, vinnare",
)
YES = folded(
    russian.YES,
    korean.YES,
    vietnamese.YES,
    "あり, はい, 対応, 可, نعم, متوفر",
    "checked, enabled, included, yes, y, true, supported, ja, oui, sí, si, vrai, sì, sim, tak, 是, 有, 支持, ✓, ✔, ✅, ☑",
)
NO = folded(
    russian.NO,
    korean.NO,
    vietnamese.NO,
    "なし, いいえ, 非対応, 不可, لا, غير متوفر",
    "unchecked, disabled, not included, no, false, unsupported, not supported, nein, non, falso, não, nee, nej, nie",
    "否, 无, 不支持, 没有",
)
EMPTY = frozenset({"", "-", "--", "---", "\u2013", "\u2014", "?", "...", "\u2026"})
