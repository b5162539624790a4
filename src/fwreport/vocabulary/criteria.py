"""What criteria of any subject are called, in several languages, and what they mean."""

from fwreport.vocabulary.translations import TRANSLATIONS

PREFIXES = "auto|anti|co|cross|de|hyper|inter|multi|non|on|off|pre|re|sub|un"
"""Word beginnings that are written with a hyphen or without: pre-trained, pretrained."""

STOP_WORDS = """
    and or the an of for to in with by & und oder der die das des dem den ein eine von
    vom für mit zu zum zur im bei et ou le la les un une du des de pour avec en el los las
    del para con il lo gli di per e do da dos das com het een van voor met
"""
"""Articles, prepositions and conjunctions: `Ease of Use` and `Ease to Use` are one."""

FILLER_WORDS = """
    support option options feature features capability capabilities aspect aspects system
    systems overall general consideration considerations factor factors built-in
    integration integrations
    unterstützung funktionen möglichkeiten allgemein allgemeine gesamt prise charge
    fonctionnalités général soporte opciones características
    支持
"""
"""Words that add nothing: `Deployment Options` is `Deployment`."""

MEANINGFUL_FILLERS = """
    customer client user technical tech phone vendor commercial enterprise professional
    premium paid file operating type tax immune nervous continuous vertical horizontal
"""
"""Words after which a filler word means something: `Customer Support`, `File System`."""

ABBREVIATIONS = {
    "a11y": "accessibility",
    "admin": "administration",
    "app": "application",
    "auth": "authentication",
    "config": "configuration",
    "db": "database",
    "dev": "development",
    "doc": "documentation",
    "env": "environment",
    "i18n": "internationalization",
    "l10n": "localization",
    "lang": "language",
    "lib": "library",
    "max": "maximum",
    "mem": "memory",
    "min": "minimum",
    "op": "operation",
    "ops": "operation",
    "perf": "performance",
    "spec": "specification",
    "temp": "temperature",
}

