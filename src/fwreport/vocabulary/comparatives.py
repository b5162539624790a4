"""Words by which a sentence puts one of two things ahead, in several languages.

A comparative has a direction: 1 where more of it is better for the reader ("faster"),
-1 where it is worse ("slower"), 0 where that hangs on the subject ("bigger").
"""

from functools import cache

from fwreport.vocabulary.words import fold, folded

# Comparatives of one word.
AHEAD = folded(
    """better,faster,quicker,easier,simpler,stronger,smoother,cheaper,safer,nicer,cleaner
    ,cooler,smarter,superior,richer,friendlier,leaner,lighter,snappier,healthier,tastier
    ,prettier,sharper,sturdier,fairer,clearer,brighter,wiser,kinder,finer
    ,fresher,happier,handier,neater,saner,sexier,sleeker,speedier,tidier,truer,comfier
    ,classier,crisper,slicker,swifter,wealthier,preferable,preferred
    ,favorable,favourable,greater,greener,gentler,shallower,deeper,wider
    ,broader,higher-quality,funnier,sweeter,nimbler,steadier
    ,better-documented,better-supported,better-maintained,sounder,maturer,tighter""",
    # German, French, Spanish
    """besser,bessere,besserer,besseres,besseren,schneller,schnellere,schnellerer,schnelleres
    ,einfacher,einfachere,einfacheres,leichter,leichtere,leichteres,günstiger,günstigere
    ,billiger,billigere,sicherer,sicherere,stabiler,stabilere,stärker,stärkere,flexibler
    ,flexiblere,zuverlässiger,zuverlässigere,effizienter,effizientere,überlegen,schöner
    ,ausgereifter,bequemer,sparsamer,angenehmer,leistungsfähiger,leistungsstärker
    ,übersichtlicher,intuitiver,robuster,mächtiger,moderner,handlicher,leiser""",
    "meilleur,meilleure,meilleurs,meilleures,mieux,supérieur,supérieure,supérieurs",
    "mejor,mejores,superior,superiores",
)
BEHIND = folded(
    """worse,slower,harder,inferior,poorer,weaker,uglier,costlier,pricier,dearer,clumsier
    ,riskier,trickier,messier,noisier,lousier,nastier,dumber,buggier,steeper,sicker,sadder
    ,crappier,shittier,duller,dirtier,heavier,lazier,blander,scarier,shoddier,sloppier
    ,sluggish,stupider,tougher,flimsier,clunkier,rougher,wordier,shabbier,crueler,worser
    ,grimmer,meaner,laggier,choppier,fiddlier,thirstier""",
    """schlechter,schlechtere,schlechterer,schlechteres,langsamer,langsamere,langsamerer
    ,schwerer,schwieriger,schwierigere,komplizierter,kompliziertere,teurer,teurere,teureres
    ,schwächer,schwächere,unterlegen,unsicherer,instabiler,umständlicher,aufwendiger
    ,aufwändiger,steiler,lauter,fehleranfälliger,anfälliger,komplexer,unübersichtlicher""",
    "pire,pires,moins bon,inférieur,inférieure,inférieurs,inférieures",
    "peor,peores,inferior,inferiores",
)
NEITHER = folded(
    """bigger,larger,smaller,older,newer,younger,longer,shorter,taller,higher,lower,fewer
    ,earlier,closer,darker,thicker,thinner,hotter,colder,warmer,louder,quieter,softer
    ,bolder,fatter,further,farther,rarer,fuller,whiter,blacker,drier,wetter,looser,stricter
    ,größer,größere,kleiner,kleinere,älter,ältere,neuer,neuere,höher,höhere,niedriger,länger
    ,kürzer,jünger,mayor,menor,mayores,menores""",
)
# Adjectives and nouns after "more" or "less"; and adjectives between "as ... as".
GOOD = folded(
    """good,well,great,nice,fast,quick,quickly,easy,easily,simple,strong,cheap,safe,clean
    ,cool,smart,rich,friendly,lean,light,lightweight,smooth,smoothly,powerful,flexible
    ,stable,reliable,reliably,efficient,efficiently,secure,robust,scalable,mature,popular
    ,intuitive,readable,elegant,expressive,concise,comfortable,convenient,productive
    ,performant,responsive,accurate,precise,capable,useful,helpful,advanced,modern,fun
    ,enjoyable,affordable,economical,durable,attractive,beautiful,interesting,impressive
    ,consistent,consistently,complete,comprehensive,suitable,suited,appropriate,effective
    ,effectively,feature-rich,user-friendly,beginner-friendly,developer-friendly,pythonic
    ,polished,refined,predictable,maintainable,portable,versatile,customizable,extensible
    ,configurable,transparent,open,accessible,approachable,straightforward,natural,desirable
    ,valuable,exciting,appealing,trustworthy,natural,pleasant,pleasing,delicious,healthy
    ,nutritious,environmentally,eco-friendly,fuel-efficient,cost-effective,battle-tested
    ,established,proven,respected,advantageous,competitive,successful,sophisticated,logical
    ,sensible,solid,sane,decent,fair,generous,clear,clearly,compelling,authentic,relevant
    ,support,features,functionality,flexibility,control,power,performance,speed,security
    ,options,libraries,documentation,stability,throughput,freedom,value,precision,safety
    ,customization,quality,accuracy,scalability,privacy,throughput,users,tutorials,plugins""",
    """gut,schnell,einfach,leicht,stark,günstig,billig,sicher,stabil,flexibel,zuverlässig
    ,effizient,ausgereift,bequem,leistungsfähig,mächtig,modern,intuitiv,robust,angenehm""",
    """bon,bonne,bons,bonnes,bien,rapide,rapides,simple,simples,facile,faciles,puissant
    ,puissante,fiable,fiables,stable,stables,sûr,sûre,flexible,flexibles,efficace,efficaces
    ,performant,performante,performants,léger,légère,intuitif,intuitive,économique,robuste
    ,mature,agréable,pratique,élégant,complet,complète,abordable,rapidement,facilement""",
    """buen,bueno,buena,bien,rápido,rápida,rápidos,simple,fácil,fáciles,sencillo,sencilla
    ,potente,fiable,confiable,estable,seguro,segura,flexible,eficiente,barato,barata,ligero
    ,ligera,maduro,madura,intuitivo,intuitiva,robusto,robusta,cómodo,cómoda,económico
    ,económica,completo,completa,práctico,moderno,moderna,veloz,recomendable""",
)
BAD = folded(
    """bad,badly,slow,slowly,hard,poor,poorly,weak,ugly,costly,pricey,dear,clumsy,risky
    ,tricky,messy,noisy,lousy,nasty,dumb,buggy,steep,sluggish,expensive,difficult,complex
    ,complicated,cumbersome,verbose,painful,tedious,fragile,brittle,limited,restrictive
    ,rigid,bloated,awkward,annoying,frustrating,confusing,error-prone,unstable,unreliable
    ,insecure,inefficient,inconsistent,immature,obscure,dangerous,vulnerable,problematic
    ,demanding,time-consuming,resource-intensive,resource-hungry,memory-hungry,terrible
    ,awful,horrible,boring,cryptic,convoluted,clunky,opaque,mediocre,evil,crappy,harmful
    ,boilerplate,memory,bugs,errors,crashes,overhead,latency,effort,resources,trouble,pain
    ,problems,issues,ram,downtime,complexity,maintenance,work,hassle,bloat,cpu,battery,fuel
    ,configuration,setup,bandwidth,money""",
    """schlecht,langsam,schwer,schwierig,kompliziert,teuer,schwach,unsicher,instabil
    ,umständlich,aufwendig,aufwändig,komplex,fehleranfällig,begrenzt,eingeschränkt,speicher
    ,aufwand""",
    """mauvais,mauvaise,lent,lente,lents,lentes,difficile,difficiles,compliqué,compliquée
    ,cher,chère,chers,chères,coûteux,coûteuse,complexe,complexes,lourd,lourde,limité,limitée
    ,fragile,verbeux,risqué,instable,gourmand,gourmande,mémoire""",
    """malo,mala,lento,lenta,lentos,lentas,difícil,difíciles,complicado,complicada,caro,cara
    ,caros,costoso,costosa,complejo,compleja,pesado,pesada,limitado,limitada,frágil,inestable
    ,arriesgado,engorroso,memoria""",
)
MORE = folded("more,much more,mehr,plus,más")
LESS = folded("less,weniger,moins,menos,fewer")
THAN = folded("than,then,als,que,qu")

