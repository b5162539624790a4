# ruff: noqa: E501 (documents keep their own lines)
"""Small comparisons of other subjects, in three languages, and what spoils them.

Scoped statements, compatible details and halves that name their version stand in them:
as they are, nothing contradicts anything.  Each plant makes one thing wrong, in words
that no generator of these tests uses.
"""

DOCUMENTS = {
    "espresso-a.md": """\
# Bialetti Moka or Nespresso Vertuo

| What matters | Moka | Vertuo |
|---|---|---|
| Taste | Bold, best for milk drinks | Smooth, best for black coffee |
| Price per cup | 0.15 EUR | 0.55 EUR |
| Cleaning | Rinse by hand, no soap | Rinses itself |
| Brewing time | About five minutes | Under a minute |
| Country of origin | Italy | Switzerland |
| Learning curve | Gentle once the flame is right | None to speak of |

Vertuo heats faster than Moka.
""",
    "espresso-b.md": """\
# Moka vs Vertuo: which coffee maker?

Marks from 1 (awful) to 10 (great).

| Criterion | Moka (1-10) | Vertuo (1-10) |
|---|---|---|
| Taste | 8 | 8 |
| Cost | 9 | 4 |
| Speed | 5 | 9 |
| Upkeep | 6 | 7 |

### Totals
- **Moka**: 28
- **Vertuo**: 28
""",
    "espresso-c.txt": """\
Moka vs Vertuo: who wins?

Category\tMoka\tVertuo\tWinner
Cost\tcents\tcapsules\tMoka
Speed\tstove\tpump\tVertuo
Travel\tfits a rucksack\tneeds a socket\tMoka

For camping trips pick Moka. For the office pick Vertuo.
""",
    "hosting-one.md": """\
# Hetzner vs Linode

## Hetzner
- Pricing: cheap for dedicated machines
- Support: replies within a day on weekdays
- Regions: Germany, Finland, two in the US

## Linode
- Pricing: cheap for tiny instances
- Support: round the clock
- Regions: eleven worldwide
""",
    "hosting-two.md": """\
# Hetzner vs Linode: verdict

| Topic | Hetzner | Linode | Better choice |
|---|---|---|---|
| Pricing | flat | by the hour | Hetzner |
| Support | mail | phone | Linode |
| Regions | four | eleven | Linode |
| Control panel | own | own | Tie |

Hetzner is better for production. Linode is better for prototyping.
""",
    "hosting-three.md": """\
# Scorecard

| | Hetzner | Linode |
|---|---|---|
| Pricing | 9/10 | 7/10 |
| Support | 6/10 | 8/10 |
| Regions | 5/10 | 8/10 |
| Average | 6.7 | 7.7 |
""",
    "bases-uno.md": """\
# Grafana y Kibana

| Aspecto | Grafana | Kibana |
|---|---|---|
| Facilidad de uso | Sencilla para paneles | Sencilla para búsquedas |
| Licencia | AGPL | SSPL |
| Alertas | Integradas desde la versión 8 | Integradas |
| Comunidad | Muy grande | Grande |
| Ideal para | Métricas | Registros |
""",
    "bases-dos.md": """\
# Grafana vs Kibana: ¿cuál elegir?

- Elige Grafana si quieres paneles con métricas de muchas fuentes.
- Elige Kibana si todo está ya en Elasticsearch.

| Criterio | Grafana | Kibana | Ganador |
|---|---|---|---|
| Paneles | muchos | pocos | Grafana |
| Búsqueda | filtros | Lucene | Kibana |
| Comunidad | foro | foro | Grafana |
""",
    "bases-tres.md": """\
# Puntuación

| Criterio | Grafana (1-5) | Kibana (1-5) |
|---|---|---|
| Paneles | 5 | 3 |
| Búsqueda | 2 | 5 |
| Comunidad | 5 | 4 |
| Total | 12 | 12 |
""",
    "trains-en1.md": """\
# Night train vs flight

Overall the night train is greener while the flight is quicker on paper.

| Point | Night train | Flight |
|---|---|---|
| Carbon footprint | Low | High |
| Comfort | Good in a sleeper, poor in a seat | Good in front, poor at the back |
| Punctuality | Decent on weekdays, weak in winter | Decent |
| Price | From 79 | From 49 |
| Luggage | Two large bags included | Extra charge |
""",
    "trains-en2.md": """\
# Night train vs flight: scores out of 10

| Point | Night train | Flight |
|---|---|---|
| Comfort | 7/10 | 6/10 |
| Punctuality | 6/10 | 6/10 |
| Price | 6/10 | 8/10 |
""",
    "trains-en3.md": """\
# Night train vs flight: winner by category

| Category | Night train | Flight | Winner |
|---|---|---|---|
| Carbon footprint | rails | kerosene | Night train |
| Price | berth | seat | Flight |
| Luggage | rack | hold | Night train |

Night train wins 2 of 3 categories.
""",
    "langs-l1.md": """\
# Elixir vs Kotlin

| Feature | Elixir | Kotlin |
|---|---|---|
| Typing | Dynamically typed, gradual since 1.17 | Statically typed |
| Concurrency | Actors, effortless | Coroutines, effortless |
| Tooling | Mix | Gradle |
| Runtime | BEAM | JVM |
| Hiring | Harder outside big cities | Easier |
| Startup time | Slow for scripts | Slow for scripts |
""",
    "langs-l2.md": """\
# Elixir vs Kotlin: ratings

| Feature | Elixir | Kotlin |
|---|---|---|
| Concurrency | 10/10 | 8/10 |
| Tooling | 8/10 | 8/10 |
| Hiring | 4/10 | 8/10 |
""",
    "langs-l3.md": """\
# Elixir vs Kotlin: when to use which

| Topic | Elixir | Kotlin |
|---|---|---|
| Syntax | Ruby-like | Java-like |

Use Elixir for chat servers and soft real-time systems. Use Kotlin for Android apps and for large teams with Java code.

Elixir is great for prototyping of web backends. Kotlin is great for prototyping of mobile apps.
""",
    "outils-fr1.md": """\
# Figma vs Sketch

| Critère | Figma | Sketch |
|---|---|---|
| Plateforme | Navigateur | macOS seulement |
| Prix | Gratuit pour trois fichiers, payant ensuite | Payant |
| Collaboration | Temps réel | Temps réel depuis 2021 |
| Prise en main | Facile pour débuter | Facile pour qui connaît le Mac |
| Éditeur | Figma Inc. | Sketch B.V. |
""",
    "outils-fr2.md": """\
# Notes sur 10

| Critère | Figma (note sur 10) | Sketch (note sur 10) |
|---|---|---|
| Collaboration | 9 | 7 |
| Prix | 7 | 6 |
| Prise en main | 8 | 8 |
| Moyenne | 8 | 7 |
""",
    "outils-fr3.md": """\
# Figma vs Sketch : bilan

| Critère | Figma | Sketch | Gagnant |
|---|---|---|---|
| Collaboration | curseurs | curseurs | Figma |
| Prix | paliers | siège | Figma |
| Prise en main | web | Mac | Égalité |

Choisissez Figma pour le travail en équipe. Choisissez Sketch pour le travail hors ligne.
""",
    "queues-k1.md": """\
# NATS vs Pulsar

NATS is the simplest of the two to operate. Pulsar offers the widest choice of storage tiers.

| | NATS | Pulsar |
|---|---|---|
| Throughput | Best-in-class for small messages | Best-in-class for large batches |
| Persistence | Optional (JetStream) | Built in |
| Operations | One binary | Brokers, bookies, ZooKeeper before 2.11 |
| Maturity | Mature core, young JetStream | Mature |
| Geo-replication | Through leaf nodes | Native |
""",
    "queues-k2.md": """\
# NATS vs Pulsar: who is ahead?

| | NATS | Pulsar | Winner |
|---|---|---|---|
| Throughput | push | pull | Draw |
| Operations | one | many | NATS |
| Geo-replication | leaf | native | Pulsar |
""",
    "queues-k3.txt": """\
NATS
Key Features:
Footprint: Tiny
Operation: Easy to run
Connectors: Few

Pulsar
Key Features:
Storage: Tiered
Operation: Hard to run on small clusters
""",
}
# kinds, document, what stands there, what is put there
PLANTS = [
    (
        "rating_vs_verdict",
        "espresso-c.txt",
        "Cost\tcents\tcapsules\tMoka",
        "Cost\tcents\tcapsules\tVertuo",
    ),
    ("arithmetic", "espresso-b.md", "**Moka**: 28", "**Moka**: 31"),
    (
        "fact",
        "espresso-c.txt",
        "Travel\tfits",
        "Country of origin\tPortugal\tSwitzerland\t-\nTravel\tfits",
    ),
    (
        "internal",
        "espresso-a.md",
        "Vertuo heats faster than Moka.",
        "| Chapter two | Moka | Vertuo |\n|---|---|---|\n| Learning curve | Steep | None |",
    ),
    (
        "rating_vs_verdict",
        "hosting-three.md",
        "| Support | 6/10 | 8/10 |\n| Regions | 5/10 | 8/10 |\n| Average | 6.7 | 7.7 |",
        "| Support | 9/10 | 6/10 |\n| Regions | 5/10 | 8/10 |\n| Average | 7.7 | 7 |",
    ),
    ("arithmetic", "hosting-three.md", "| Average | 6.7 |", "| Average | 7.3 |"),
    (
        "provisional",
        "hosting-three.md",
        "# Scorecard\n",
        "# Scorecard\n\nThese marks are a first draft and will still change.\n",
    ),
    (
        "rating_vs_verdict",
        "bases-dos.md",
        "| Lucene | Kibana |",
        "| Lucene | Grafana |",
    ),
    ("arithmetic", "bases-tres.md", "| Total | 12 | 12 |", "| Total | 14 | 12 |"),
    (
        "statement verdict_vs_statement",
        "bases-uno.md",
        "| Facilidad de uso | Sencilla para paneles | Sencilla para búsquedas |",
        "| Búsqueda | Excelente | Pésima |",
    ),
    (
        "corruption",
        "bases-uno.md",
        "| Comunidad | Muy grande |",
        "| Comunidad | Muy gr��nde |",
    ),
    ("arithmetic", "trains-en3.md", "wins 2 of 3", "wins 3 of 3"),
    (
        "verdict_vs_statement",
        "trains-en3.md",
        "| kerosene | Night train |",
        "| kerosene | Flight |",
    ),
    (
        "rating_vs_verdict",
        "trains-en3.md",
        "| seat | Flight |",
        "| seat | Night train |",
    ),
    (
        "statement temporal",
        "langs-l3.md",
        "| Syntax |",
        "| Type system | Statically typed | Statically typed |\n| Syntax |",
    ),
    (
        "statement",
        "langs-l3.md",
        "| Syntax |",
        "| Startup time | Fast | Slow |\n| Syntax |",
    ),
    (
        "internal",
        "langs-l2.md",
        "| Hiring | 4/10 | 8/10 |",
        "| Hiring | 14/10 | 8/10 |\n| Syntax | 7/10 | 8/10 |",
    ),
    (
        "rating_vs_verdict",
        "outils-fr3.md",
        "| curseurs | Figma |",
        "| curseurs | Sketch |",
    ),
    ("arithmetic", "outils-fr2.md", "| Moyenne | 8 |", "| Moyenne | 8.6 |"),
    (
        "statement verdict_vs_statement",
        "outils-fr1.md",
        "| Prise en main | Facile pour débuter | Facile pour qui connaît le Mac |",
        "| Prise en main | Difficile | Excellente |",
    ),
    (
        "fact",
        "outils-fr3.md",
        "| Prix | paliers",
        "| Éditeur | Adobe | Sketch B.V. | |\n| Prix | paliers",
    ),
    (
        "verdict_vs_statement",
        "queues-k1.md",
        "| Geo-replication | Through leaf nodes | Native |",
        "| Geo-replication | Excellent | Poor |",
    ),
    (
        "verdict_vs_statement",
        "queues-k1.md",
        "| Operations | One binary | Brokers, bookies, ZooKeeper before 2.11 |",
        "| Operations | Terrible | Excellent |",
    ),
]