SYNONYMS = (
    """
    performance, speed, leistung, performanz, geschwindigkeit, schnelligkeit, vitesse, \
rendimiento, velocidad, prestazioni, velocità, desempenho, velocidade, snelheid, \
prestaties, 性能, 速度
    ease of use, usability, user friendliness, user friendly, userfriendliness, \
userfriendly, easy to use, benutzerfreundlichkeit, bedienbarkeit, \
bedienungsfreundlichkeit, bedienfreundlichkeit, facilité d'utilisation, \
simplicité d'utilisation, facilidad de uso, facilità d'uso, \
facilidade de uso, gebruiksgemak, łatwość użycia, 易用性, 使いやすさ, سهولة الاستخدام
    ease of learning, learnability, easy to learn, erlernbarkeit, \
facilité d'apprentissage, facilidad de aprendizaje
    learning curve, lernkurve, courbe d'apprentissage, curva de aprendizaje, \
curva di apprendimento, curva de aprendizado, leercurve, 学习曲线
    use case, typical use case, common use case, best use case, ideal use case, \
primary use case, main use case, primary use, anwendungsfall, anwendungsfälle, \
einsatzgebiet, einsatzgebiete, einsatzzweck, cas d'usage, cas d'utilisation, \
caso de uso, caso d'uso, casi d'uso
    best for, ideal for, best suited for, geeignet für, idéal pour, ideal para
    developer experience, development experience, dx, entwicklererfahrung
    customer service, customer support, kundenservice, kundensupport, \
kundendienst, service client, atención al cliente, servizio clienti, \
klantenservice, servicio al cliente, assistenza clienti, atendimento ao cliente, \
obsługa klienta, 客服, خدمة العملاء
    programming language, programmiersprache, langage de programmation, \
lenguaje de programación, linguaggio di programmazione
    memory usage, memory consumption, memory footprint, memory use, ram usage, \
speicherverbrauch, speicherbedarf, consommation mémoire, uso de memoria
    privacy, data privacy, data protection, datenschutz, \
protection des données, protección de datos
    battery life, battery, battery runtime, akkulaufzeit, akku, autonomie, autonomía, \
batterie, batería, duración de la batería, batteria, durata della batteria, bateria, \
accuduur, 电池, 续航, バッテリー, 電池, البطارية
    noise, noise level, loudness, lautstärke, geräuschpegel, bruit, niveau sonore, \
ruido, rumore, ruído, geluid, geluidsniveau, hałas, ljudnivå, 噪音
    sound quality, sound, audio quality, klangqualität, klang, qualité sonore, son, \
calidad de sonido, sonido, qualità del suono, suono, qualidade de som, som, \
geluidskwaliteit, dźwięk, ljud, 音质, 音質
    noise cancellation, noise cancelling, anc, active noise cancellation, \
geräuschunterdrückung, réduction de bruit, cancelación de ruido, \
cancellazione del rumore, cancelamento de ruído
    camera, cameras, kamera, cámara, fotocamera, câmera, appareil photo, 相机, カメラ
    display, screen, bildschirm, écran, pantalla, schermo, tela, scherm, ekran, 屏幕
    image quality, picture quality, bildqualität, qualité d'image, \
calidad de imagen, qualità dell'immagine, 画质, 画質
    build quality, build, workmanship, verarbeitung, verarbeitungsqualität, finition, \
qualité de fabrication, calidad de construcción, qualità costruttiva
    value for money, value, preis-leistung, preis-leistungs-verhältnis, \
rapport qualité-prix, relación calidad-precio, rapporto qualità-prezzo, \
custo-benefício, prijs-kwaliteit, prijs-kwaliteitverhouding, 性价比
    brakes, braking, bremsen, freins, frenos, freni, freios, remmen, hamulce
    setup, set-up, einrichtung, instalación, installazione, instalação, installatie
    looks, appearance, aesthetics, aussehen, optik, esthétique, estética, estetica
    first released, first release, initial release, initially released, \
erstveröffentlichung, première version, primera versión
    developer, developed by, entwickler, entwickelt von, développé par, desarrollador
    advantages, pros, vorteile, avantages, ventajas, vantaggi, vantagens
    disadvantages, cons, drawbacks, nachteile, inconvénients, desventajas, svantaggi
    sustainability, nachhaltigkeit, durabilité, sostenibilidad
    comfort, komfort, confort, comodidad, comodità, conforto, wygoda, 舒适度, 快適さ
    quality, qualität, qualité, calidad, qualità, qualidade
"""
    + TRANSLATIONS
)
"""Labels that mean the same as a whole, one meaning a line; the first names it."""

HEADS = """
    quality, qualität, kwaliteit, kvalitet
    cost, kosten, preis, kosten, prijs
    consumption, verbrauch, verbruik
    weight, gewicht
    speed, geschwindigkeit, snelheid
    performance, leistung
    time, zeit, dauer, tijd
    size, größe
"""
"""Words that compounds end in, with what they mean: `Espressoqualität`, `espresso quality`."""

FIRST_HEADS = """
    quality, qualité, calidad, qualità, qualidade
    speed, vitesse, velocidad, velocità, velocidade
    consumption, consommation, consumo
    time, temps, tiempo, tempo
    size, taille, tamaño, tamanho
"""
"""Words that come first in their language: `qualité de l'espresso`."""