# Verbs that take what falls behind as their object: "A beats B".
BEATS = folded(
    """beat,beats,beating,outperform,outperforms,outperformed,outperforming,outclass
    ,outclasses,outclassed,outshine,outshines,outshone,outrun,outruns,outpace,outpaces
    ,outpaced,outmatch,outmatches,outrank,outranks,outsell,outsells,outsold,outdo,outdoes
    ,surpass,surpasses,surpassed,exceed,exceeds,exceeded,trump,trumps,trumped,crush,crushes
    ,crushed,destroy,destroys,dominate,dominates,defeat,defeats,defeated
    ,eclipse,eclipses,eclipsed,overtake,overtakes,overtook
    ,outscore,outscores,outscored,whip,whips,edge,edges,edged,obliterate,obliterates
    ,annihilate,annihilates,win,wins,won,kill,kills,leapfrog,leapfrogs,trounce,trounces
    ,schlägt,übertrifft,überholt,surpasse,bat,dépasse,devance,supera,gana,vence""",
)
# Those that are nouns, names or weak in other sentences.
AMBIGUOUS = folded(
    "exceed,trump,trumps,crush,destroy,dominate,edge,edges,win,wins,won,kill,kills,whip,bat,gana"
)
BEATEN = folded(
    """beaten,outperformed,outclassed,outshone,outrun,outpaced,outmatched,outranked,outsold
    ,outdone,surpassed,exceeded,trumped,crushed,smoked,destroyed,dominated,defeated,topped
    ,eclipsed,overtaken,bested,outscored,whipped,obliterated,annihilated,trounced
    ,geschlagen,übertroffen,überholt,surpassé,surpassée,battu,battue,dépassé,dépassée
    ,superado,superada,vencido,vencida""",
)
# Verbs and phrases of falling behind: "A loses to B"; the words between may be more.
LOSES = folded(
    """lose to,loses to,lost to,losing to,lag behind,lags behind,lagged behind,lagging behind
    ,fall behind,falls behind,falls short of,fall short of,fell short of,trail behind
    ,trails behind,trails,lags,is no match for,no match for,pales in comparison to
    ,pales in comparison with,pales compared to,pale in comparison to,pales beside,second to
    ,cannot compete with,can't compete with,can not compete with,can't match,cannot match
    ,doesn't compare to,does not compare to,can't compare to,cannot compare to,far behind
    ,behind,nowhere near as good as,nothing compared to,nothing on,a poor substitute for,no substitute for,no replacement for,a downgrade from
    ,step down from,a step back from,not a patch on,can't hold a candle to,inferior to
    ,can't touch,unterliegt,hinkt hinter,liegt hinter,steht hinter,est derrière
    ,est en retard sur,pierde contra,está por detrás de,es inferior a,est inférieur à""",
)
LEADS = folded(
    """an advantage over,advantage over,advantages over,the edge over,an edge over,edge over
    ,ahead of,superior to,preferable to,a step up from,step up from,an upgrade from
    ,upgrade over,upgrade from,an improvement over,improvement over,improvement on,a cut above
    ,head and shoulders above,improves on,improves upon,improves over,miles ahead of
    ,light years ahead of,leaps ahead of,far above,better to,win over,wins over,wins against
    ,won over,benefits over,benefit over,vorteil gegenüber,vorteile gegenüber,überlegen gegenüber
    ,avantage sur,est supérieur à,ventaja sobre,ventajas sobre,es superior a""",
)
# "prefer A to B", "choose A over B": the verb stands before what is chosen.
CHOOSES = folded(
    """prefer,prefers,preferred,preferring,choose,chooses,chose,chosen,pick,picks,picked
    ,recommend,recommends,recommended,favor,favors,favored,favour,favours,favoured,use,using
    ,uses,used,buy,bought,buying,like,likes,liked,love,loves,loved,take,go with,going with
    ,went with,opt for,select,selected,suggest,stick with,stuck with,bevorzuge,bevorzugen
    ,bevorzugt,ziehe,wähle,wählen,nehme,nimm,préfère,préfèrent,préférer,choisis,choisir
    ,choisissez,prefiero,prefiere,preferimos,elige,elijo,elegir,recomiendo,recommande""",
)
OVER = folded(
    """over,instead of,rather than,rather then,above,statt,anstatt,anstelle von,gegenüber,vor
    ,plutôt que,plutôt qu,au lieu de,en lugar de,en vez de,antes que,sobre""",
)
SWITCHES = folded(
    """switch,switched,switches,switching,move,moved,moves,moving,migrate,migrated,migrates
    ,migrating,convert,converted,converting,upgrade,upgraded,upgrading,defect,defected
    ,wechseln,wechselt,gewechselt,wechselte,umgestiegen,umsteigen,passer,passé,passés,migré
    ,cambié,cambiar,cambiamos,migrar,migramos,migrado""",
)
LEAVES = folded(
    """ditch,ditched,ditching,ditches,drop,dropped,dropping,abandon,abandoned,abandoning,leave
    ,left,leaving,dump,dumped,dumping,replace,replaced,replaces,replacing,trade,traded,swap
    ,swapped,abandonné,remplacé,remplace,abandoné,abandonamos,reemplazar,ersetzen,ersetzt""",
)
# Frames that name what the rest of the sentence is held against.
AGAINST = folded(
    """compared to,compared with,in comparison to,in comparison with,comparing to,relative to
    ,as opposed to,unlike,in contrast to,versus,vs,against,in comparison,im vergleich zu
    ,im vergleich zum,im gegensatz zu,im gegensatz zum,anders als,verglichen mit,gegenüber
    ,contrairement à,par rapport à,comparé à,comparée à,face à,a diferencia de
    ,en comparación con,comparado con,comparada con,frente a""",
)
SUPERLATIVES = folded(
    """best,fastest,easiest,simplest,strongest,cheapest,safest,nicest,cleanest,winner,favorite
    ,favourite,smartest,greatest,finest,am besten,beste,bester,bestes,schnellste,einfachste
    ,gewinner,sieger,meilleur choix,gagnant,ganador""",
)
SUPERLATIVES_BEHIND = folded(
    "worst,slowest,hardest,ugliest,poorest,weakest,lousiest,loser,schlechteste,langsamste"
)
EVEN = folded(
    """equal,equally,equals,equivalent,identical,the same,on par,on a par,on par with,comparable
    ,no difference,no real difference,little difference,tie,tied,draw,interchangeable
    ,neck and neck,gleich,gleichauf,gleichwertig,ebenbürtig,identisch,vergleichbar
    ,égal,égaux,équivalents,équivalent,équivalente,à égalité,pareil,comparables,igual,iguales
    ,igualmente,equivalente,equivalentes,empate,empatan""",
)
AS_AS = {"as": "as", "so": "wie", "genauso": "wie", "ebenso": "wie", "aussi": "que",
         "autant": "que", "tan": "como", "tanto": "como", "gleich": "wie"}  # fmt: skip
