"""Purposes that things are recommended for, and the words that recommend them."""

import re

PURPOSES = {
    "beginners": r"""beginners?|newcomers?|newbies|novices?|new\ to|learners?|(?:start|get)
        (?:ing|ting)\ (?:out|started)|students?|teaching|educat\w+|anfänger\w*|einsteiger\w*
        |débutants?|principiantes?|estudiantes?|初学者|新手|入门|教学|初心者|ビギナー|入門|초보자""",
    "research": r"""research\w*|academi[ac]\w*|papers|forschung\w*|wissenschaft\w*
        |recherche|chercheurs?|investigaci[oó]n|investigador\w*|研究|学术""",
    "prototyping": r"""prototyp\w*|(?:rapid|quick|fast)\ (?:development
        |iterations?)|mvps?|proofs?[- ]of[- ]concept|schnelle\ entwicklung
        |développement\ rapide|desarrollo\ rápido|原型|快速开发""",
    "experimentation": r"""experiment(?:s|ing|ation)?|tinkering|experiment(?:e|en|ieren)
        |expérimentations?|expérimenter|expériences|experimentaci[oó]n|experimentar
        |experimentos?|实验|试验""",
    "production": r"""production(?:s|[- ](?:level|ready|grade))?|deploy\w*|produktion\w*
        |produktiv\w*|déploiement\w*|déployer|producción|desplieg\w+|desplegar
        |生产|部署|上线""",
    "mobile and edge": r"""mobile\w*|android|ios|embedded|edge|on-device|iot|eingebettet\w*
        |embarqu\w+|móvil\w*|embebid\w+|smartphones?|移动|嵌入式|边缘""",
    "web": r"""web(?:\ ?apps?|\ ?sites?|\ applications?)?|websites?|browsers?|front-?ends?
        |spas?|webseiten?|webanwendung\w*|sites?\ web|网站|浏览器|前端""",
    "enterprise": r"""enterprises?|industr\w+|corporat\w+|large\ (?:companies|organi[sz]ations?)
        |unternehmen\w*|konzern\w*|entreprises?|empresas?|empresarial\w*|企业|工业""",
    "startups and small teams": r"""start-?ups?|small\ (?:teams?|businesses|companies|projects?)
        |kleine[nr]?\ (?:teams?|projekte?n?|firmen)|petites?\ (?:équipes?|projets?)
        |pequeñ[oa]s\ (?:equipos|proyectos|empresas)|pymes?|初创|小型(?:项目|团队)""",
    "large scale": r"""large[- ]scale|(?:big|large|complex)\ (?:projects?|applications?|systems?)
        |scalab\w+|high[- ](?:traffic|scale)|große[nr]?\ projekte?n?|grande\ échelle
        |grands\ projets|gran\ escala|grandes\ proyectos|大规模|大型(?:项目|应用)?""",
    "real time": r"""real[- ]?time|low[- ]latency|streaming|echtzeit\w*|temps\ réel
        |tiempo\ real|实时|流处理""",
    "big data and analytics": r"""big\ data|analytics?|data\ (?:warehous\w+|analysis|lakes?
        |science)|datenanaly\w+|olap|business\ intelligence|analyse\ de\ données
        |análisis\ de\ datos|大数据|数据分析""",
    "cloud": r"""cloud(?:[- ]native)?|serverless|nube|nuage|云""",
    "microservices": r"""micro-?services?|mikrodienste?|microservicios?|微服务""",
    "games": r"""games?|gaming|spiele?|jeux|juegos|videojuegos|游戏""",
    "transactions": r"""transaction\w*|oltp|financial|banking|e-?commerce|finanz\w+
        |transakti\w+|financier\w*|transaccion\w*|事务|金融|电商""",
    "content": r"""cms|blogs?|content\ management|inhalte|contenu|contenido|博客|内容管理""",
}
# Whole words; anything after a Chinese character, or in a script without blanks.
WORDS = re.compile(
    r"(?:(?P<whole>(?<!\w))|(?<=[\u4e00-\u9fff])|(?=[\u3041-\u9fff\uac00-\ud7af]))(?:"
    + "|".join(
        f"(?P<p{number}>{text})" for number, text in enumerate(PURPOSES.values())
    )
    + r")(?(whole)(?!\w))",
    re.IGNORECASE | re.VERBOSE,
)
NAMES = list(PURPOSES)