SYNONYM_WORDS = """
    cost, price, pricing, kosten, preis, preise, coût, prix, tarif, coste, costo, precio, \
custo, preço, costi, prezzo, prezzi, prijs, cena, koszt, koszty, pris, 成本, 价格, \
価格, 値段, 料金, السعر, التكلفة
    documentation, doku, dokumentation, documentación, documentazione, \
documentação, documentatie, 文档
    deployment, deploy, deploying, deployability, bereitstellung, déploiement, \
despliegue, implantação, 部署
    debugging, debug, debuggability, fehlersuche, débogage, depuración, 调试
    scalability, scaling, skalierbarkeit, skalierung, scalabilité, escalabilidad, \
scalabilità, escalabilidade, schaalbaarheid, 可扩展性, 扩展性
    security, sicherheit, sécurité, seguridad, sicurezza, segurança, 安全性
    community, communities, gemeinschaft, communauté, comunidad, comunità, \
comunidade, 社区
    ecosystem, ökosystem, écosystème, ecosistema, ecossistema, 生态, 生态系统
    maturity, reife, reifegrad, maturité, madurez, maturità, maturidade
    license, licence, licensing, lizenz, lizenzierung, licencia, licenza, licença, \
许可证
    flexibility, flexibilität, flexibilité, flexibilidad, flessibilità, \
flexibilidade, flexibiliteit, 灵活性
    reliability, zuverlässigkeit, fiabilité, fiabilidad, affidabilità, \
confiabilidade, betrouwbaarheid, 可靠性
    availability, verfügbarkeit, disponibilité, disponibilidad, disponibilità, \
disponibilidade, 可用性
    maintainability, wartbarkeit, maintenabilité, mantenibilidad, manutenibilità
    popularity, beliebtheit, popularität, popularité, popularidad, popolarità
    latency, latenz, latence, latencia, latenza, latência, 延迟
    complexity, komplexität, complexité, complejidad, complessità, complexidade
    weight, gewicht, poids, peso
    taste, geschmack, goût, sabor, gusto
    interoperability, interoperabilität, interopérabilité, interoperabilidad
"""
"""Words that mean the same inside a label too: `License Price`, `License Cost`."""

LOWER_WORDS = """
    cost fee expense spend latency delay lag complexity difficulty effort overhead
    footprint consumption verbosity boilerplate bug downtime risk error defect
    failure noise emission rent deductible waste pollution debt lock-in lockin weight toxicity
    kosten gebühr gebühren aufwand verbrauch verzögerung schwierigkeit risiko
    lärm ausfallzeit emissionen lernkurve fehler nebenwirkungen
    coût frais consommation risque difficulté bruit
    gasto consumo riesgo dificultad ruido esfuerzo rischio difficoltà rumore
"""
"""Heads of labels of which a larger amount is worse for the reader."""

LOWER_LABELS = """
    learning curve, memory usage, disk usage, cpu usage, resource usage, bundle size,
    file size, binary size, image size, package size, install size, installation size,
    download size, size kb, size mb, error rate, failure rate, churn rate, side effect,
    response time, startup time, start time, load time, loading time, boot time,
    build time, compile time, compilation time, execution time, setup time, lead time,
    training time, inference time, query time, delivery time, processing time,
    waiting time, wait time, charging time, travel time, recovery time, downtime, time to market,
    time consumption, cold start, carbon footprint, total cost ownership, tco,
    vendor lock-in, vendor lockin, ladezeit, antwortzeit, reaktionszeit, wartezeit,
    lieferzeit, reisezeit, startzeit, ladedauer, temps de réponse, temps de chargement,
    temps de compilation, tiempo de respuesta, tiempo de carga, tempo di risposta,
    effets secondaires, efectos secundarios
"""
"""Labels of more words of which a larger amount is worse for the reader."""

LOWER_FIRST = """
    coût prix frais tarif consommation risque temps coste costo precio gasto consumo
    riesgo tiempo prezzo rischio tempo custo preço
"""
"""Heads that stand first in their language: `Coût total`, `Precio mensual`."""

FLIPPING_WORDS = """
    low lower less fewer minimal reduced niedrig niedrige geringe geringer
    faible bajo baja basso bassa
"""
"""Words before a head that turn it round: of `Low Latency` more is better."""