NEGATES = folded(
    """not,no,never,hardly,neither,nor,isn't,wasn't,aren't,doesn't,don't,didn't,won't,can't
    ,cannot,wouldn't,couldn't,haven't,hasn't,ain't,without,none,nothing,nowhere,isnt,doesnt,dont,cant
    ,nicht,kein,keine,keinen,nie,kaum,pas,jamais,guère,aucun,aucune,no,nunca,tampoco,ni"""
)
SUPPOSES = folded(
    """if,whether,would,should,could,might,may,wish,suppose,unless,hopefully,hope,maybe,perhaps
    ,wonder,wondering,until,wenn,falls,ob,würde,könnte,vielleicht,si,serait,pourrait
    ,peut-être,sería,podría,quizás,quizá,ojalá"""
)
# First words of questions that leave it open; "why is A faster?" takes it for granted.
ASKS = folded(
    """is,are,was,were,do,does,did,can,could,will,would,should,has,have,which,who,ist,sind
    ,kann,hat,soll,sollte,welche,welcher,welches,est-ce,quel,quelle,quels,cuál,es,son"""
)
CONTRASTS = folded(
    """but,while,whereas,although,though,however,yet,and,because,since,so,aber,während,wohingegen
    ,jedoch,obwohl,und,mais,tandis,alors,et,pero,mientras,aunque,sino,y"""
)
BELIEVES = folded(
    """think,thought,believe,believed,see,say,said,saying,find,found,feel,claim,claims,mean
    ,imply,agree,know,convinced,sure,way,glaube,denke,finde,pense,crois,trouve,creo,pienso
    ,means,evidence,reason,sign,proof"""
)
# German predicates that follow both names: "A ist B überlegen".
DATIVES = {"uberlegen": 1, "unterlegen": -1}
MULTIPLES = folded(
    "twice,times,2x,3x,4x,5x,10x,doppelt,doppelt so,dreimal,fois,veces,doble"
)
MULTIPLES |= frozenset({"half"})
INTENSE = folded(
    "much,far,way,even,still,significantly,considerably,slightly,lot,bit,little"
)


@cache
def direction(word: str) -> int | None:
    """Which way a comparative of one word points; None for other words.

    A word like "grüner" that no list knows is no comparative: too many names and
    nouns end so.
    """
    word = fold(word)
    if word in BEHIND:
        return -1
    if word in AHEAD:
        return 1
    return 0 if word in NEITHER else None


@cache
def quality(word: str) -> int | None:
    """Whether an adjective or noun is good to have more of; None where unknown."""
    word = fold(word)
    if word in BAD:
        return -1
    return 1 if word in GOOD else None