# For whom, at the start of a clause without blanks: "初心者には ...", "对于新手来说".
WHOM_EAST = re.compile(
    r"""^\s*(?:(?:如果(?:你|您)?(?:们)?(?:是|需要|想要?|在)?|对于?|若是?|要是|想要?|需要)(?P<chinese>[^\s、。，,]{1,16}?)(?:来说|而言|的话|时|的人|，|,|$)
    |(?P<whom>[^\s、。，,]{1,16}?)(?:を重視する)?(?:な|の|する|したい)?(?:人|方|ひと|場合)?(?:にとって)?(?:には|なら(?:ば)?|向け(?:には|なら)?|では|に(?=[^、。]{0,20}(?:おすすめ|お勧め|最適|向い|ぴったり)))
    |(?P<korean>[^\s,.]{1,12}?)(?:에게는|에게|라면|용으로는)(?=\s))""",
    re.VERBOSE,
)
# A criterion whose cells are purposes.
CRITERION = re.compile(
    r"""use[- ]?cases?|best\ (?:for|suited|use)|ideal\ for|suit(?:ed|able)\ for|when\ to\ use
    |primary\ use|typical\ use|recommended\ (?:for|use)|good\ for|target\ (?:users?|audience)
    |einsatz\w*|anwendungsf\w+|geeignet|empfohlen\ für|cas\ d['’]\s?(?:usage|utilisation)
    |idéal\ pour|adapté\w*\ (?:à|pour)|casos?\ de\ uso|ideal\ para|recomendad\w\ para
    |mejor\ para|适用场景|使用场景|适合|用途""",
    re.IGNORECASE | re.VERBOSE,
)
# Words in running text after which the purpose stands, up to the end of the clause.
# Those that say little ("benefits") count only where a known purpose follows.
CUE = re.compile(
    r"""\b(?:ideal|best|perfect|great|suited|suitable|recommended|favou?red|preferred
    |designed|intended|optimal|good\ (?:choice|fit|option)|(?:go-to|first)\ choice
    |excellent\ (?:choice|fit|option)|right\ choice)\ (?:for|when|if)\b
    |\b(?:excels|shines|leads)\ (?:at|in|for|when)\b
    |\b(?:leads|dominates|benefits|domine|domina|dominiert)\b(?=\ (?!from\b)(?:[\w-]+\ )?
    (?:KNOWN)(?!\w))
    |\b(?:geeignet|ideal|optimal|empfohlen|gedacht|perfekt)\ für\b|\beignet\ sich\b[^.;]*?\bfür\b
    |\b(?:idéale?|adaptée?|recommandée?|conçue?|parfaite?|préférée?)s?\ (?:pour|à|aux)\b
    |\b(?:ideal|adecuad[oa]|recomendad[oa]|perfect[oa]|diseñad[oa]|mejor)s?\ para\b
    |最?适合(?:于|用于)?|适用于|推荐用于""".replace(
        "KNOWN", "|".join(PURPOSES.values())
    ),
    re.IGNORECASE | re.VERBOSE,
)
# What turns a cue into its opposite, before it or in the criterion.
REFUSED = re.compile(
    r"""\b(?:not|never|isn't|aren't|less|nicht|kein\w*|weniger|pas|peu|moins|menos|avoid
    |when\ not|don't|worst|vermeiden|éviter|evitar|no)\b|不""",
    re.IGNORECASE | re.VERBOSE,
)
# Words that weigh one option against the others, where a list of uses does not.
DECIDES = re.compile(
    r"""\b(?:choose|pick|go\ with|best|should|recommend\w*|prefer|which|when\ to\ use|if\ you
    |you\ (?:want|need|are)|situation|winner|wähle\w*|nimm|am\ besten|beste[rsn]?|empf\w+
    |choisi\w+|prenez|meilleure?|recommand\w+|elige|elegir|mejor|recomend\w+)\b
    |选择|推荐|最好""",
    re.IGNORECASE | re.VERBOSE,
)
WORD = re.compile(r"[^\W\d_][\w+#'’-]*")
BREAK = re.compile(
    r"[.,;:!?()\[\]\n\u2013\u2014\u3001\u3002\uff0c\uff1b]+"
)  # between clauses
FILLER = frozenset(
    re.findall(
        r"\S+",
        """a an and any are as at be best better building by can choose custom do find for
    from get go good if in instead is it like lots many most need needs not of on or other our
    out pick picks prefer project projects quickly recommend recommended requiring run
    should some stick such take than favorite favourite gets nod vote wins winner
    i i'd i'll i’d i’ll we'd we’d would overall personally finally honestly api apis application applications case cases data
    framework frameworks that the their them things this those to use used using very
    want wants we when where which who will with work you your etc eg
    ich unterm strich würde würden insgesamt letztlich nehme kaufe kaufen greifen empfehle am ende
    aber auf bei der die das dem den des eher ein eine einen einer empfehlen empfiehlt für
    ist lieber mit nehmen nicht nimm oder sie und von wähle wählen wenn wer will wir wollen
    möchten brauchen zu zum zur
    au aux avec ce ces choisir choisissez dans de des du en est et la le les mieux nous ou
    par pas plutôt pour prenez que qui recommandons si sur un une vous voulez
    al con de del el elige elegir en es la las lo los mejor o para por que recomendamos se
    si su un una y quieres""",
    )
)


def purposes_of(text: str) -> list[str]:
    """The known purposes that a text names, each once, in reading order."""
    found = (match.lastgroup for match in WORDS.finditer(text))
    return list(dict.fromkeys(NAMES[int(group[1:])] for group in found if group))


def recommended_parts(clause: str) -> list[str]:
    """What stands after each cue ("ideal for ..."), unless the cue is negated."""
    found = CUE.finditer(clause)
    cues = [m for m in found if not REFUSED.search(clause[: m.start()][-25:])]
    starts = [cue.start() for cue in cues[1:]]
    spans = zip(cues, [*starts, len(clause)], strict=False)  # no cue, no span
    return [clause[cue.end() : end] for cue, end in spans]


def content_words(text: str) -> list[str]:
    """Lower-case words that carry meaning, in reading order."""
    words = WORD.findall(text.lower())
    return [word for word in words if word not in FILLER]


def purpose_phrase(text: str, most: int) -> str:
    """The first clause that says something, from its first such word on, lower case.

    most  words that carry meaning, at which it is cut
    """
    if east := WHOM_EAST.match(text):
        return next(words for words in east.groups() if words)
    for clause in BREAK.split(text.lower()):
        words = [m for m in WORD.finditer(clause) if m[0] not in FILLER][:most]
        if words:
            return " ".join(clause[words[0].start() : words[-1].end()].split())
    return ""