DESCRIPTIVE_LABELS = """
    developer, created by, creator, author, vendor, manufacturer, maker, owner, founder,
    maintainer, maintained by, publisher, company, provider, origin, country, headquarters,
    first released, release date, released, release year, year, founded, launched, since,
    latest version, latest release, version, current version, stable release, language,
    programming language, written in, implementation language, license, type, kind,
    category, database type, service type, what it is, what is it, definition, overview,
    introduction, description, summary, quick summary, conclusion, final takeaway,
    takeaway, key takeaway, final score, final verdict, total, total score,
    overall score, overall, overall winner, overall verdict, overall result, winner,
    the winner, who wins, verdict, result, final winner, our pick, gesamtsieger, sieger,
    gewinner, testsieger, urteil, gesamturteil, gesamtergebnis, gagnant, vainqueur, bilan,
    ganador, ganador general, veredicto, vencedor, vincitore, verdetto, winnaar, oordeel,
    zwycięzca, werdykt, vinnare, background, history, use case, best for, situation, scenario,
    recommendation, which one should you use, which one to choose, when to use,
    when to choose, used by, notable users, example, code example, note, notes,
    remark, comment, website, homepage, url, link, repository, source code, key feature,
    key difference, main difference, difference, advantages, disadvantages, strength,
    weakness, pro con, platform, supported platform, full name, name, abbreviation,
    entwickler, hersteller, anbieter, autor, eigentümer, herkunft, herkunftsland, sitz,
    gründung, gründungsjahr, erscheinungsjahr, jahr, aktuelle version, sprache, lizenz,
    typ, art, kategorie, was ist das, definition, überblick, übersicht, beschreibung,
    zusammenfassung, fazit, gesamtpunktzahl, hintergrund, geschichte, empfehlung,
    wann verwenden, beispiel, anmerkung, bemerkung, webseite, plattformen, stärken,
    schwächen, développeur, éditeur, fabricant, créateur, année, date de sortie, langage,
    langue, catégorie, définition, aperçu, résumé, conclusion, récapitulatif,
    recommandation, exemple, site web, points forts, points faibles, desarrollador,
    fabricante, creador, año, lenguaje, idioma, tipo, categoría, definición, resumen,
    conclusión, recomendación, ejemplo, sitio web, fortalezas, debilidades,
    sviluppatore, produttore, anno, linguaggio, riepilogo, conclusione, raccomandazione,
    开发者, 发布时间, 语言, 类型, 适用场景, 场景, 总结, 简介
"""
"""Labels of what an option is or is for; nobody is better or worse on them."""

GROUPS = {
    "Usability": """
        ease usability usable simplicity simple learning learnability learn intuitive
        accessibility comfort convenience ergonomics userfriendly friendliness friendly
        abstraction readability interface look taste lernkurve einfachheit
        benutzerfreundlichkeit bedienung bedienbarkeit komfort geschmack facilite
        simplicite facilidad sencillez interfaz
    """,
    "Performance": """
        performance speed throughput latency efficiency memory benchmark optimization
        scalability gpu cpu tpu parallelism concurrency acceleration runtime power
        bandwidth footprint distributed battery acceleration range
        leistung geschwindigkeit durchsatz effizienz speicher speicherverbrauch reichweite
        vitesse debit efficacite velocidad eficiencia consumo
    """,
    "Deployment and operations": """
        deployment production serving export serialization hosting operation maintenance
        maintainability monitoring logging backup availability reliability uptime upgrade
        migration installation setup configuration administration portability recovery
        infrastructure replication delivery mobile cloud observability durability stability
        betrieb wartung wartbarkeit installation einrichtung verfugbarkeit zuverlassigkeit
        exploitation maintenance fiabilite disponibilite mantenimiento instalacion
    """,
    "Ecosystem and community": """
        ecosystem community popularity adoption documentation library plugin package
        tutorial resource integration interoperability compatibility tooling tool support
        market talent hiring pretrained extension service region partner maturity
        okosystem bibliothek werkzeug dokumentation beliebtheit verbreitung support
        bibliotheque outil popularite integracion herramienta
    """,
    "Development": """
        development programming code coding style api debugging testing test debug model
        training layer customization custom flexibility graph execution data query
        transaction schema architecture typing syntax extensibility modular modularity
        component control function tokenization consistency state language template
        routing rendering visualization autograd
        entwicklung programmierung flexibilitat abfrage daten anpassung
        developpement programmation flexibilite donnees desarrollo programacion datos
    """,
    "Cost": """
        cost fee budget billing tariff subscription value savings economy license roi tco
        kosten gebuhr preisleistung abo wirtschaftlichkeit frais abonnement gasto
        presupuesto
    """,
    "Security": """
        security privacy compliance encryption authentication authorization safety
        vulnerability access trust audit identity permission
        sicherheit datenschutz verschlusselung securite confidentialite seguridad
        privacidad
    """,
}
"""Groups that criteria of any subject fall in, with the words that tell."""

FACTS, OTHER = "Facts", "Other"
"""The group of descriptive criteria, and of those that no word places."""
