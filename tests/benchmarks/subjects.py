"""Subjects that simulated documents speak of: names as different people write them."""

from typing import NamedTuple


class Subject(NamedTuple):
    """What is compared; the first name of each is its key, the others are spellings."""

    topic: str
    language: str
    options: tuple[tuple[str, ...], ...]
    criteria: tuple[tuple[str, ...], ...]
    facts: tuple[tuple[str, ...], ...]  # rows that say nothing good or bad


SUBJECTS = [
    Subject(
        "databases",
        "en",
        (
            ("PostgreSQL", "Postgres", "PostgreSQL 16", "postgresql"),
            ("MySQL", "MySql", "MySQL 8"),
            ("MongoDB", "Mongo DB", "Mongodb"),
            ("SQLite", "Sqlite"),
        ),
        (
            ("Performance", "Speed", "performance", "Performance (R/W)"),
            ("Scalability", "Scaling", "Horizontal scalability"),
            ("Ease of use", "Ease of Use", "Usability", "EASE OF USE"),
            ("Documentation", "Docs", "Documentation quality"),
            ("Community", "Community support", "Community Support"),
            ("Security", "Security features"),
            ("Full-text search", "Full text search", "Full-Text Search"),
            ("Replication", "Replication & failover"),
            ("Tooling", "Tools", "Tooling and integrations"),
            ("JSON support", "JSON Support", "JSON"),
        ),
        (
            ("License", "PostgreSQL License", "GPL v2", "SSPL", "Public domain"),
            ("First released", "1996", "1995", "2009", "2000"),
            ("Written in", "C", "C++", "C++", "C"),
        ),
    ),
    Subject(
        "note-taking apps",
        "en",
        (
            ("Obsidian", "obsidian"),
            ("Notion", "Notion.so"),
            ("Evernote", "EverNote"),
            ("OneNote", "Microsoft OneNote", "One Note"),
        ),
        (
            ("Ease of use", "Ease of Use", "User-friendliness"),
            ("Search", "Search function", "Searching"),
            ("Sync", "Synchronization", "Sync across devices"),
            ("Offline use", "Offline mode", "Works offline"),
            ("Value for money", "Pricing", "Price"),
            ("Collaboration", "Collaboration features", "Team collaboration"),
            ("Privacy", "Data privacy", "Privacy & encryption"),
            ("Customization", "Customisation", "Customizability"),
            ("Mobile app", "Mobile apps"),
            ("Formatting", "Text formatting"),
        ),
        (
            ("Founded", "2020", "2016", "2008", "2003"),
            ("File format", "Markdown", "Blocks", "ENEX", "ONE"),
            ("Company", "Dynalist Inc.", "Notion Labs", "Bending Spoons", "Microsoft"),
        ),
    ),
    Subject(
        "cloud providers",
        "en",
        (
            ("AWS", "Amazon Web Services", "AWS (Amazon Web Services)"),
            ("Azure", "Microsoft Azure", "MS Azure"),
            ("Google Cloud", "GCP", "Google Cloud Platform", "Google Cloud (GCP)"),
            ("DigitalOcean", "Digital Ocean"),
        ),
        (
            ("Pricing", "Price", "Cost efficiency"),
            ("Performance", "Compute performance", "Raw performance"),
            ("Support", "Customer support", "Customer Support"),
            ("Documentation", "Docs"),
            ("Reliability", "Uptime & reliability", "Reliability / uptime"),
            ("Security", "Security & compliance"),
            ("Machine learning", "Machine Learning", "ML services", "AI / ML"),
            ("Serverless", "Serverless offering"),
            ("Networking", "Network", "Networking performance"),
            ("Developer experience", "Dev experience", "Developer Experience"),
        ),
        (
            ("Launched", "2006", "2010", "2008", "2011"),
            ("Regions", "34", "60", "40", "9"),
            ("Object storage", "S3", "Blob Storage", "GCS", "Spaces"),
        ),
    ),
    Subject(
        "cameras",
        "en",
        (
            ("Nikon Z6 II", "Nikon Z6II", "Z6 II"),
            ("Sony A7 IV", "Sony a7 IV", "Sony Alpha 7 IV"),
            ("Canon EOS R6", "Canon R6"),
            ("Fujifilm X-T5", "Fuji X-T5", "Fujifilm XT5"),
        ),
        (
            ("Image quality", "Image Quality", "Picture quality"),
            ("Autofocus", "AF", "Auto focus", "Autofocus performance"),
            ("Battery life", "Battery Life", "Battery"),
            ("Ergonomics", "Handling", "Ergonomics and handling"),
            ("Video", "Video quality", "Video features"),
            ("Build quality", "Build Quality", "Build"),
            ("Low-light performance", "Low light", "Low-light"),
            ("Viewfinder", "EVF", "Electronic viewfinder"),
            ("Lens selection", "Lenses", "Lens choice"),
            ("Value", "Value for money", "Value for Money"),
        ),
        (
            ("Resolution", "24.5 MP", "33 MP", "20.1 MP", "40.2 MP"),
            ("Weight (g)", "705", "658", "680", "557"),
            ("Card slots", "CFexpress + SD", "CFexpress + SD", "2x SD", "2x SD"),
        ),
    ),
    Subject(
        "programming languages",
        "en",
        (
            ("Python", "Python 3", "python"),
            ("Go", "Golang", "Go (Golang)"),
            ("Rust", "rust"),
            ("Java", "JAVA"),
        ),
        (
            ("Performance", "Runtime performance", "Speed"),
            ("Ease of learning", "Easy to learn", "Learnability"),
            ("Ecosystem", "Libraries & ecosystem", "Library ecosystem"),
            ("Concurrency", "Concurrency support", "Concurrency model"),
            ("Type safety", "Type system", "Type Safety"),
            ("Readability", "Code readability", "Readability of code"),
            ("Job market", "Jobs", "Job opportunities"),
            ("Compile times", "Build times", "Compilation speed"),
            ("Error handling", "Error Handling"),
            ("Community", "Community size", "Community & support"),
        ),
        (
            ("Typing", "dynamic", "static", "static", "static"),
            ("First appeared", "1991", "2009", "2015", "1995"),
            ("Designed by", "Guido van Rossum", "Google", "Mozilla", "Sun"),
        ),
    ),
    Subject(
        "Trekkingräder",
        "de",
        (
            ("Nordwind 300", "Nordwind", "NORDWIND 300"),
            ("Talfahrer Pro", "Talfahrer", "Talfahrer PRO"),
            ("Veloria Tour", "Veloria"),
        ),
        (
            ("Komfort", "Fahrkomfort", "Sitzkomfort"),
            ("Bremsen", "Bremsleistung"),
            ("Verarbeitung", "Verarbeitungsqualität"),
            ("Schaltung", "Gangschaltung"),
            ("Preis-Leistung", "Preis-Leistungs-Verhältnis", "Preis/Leistung"),
            ("Beleuchtung", "Licht"),
            ("Alltagstauglichkeit", "Alltag"),
            ("Geländegängigkeit", "Gelände"),
            ("Gepäcktransport", "Gepäckträger"),
        ),
        (
            ("Gewicht", "14,2 kg", "13,1 kg", "15,8 kg"),
            ("Rahmen", "Aluminium", "Stahl", "Aluminium"),
            ("Baujahr", "2023", "2024", "2022"),
        ),
    ),
    Subject(
        "éditeurs de texte",
        "fr",
        (
            ("VS Code", "Visual Studio Code", "VSCode"),
            ("Sublime Text", "Sublime", "Sublime Text 4"),
            ("Vim", "vim"),
        ),
        (
            ("Performance", "Performances", "Rapidité"),
            ("Facilité d’utilisation", "Facilité d'utilisation", "Prise en main"),
            ("Extensions", "Écosystème d'extensions"),
            ("Communauté", "Support communautaire"),
            ("Documentation", "Qualité de la documentation"),
            ("Débogage", "Outils de débogage"),
            ("Personnalisation", "Possibilités de personnalisation"),
            ("Intégration Git", "Git"),
        ),
        (
            ("Licence", "MIT", "Propriétaire", "Vim License"),
            ("Année de sortie", "2015", "2008", "1991"),
            ("Développeur", "Microsoft", "Sublime HQ", "Bram Moolenaar"),
        ),
    ),
]
