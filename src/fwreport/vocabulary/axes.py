"""Qualities that exclude each other, as axes with two poles, in several languages."""

from typing import NamedTuple


class Axis(NamedTuple):
    """Two qualities of which one thing has at most one at a time."""

    left: str  # regular expression of the one pole, verbose
    right: str  # of the other
    names: tuple[str, str]  # how a report names the poles
    is_bound: bool = True  # whether both must be said on the same criterion
    needs_version: bool = False  # opposed only where a claim says then and now


AXES = {
    "ease": Axis(
        r"""easy|easier|simple|simpler|intuitive|straightforward|effortless|painless
        |hassle[- ]free|self[- ]explanatory|a\ breeze|a\ snap|child's\ play|trivial
        |(?:user|beginner|newcomer)[- ]friendly|gentle|shallow|einfach(?:e[rsnm]?)?|leicht|intuitiv
        |benutzerfreundlich|kinderleicht|facile|facil[ei]|semplic[ei]|simples|gemakkelijk|makkelijk|eenvoudig|intuiti(?:f|ve)|fácil|sencill[oa]|intuitiv[oa]
        |简单|容易|易用|直观|好用""",
        r"""(?:moderate|medium|considerable|significant|long)\ learning\ curve
        |hard|harder|difficult|complex|complicated|tricky|trickier|cumbersome|steep
        |steeper|painful|tedious|confusing|convoluted|fiddly|clunky|daunting|awkward
        |laborious|challenging|troublesome|finicky|unwieldy|nothing\ but\ trouble|a\ (?:pain|nightmare|struggle|hassle)|counter-?intuitive
        |schwer|schwierig(?:e[rsnm]?)?|komplex|kompliziert(?:e[rsnm]?)?|steile?|difficile|complexe
        |compliquée?|raide|confuse?|verwirrend|unübersichtlich|confus[oa]|difícil|complej[oa]|complicad[oa]|empinad[oa]
        |difficil[ei]|compless[oa]|complicat[oa]|complex[oa]|moeilijk|ingewikkeld|lastig
        |困难|复杂|陡峭|难以?(?:使用|用|学|上手)""",
        ("easy", "hard"),
    ),
    "speed": Axis(
        r"""fast|faster|quick|quicker|snappy|speedy|swift|responsive|instant(?:aneous)?
        |schnell(?:er)?|rapides?|rápid[oa]s?|veloc[ei]|rapid[oa]|snel|快速|(?:很|非常|更)快""",
        r"""slow|slower|sluggish|laggy|unresponsive|langsam(?:er)?|lente?s?|lent[oa]s?|traag|langzaam|缓慢|[较很太]慢|非常慢""",
        ("fast", "slow"),
    ),
    "maturity": Axis(
        r"""mature|battle-(?:tested|proven)|proven|established|ausgereift|madur[oa]|成熟""",
        r"""immature|experimental|unproven|half-baked|unfinished|unreif|inmadur[oa]|expérimentale?|不成熟""",
        ("mature", "immature"),
    ),
    "price": Axis(
        r"""cheap|cheaper|inexpensive|affordable|low-cost|economical|budget[- ]friendly
        |günstig|preiswert|bon\ marché
        |abordable|barat[oa]|便宜""",
        r"""expensive|costly|pricey|overpriced|teuer|chère?|coûteu(?:x|se)|car[oa]|costos[oa]
        |昂贵""",
        ("cheap", "expensive"),
    ),
    "endurance": Axis(
        r"""(?:long|lange[rs]?|larga|longue|grande|lunga|longa|buena|bonne|hohe)\ SPAN|续航长""",
        r"""(?:short|kurze[rs]?|korte|corta|courte|faible|petite|breve|curta|mala|geringe)\ SPAN
        |续航短""",
        ("long-lasting", "short-lived"),
    ),
    "completeness": Axis(
        r"""complete|thorough|exhaustive|vollständig|complète?|complet[oa]|completo|volledig|完整""",
        r"""incomplete|patchy|sketchy|full\ of\ gaps|lückenhaft|unvollständig|incomplète?
        |incomplet[oa]|onvolledig|不完整""",
        ("complete", "incomplete"),
    ),
    "size": Axis(
        r"""large|huge|vast|massive|big|enormous|groß(?:e[rsnm]?)?|riesig(?:e[rsnm]?)?|grande?s?
        |énorme|庞大""",
        r"""small|tiny|minuscule|klein(?:e[rsnm]?)?|petite?s?|pequeñ[oa]s?|较小""",
        ("large", "small"),
    ),
    "quality": Axis(
        r"""(?<=[a-z]\ )(?<!as\ )well|excellent|outstanding|superb|great|strong|very\ (?:good|strong)|first-(?:rate|class)
        |impressive|stellar|exemplary|hervorragend
        |ausgezeichnet|sehr\ (?:gut|stark)|très\ (?:bonne?|forte?)|excelente|muy\ buen[oa]|eccellent[ei]|ottim[oa]|muito\ bo[am]|uitstekend
        |优秀|出色|(?:很|非常)好""",
        r"""poor|poorly|badly|weak|bad|terrible|very\ limited|awful|dreadful|abysmal|disappointing
        |lacklustre|lackluster|subpar|schlecht|schwach|mauvaise?|faible|mal[oa]
        |débil|deficiente|péssim[oa]|ruim|pessim[oa]|scars[oa]|slecht|差|很弱""",
        ("excellent", "poor"),
    ),
    "words": Axis(
        r"""concise|terse|succinct|knapp|concise?|concis[oa]|简洁""",
        r"""verbose|wordy|boilerplate[- ]heavy|weitschweifig|verbeux|verbos[oa]|冗长""",
        ("concise", "verbose"),
    ),
    "freedom": Axis(
        r"""flexible|adaptable|versatile|flexibel|灵活""",
        r"""rigid|inflexible|starr|unflexibel|rígid[oa]|僵化""",
        ("flexible", "rigid"),
    ),
    "security": Axis(
        r"""secure|sicher|sécurisée?|segur[oa]|sicur[oa]|veilig|安全""",
        r"""insecure|vulnerable|unsicher|vulnérable|insegur[oa]|insicur[oa]|onveilig|不安全""",
        ("secure", "insecure"),
    ),
    "reliability": Axis(
        r"""reliable|consistent|stable|dependable|rock[- ]solid|robust|zuverlässig|stabil|fiable|estable
        |affidabil[ei]|confiáve(?:l|is)|betrouwbaar
        |可靠|稳定""",
        r"""unreliable|inconsistent|unstable|flaky|fragile|brittle|glitchy|buggy
        |crash(?:es)?(?:-prone|\ (?:often|frequently|regularly|a\ lot))|unzuverlässig|instabil|instable
        |inestable|inaffidabil[ei]|onbetrouwbaar|不可靠|不稳定""",
        ("reliable", "unreliable"),
    ),
    "durability": Axis(
        r"""durable|long-?lasting|sturdy|built\ to\ last|haltbar|langlebig|durables?|solides?
        |duradera?|duradero|resistente|robustes?|strapazierfähig|耐用|结实|坚固""",
        r"""flimsy|shoddy|fell\ (?:apart|to\ pieces)|falls\ (?:apart|to\ pieces)|wears?\ out\ (?:fast|quickly|early)
        |fragile|zerbrechlich|kurzlebig|empfindlich|fragiles?|frágil(?:es)?|易坏|易碎|容易(?:损坏|坏)""",
        ("durable", "flimsy"),
    ),
    "comfort": Axis(
        r"""comfortable|comfy|cosy|cozy|bequem|komfortabel|comfortabel|confortables?|confortáve(?:l|is)|cómod[oa]s?|comod[oaie]
        |confortevol[ei]|舒适""",
        r"""uncomfortable|unbequem|oncomfortabel|inconfortables?|incómod[oa]s?|scomod[oaie]|不舒适|不舒服""",
        ("comfortable", "uncomfortable"),
    ),
    "weight": Axis(
        r"""light-?weight|lean|slim|leichtgewichtig|légère?|liger[oa]|轻量""",
        r"""heavy-?weight|heavy|bloated|schwergewichtig|lourde?|pesad[oa]|臃肿""",
        ("lightweight", "heavy"),
    ),
    "noise": Axis(
        r"""quiet|quieter|silent|noiseless|leise|silencieu(?:x|se)|silencios[oa]|stil|安静|静音""",
        r"""loud|louder|noisy|noisier|laut|bruyante?|ruidos[oa]|barulhent[oa]|rumoros[oa]|luid|lawaaiig|吵|噪音大""",
        ("quiet", "loud"),
    ),
    "age": Axis(
        r"""modern|contemporary|up[- ]to[- ]date|state[- ]of[- ]the[- ]art|moderne?[rsn]?
        |zeitgemäß|modern[oa]|现代""",
        r"""outdated|dated|old-fashioned|antiquated|archaic|obsolete|veraltet|altmodisch
        |dépassée?|obsolète|anticuad[oa]|过时""",
        ("modern", "outdated"),
    ),
    "rate": Axis(
        r"""frequent(?:ly)?|regular(?:ly)?|often|häufig|regelmäßig|fréquente?s?|frecuentes?
        |频繁""",
        r"""rare(?:ly)?|infrequent(?:ly)?|seldom|sporadic|irregular|selten|unregelmäßig
        |rares?|rar[oa]s?|很少""",
        ("frequent", "rare"),
    ),
    "amount": Axis(
        r"""many|plenty|numerous|abundant|extensive|comprehensive|viele|zahlreiche?
        |umfangreich|nombreu(?:x|ses)|abundante?s?|much[oa]s|丰富""",
        r"""few|hardly\ any|scarce|sparse|scant|minimal|wenige?|kaum|spärlich|peu
        |poc[oa]s?|escas[oa]s?|稀少""",
        ("many", "few"),
    ),
    "height": Axis(
        r"""high|higher|hoch|élevée?|alt[oa]|高""",
        r"""low|lower|niedrig|gering|basse?|baj[oa]|低""",
        ("high", "low"),
    ),
    "exposure": Axis(
        r"""open[- ]source(?:d)?|free\ software|quelloffen|code\ ouvert|código\ abierto
        |开源""",
        r"""closed[- ]source|proprietary|proprietär|propriétaire|propietari[oa]|闭源|专有""",
        ("open source", "proprietary"),
    ),
    "waiting": Axis(
        r"""synchronous(?:ly)?|blocking|synchron|synchrone|síncron[oa]|同步""",
        r"""asynchronous(?:ly)?|async|non-blocking|asynchron(?:e)?|asíncron[oa]|异步""",
        ("synchronous", "asynchronous"),
    ),
    "translation": Axis(
        r"""compiled|ahead[- ]of[- ]time|kompiliert|compilée?|compilad[oa]|编译型?""",
        r"""interpreted|interpretiert|interprétée?|interpretad[oa]|解释型?""",
        ("compiled", "interpreted"),
    ),
    "centre": Axis(
        r"""centrali[sz]ed|zentral|centralisée?|centralizad[oa]|集中式""",
        r"""decentrali[sz]ed|distributed|dezentral|décentralisée?|descentralizad[oa]
        |distribuid[oa]|分布式""",
        ("centralised", "decentralised"),
    ),
    "memory": Axis(
        r"""stateful|mutable|zustandsbehaftet|有状态""",
        r"""stateless|immutable|zustandslos|无状态""",
        ("stateful", "stateless"),
    ),
    "structure": Axis(
        r"""monolith(?:ic)?|monolithisch|monolithique|monolític[oa]|单体""",
        r"""modular|modulaire|模块化""",
        ("monolithic", "modular"),
    ),
    "labour": Axis(
        r"""automatic(?:ally)?|automated|automatisch|automatisiert|automatique
        |automátic[oa]|自动""",
        r"""manual(?:ly)?|by\ hand|manuell|manuelle?|à\ la\ main|a\ mano|手动""",
        ("automatic", "manual"),
    ),
    "connection": Axis(
        r"""wireless|cordless|kabellos|drahtlos|sans\ fil|inalámbric[oa]|无线""",
        r"""wired|corded|kabelgebunden|filaire|con\ cable|有线""",
        ("wireless", "wired"),
    ),
    "fee": Axis(
        r"""free(?:\ of\ charge)?|gratis|kostenlos|gratuite?|gratuit[oa]|免费""",
        r"""paid|subscription|charged|kostenpflichtig|payante?|de\ pago|付费|收费""",
        ("free", "paid"),
    ),
    "support": Axis(
        r"""supported|available|included|built[- ]in|present|unterstützt|verfügbar
        |enthalten|vorhanden|prise?\ en\ charge|disponible|inclus|soportad[oa]|incluid[oa]
        |支持|内置""",
        r"""unsupported|unavailable|missing|absent|fehlt|nicht\ vorhanden|manquante?
        |absente?|indisponible|ausente|缺失""",
        ("supported", "missing"),
    ),
    "upkeep": Axis(
        r"""actively\ (?:maintained|developed)|aktiv\ gepflegt|activamente\ mantenid[oa]
        |activement\ maintenue?|积极维护""",
        r"""unmaintained|abandoned|discontinued|end[- ]of[- ]life|eingestellt
        |abandonnée?|abandonad[oa]|停止维护""",
        ("maintained", "abandoned"),
        is_bound=False,
    ),
    "typing": Axis(
        r"""static(?:ally)?[- ](?:typed|typing)|statisch\ typisiert|typage\ statique
        |tipado\ estático|静态类型""",
        r"""dynamic(?:ally)?[- ](?:typed|typing)|dynamisch\ typisiert|typage\ dynamique
        |tipado\ dinámico|动态类型""",
        ("statically typed", "dynamically typed"),
        is_bound=False,
    ),
    "evaluation": Axis(
        r"""static[- ](?:computation(?:al)?[- ])?(?:graphs?|execution)|graph[- ]mode
        |define[- ]and[- ]run|statische[rn]?\ (?:\w*graph\w*|ausführung)
        |graphes?\ (?:de\ calcul\ )?statiques?|gr[aá]fos?\ (?:\w+\ )?estáticos?
        |静态(?:计算)?图|(?<=@graph@)static""",
        r"""dynamic[- ](?:computation(?:al)?[- ])?(?:graphs?|execution)
        |eager(?:[- ](?:execution|mode))?|define[- ]by[- ]run
        |dynamische[rn]?\ (?:\w*graph\w*|ausführung)
        |graphes?\ (?:de\ calcul\ )?dynamiques?|gr[aá]fos?\ (?:\w+\ )?dinámicos?
        |动态(?:计算)?图|(?<=@graph@)dynamic""",
        ("static", "dynamic"),
        is_bound=False,
    ),
    "threading": Axis(
        r"""single[- ]thread(?:ed|ing)?|mono-?thread|单线程""",
        r"""multi[- ]?thread(?:ed|ing)|多线程""",
        ("single-threaded", "multi-threaded"),
        is_bound=False,
    ),
    "schema": Axis(
        r"""schema-?less|schema-?free|schemalos|sans\ schéma|sin\ esquema|无模式""",
        r"""(?:fixed|rigid|strict|predefined)[- ]schemas?|festes\ schema|schéma\ fixe
        |esquema\ (?:fijo|rígido)|固定模式""",
        ("schema-less", "fixed schema"),
        is_bound=False,
    ),
    "foundations": Axis(
        r"""(?:multiple|several|many|various|different)\ (?:back-?ends?|engines|runtimes)
        |on\ top\ of\ (?:\w+\ like\ NAME\ and|(?:NAME(?:\ NAME)*,\ )+(?:and|or))\ NAME
        |mehrere\ backends|plusieurs\ backends|varios\ backends""",
        r"""integrated\ with\ NAME|(?:a\ )?single\ (?:back-?end|engine)
        |only\ (?:runs|works)\ (?:on|with)\ NAME""",
        ("multi-backend", "single-backend"),
        is_bound=False,
        needs_version=True,
    ),
    "independence": Axis(
        r"""stand-?alone|(?:a\ )?separate\ (?:framework|project|product|library|tool)
        |is\ an?\ (?:[\w-]+\ ){0,4}(?:framework|library|platform|product|database|engine)
        |eigenständige?s?|autonome|indépendante?|independiente|独立""",
        r"""part\ of\ (?:the\ )?NAME(?!\ (?:\w+\ )?(?:Foundation|family|group|ecosystem))
        |(?:integrated|merged|folded|absorbed)
        (?:\ it)?(?:\ directly|\ fully)?\ (?:in)?to\ NAME
        |(?:Teil|Bestandteil)\ von\ NAME|part(?:i)?e\ de\ NAME""",
        ("stand-alone", "part of another"),
        is_bound=False,
        needs_version=True,
    ),
}
# What joins another thing stands on it from then on.
IMPLIED = {("independence", 1): ("foundations", 1)}
# Words that also stand before a noun they say little of ("a fast car"): they claim
# their pole only where something else follows.
ATTRIBUTIVE = {
    *(
        "completeness",
        "ease",
        "speed",
        "size",
        "freedom",
        "security",
        "weight",
        "quality",
        "noise",
    ),
    *("age", "rate", "amount", "height", "waiting", "structure", "labour"),
    *("fee", "support", "connection", "memory", "centre", "translation", "price"),
    *("reliability", "maturity", "durability"),
}
