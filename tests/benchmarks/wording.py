"""How people word a judgement, in the languages of the simulated documents."""

# Five levels from bad to excellent; each level in several words.
WORDS = {
    "en": (
        ("Poor", "Bad", "Weak", "Very limited"),
        ("Fair", "Mediocre", "Average", "Acceptable", "Okay"),
        ("Good", "Solid", "Decent", "Pretty good"),
        ("Very good", "Great", "Very strong"),
        ("Excellent", "Outstanding", "Superb", "Best in class"),
    ),
    "de": (
        ("schlecht", "mangelhaft", "schwach"),
        ("mäßig", "ausreichend", "durchschnittlich"),
        ("gut", "befriedigend", "ordentlich"),
        ("sehr gut", "stark"),
        ("hervorragend", "ausgezeichnet"),
    ),
    "fr": (
        ("Faible", "Mauvais", "Médiocre"),
        ("Moyen", "Passable", "Correct"),
        ("Bon", "Bonne"),
        ("Très bon", "Très bonne"),
        ("Excellent", "Excellente"),
    ),
}
GRADES = {
    "en": ("Low", "Medium", "High"),
    "de": ("niedrig", "mittel", "hoch"),
    "fr": ("Faible", "Moyen", "Élevé"),
}
REASONS = {
    "en": (
        "",
        "",
        "",
        " (as of last year)",
        " – see the docs",
        ", in our tests at least",
        " once configured",
        " for most people",
    ),
    "de": ("", "", " – im Alltag", " (laut Hersteller)", ", je nach Ausstattung"),
    "fr": ("", "", " (selon la version)", " – à l’usage", ", en pratique"),
}
CORNERS = {
    "en": ("Feature", "Criteria", "Aspect", "Category", "", "Criterion"),
    "de": ("Kriterium", "Merkmal", "Eigenschaft", ""),
    "fr": ("Critère", "Aspect", "Caractéristique", ""),
}
OPTION_CORNERS = {
    "en": ("Name", "Product", "Option", "Tool", "", "System"),
    "de": ("Modell", "Name", "Produkt", ""),
    "fr": ("Outil", "Nom", "Produit", ""),
}
WINNERS = {
    "en": ("Winner", "Advantage", "Better", "🏆 Winner", "Verdict"),
    "de": ("Sieger", "Gewinner", "Vorteil"),
    "fr": ("Gagnant", "Vainqueur", "Avantage"),
}
TIES = {
    "en": ("Tie", "tie", "Same", "Draw", "Equal", "Both", "—"),
    "de": ("gleich", "Unentschieden", "Gleichstand"),
    "fr": ("Égalité", "égal", "Match nul"),
}
NOTES = {"en": "Notes", "de": "Anmerkung", "fr": "Remarques"}
PROS = {
    "en": (("Pros", "Cons"), ("Advantages", "Disadvantages"), ("👍 Pros", "👎 Cons")),
    "de": (("Vorteile", "Nachteile"), ("Pro", "Contra"), ("Stärken", "Schwächen")),
    "fr": (("Avantages", "Inconvénients"), ("Points forts", "Points faibles")),
}
TITLES = {
    "en": (
        "{all}: which one should you pick?",
        "{all} – a comparison",
        "Comparing {topic}: {all}",
        "{all}",
        "My notes on {topic}",
        "📊 {all}: The Complete Comparison",
    ),
    "de": ("{all} im Vergleich", "Vergleich: {all}", "Welches ist besser? {all}"),
    "fr": ("{all} : le comparatif", "Comparatif {topic} : {all}", "{all}"),
}
INTROS = {
    "en": (
        "I’ve used all of them for a while, so here is what I think.",
        "There’s no “one size fits all” answer. Your mileage may vary!",
        "Last updated in March. Corrections welcome – open an issue.",
        "People keep asking me about {topic}, so I wrote this down.",
        "",
    ),
    "de": (
        "Wir haben alle Räder über mehrere Wochen gefahren – hier das Ergebnis.",
        "Die „perfekte“ Wahl gibt es nicht, aber klare Unterschiede.",
        "",
    ),
    "fr": (
        "J’ai testé chaque outil pendant un mois ; voici mon avis.",
        "Il n’y a pas de solution « miracle », tout dépend du projet.",
        "",
    ),
}
ENDINGS = {
    "en": (
        "## Conclusion\n\nIt depends on what you need. Try them yourself!",
        "---\n*Disclaimer: opinions are my own. © 2024*",
        "## References\n\n1. https://example.org/a\n2. https://example.org/b",
        "Questions? Leave a comment below 🙂",
        "",
    ),
    "de": ("*Alle Angaben ohne Gewähr.*", "Stand: Juni 2024", ""),
    "fr": ("*Avis personnel, sans garantie.*", "Dernière mise à jour : mai 2024", ""),
}
BETTER = {
    "en": (
        "When it comes to {c}, {a} is better than {b}.",
        "{a} beats {b} in terms of {c}.",
        "{a} has better {c} than {b}.",
        "In {c}, {a} clearly outperforms {b}.",
        "{b} can’t keep up with {a} on {c}.",
        "For {c}, I prefer {a} over {b}.",
    ),
    "de": (
        "Beim Thema {C} ist {a} besser als {b}.",
        "{a} schlägt {b} in puncto {C}.",
        "In Sachen {C} liegt {a} vor {b}.",
    ),
    "fr": (
        "Côté {c}, {a} est meilleur que {b}.",
        "{a} bat {b} en matière de {c}.",
        "Pour {c}, {a} surpasse {b}.",
    ),
}
EVEN = {
    "en": (
        "When it comes to {c}, {a} and {b} are on par.",
        "There is no real difference between {a} and {b} in {c}.",
        "{a} and {b} are about equal in terms of {c}.",
    ),
    "de": ("Beim Thema {C} sind {a} und {b} gleich gut.",),
    "fr": ("Côté {c}, {a} et {b} se valent.",),
}
SAID = {
    "en": (
        "{a}'s {c} is {w}.",
        "The {c} of {a} is {w}.",
        "{a} offers {w} {c}.",
        "{c}: {w}.",
    ),
    "de": ("{C}: {w}.", "{a} ist bei {C} {w}."),
    "fr": ("{C} : {w}.", "{C} de {a} : {w}."),
}
FINALS = {
    "en": (
        "Overall, {a} is the best choice.",
        "**Winner: {a}**",
        "If I had to choose, I'd go with {a}.",
        "My recommendation: {a}.",
    ),
    "de": ("Fazit: {a} ist die beste Wahl.", "Gesamtsieger: {a}"),
    "fr": ("En conclusion, {a} est le meilleur choix.", "Gagnant : {a}"),
}
