"""Whether words speak for an option: ten subjects, several languages."""

import pytest

from fwreport.vocabulary.polarity import polarity_of

FOR = [
    "The lens is sharp and the menus are simple",  # cameras
    "Image stabilisation works well even at dusk",
    "Comfortable saddle and smooth gears",  # bicycles
    "No longer hard to fold",
    "Reliable backups and a mature query planner",  # databases
    "Low latency in all regions",  # clouds
    "Excellent status page",
    "Great sync across devices",  # note-taking
    "Export is not difficult",
    "Quick to learn, with helpful errors",  # programming languages
    "Affordable premiums for families",  # insurance
    "Superb breakfast and friendly staff",  # hotels
    "Easy to clean",  # coffee machines
    "Bright screen that is easy to read outdoors",  # phones
    "Ausgezeichnete Verarbeitung",
    "Die Bedienung ist nicht kompliziert",
    "Très bonne autonomie",
    "Muy fácil de instalar",
    "Ottima durata della batteria",
    "Ótima câmera",
    "Zeer betrouwbare service",
    "Bardzo dobra bateria",
    "Mycket snabb",
]
AGAINST = [
    "Autofocus is slow indoors",
    "Not easy to hold with small hands",
    "The brakes are weak in the rain",
    "Lacks mudguards",
    "Steep learning curve for new administrators",
    "Does not support joins",
    "High egress costs",
    "Suffers from frequent outages",
    "Cumbersome to install",
    "Can be slow in big vaults",
    "Poor error messages",
    "Limited tooling",
    "Expensive abroad",
    "Difficult to reach by bus",
    "Isn't reliable",
    "Overpriced",
    "Es fehlt ein Gepäckträger",
    "Nicht besonders zuverlässig",
    "Pas très fiable",
    "Poco intuitivo",
    "Non è affidabile",
    "Não é confiável",
    "Niet betrouwbaar",
    "Słaba dokumentacja",
    "Dålig dokumentation",
]
OPEN = [
    "Shoots 12 frames per second",
    "Fast, but expensive",
    "Good if you like noise",
    "Requires a fast connection",
    "Good docs are rare",
    "Popular since 2015",
    "Not only fast",
    "Could be faster",
    "Average speed",
    "Medium price",
    "Low",
    "Breaks easily",  # against, but the words of quality do not say so
    "Runs on cheap phones",
    "The easy mode is locked",
    "Best practices are enforced",
    "Customer service was bad until last year",
    "Fabriqué en France",
    "Gewicht 14 kg",
]


@pytest.mark.parametrize(
    ("texts", "polarity"), [(FOR, 1.0), (AGAINST, -1.0), (OPEN, None)]
)
def test_polarity(texts, polarity):
    assert {text: polarity_of(text) for text in texts} == dict.fromkeys(texts, polarity)


def test_of_an_unwelcome_thing_strong_is_no_praise():
    assert polarity_of("Strong", "Vendor lock-in") is None
    assert polarity_of("Strong", "Community support") == 1.0


def test_claims_bear_the_polarity_of_their_words(claims_of):
    claims = claims_of(
        "# Alpha vs Beta\n\n|Feature|Alpha|Beta|\n|-|-|-|\n|Setup|Easy|Not easy|\n"
        "|Search|Slower than Beta|Very fast|\n|Price|5 €|Expensive (in Europe)|\n"
    )
    marks = claims["polarity"].astype(object).where(claims["polarity"].notna(), None)
    assert marks.tolist() == [1.0, -1.0, None, 1.0, None, -1.0]


def test_headings_of_pros_and_cons_in_other_languages(claims_of):
    for pros, cons in [
        ("Vantaggi", "Svantaggi"),
        ("Vantagens", "Desvantagens"),
        ("Voordelen", "Nadelen"),
        ("Zalety", "Wady"),
        ("Fördelar", "Nackdelar"),
    ]:
        text = f"## Alpha\n\n### {pros}\n\n- A\n\n### {cons}\n\n- B\n\n"
        claims = claims_of("# Alpha vs Beta\n\n" + text + text.replace("Alpha", "Beta"))
        assert claims["polarity"].tolist() == [1.0, -1.0] * 2, pros
