"""Which of two options a sentence puts ahead."""

import pytest

from fwreport import preference
from fwreport.comparison.preference import explicit
from fwreport.comparison.weights import read_weights

SENTENCES = {
    "option": [
        ("Alpha is faster than Beta.", "Alpha", "Beta"),
        ("Alpha outperforms Beta.", "Alpha", "Beta"),
        ("I prefer Alpha over Beta.", "Alpha", "Beta"),
        ("I prefer Alpha to Beta.", "Alpha", "Beta"),
        ("We prefer PostgreSQL to MySQL for analytics.", "PostgreSQL", "MySQL"),
        ("Alpha is less verbose than Beta.", "Alpha", "Beta"),
        ("Unlike Beta, Alpha is easy to learn.", "Alpha", "Beta"),
        ("AWS is less expensive than GCP.", "AWS", "GCP"),
        ("C++ is faster than C.", "C++", "C"),
        (".NET is better than Java.", ".NET", "Java"),
        ("C# beats C++ for productivity.", "C#", "C++"),
        ("Redis is twice as fast as Memcached.", "Redis", "Memcached"),
        ("Choose Redis over Memcached.", "Redis", "Memcached"),
        ("Use Redis instead of Memcached.", "Redis", "Memcached"),
        ("Instead of Memcached, use Redis.", "Redis", "Memcached"),
        ("Redis is superior to Memcached.", "Redis", "Memcached"),
        ("Redis has an advantage over Memcached.", "Redis", "Memcached"),
        ("Compared to Memcached, Redis is much faster.", "Redis", "Memcached"),
        (
            "Compared with Memcached, Redis offers better performance.",
            "Redis",
            "Memcached",
        ),
        ("Beta is easier to debug than Gamma.", "Beta", "Gamma"),
        ("It is easier to debug Beta than Gamma.", "Beta", "Gamma"),
        ("Alpha ist schneller als Beta.", "Alpha", "Beta"),
        ("Alpha est plus rapide que Beta.", "Alpha", "Beta"),
        ("Alpha es más rápido que Beta.", "Alpha", "Beta"),
        ("Alpha es mejor que Beta.", "Alpha", "Beta"),
        ("Ich bevorzuge Alpha gegenüber Beta.", "Alpha", "Beta"),
        ("alpha is better than beta", "ALPHA", "Beta"),
        (
            "Visual Studio Code is lighter than Visual Studio.",
            "Visual Studio Code",
            "Visual Studio",
        ),
        ("Alpha wins over Beta.", "Alpha", "Beta"),
        ("Alpha is easier to learn, but Beta is hard.", "Alpha", "Beta"),
        ("Alpha provides better documentation than Beta.", "Alpha", "Beta"),
        ("Alpha uses less memory than Beta.", "Alpha", "Beta"),
        ("Alpha has fewer bugs than Beta.", "Alpha", "Beta"),
        ("Alpha has a gentler learning curve than Beta.", "Alpha", "Beta"),
        ("Beta gives you more control than Alpha.", "Beta", "Alpha"),
        ("I would rather use Alpha than Beta.", "Alpha", "Beta"),
        ("Alpha rather than Beta is the right choice.", "Alpha", "Beta"),
        ("We ditched Beta for Alpha.", "Alpha", "Beta"),
        ("We replaced Beta with Alpha.", "Alpha", "Beta"),
        ("Beta is harder to learn than Alpha.", "Alpha", "Beta"),
        ("Alpha is better suited for beginners than Beta.", "Alpha", "Beta"),
        ("Alpha is not slower than Beta.", "Alpha", "Beta"),
        ("Alpha is no worse than Beta.", "Alpha", "Beta"),
        ("Better than Beta is Alpha.", "Alpha", "Beta"),
        ("Beta is not as easy as Alpha.", "Alpha", "Beta"),
        ("Alpha surpasses Beta in usability.", "Alpha", "Beta"),
        ("Mit Alpha arbeitet man schneller als mit Beta.", "Alpha", "Beta"),
        ("Im Vergleich zu Beta ist Alpha einfacher.", "Alpha", "Beta"),
        ("Alpha ist Beta überlegen.", "Alpha", "Beta"),
        ("Alpha schlägt Beta.", "Alpha", "Beta"),
        ("Alpha supera a Beta.", "Alpha", "Beta"),
        ("Kotlin would be a better choice than Java.", "Kotlin", "Java"),
    ],
    "rival": [
        ("Beta is slower than Alpha.", "Beta", "Alpha"),
        ("MySQL is not as good as PostgreSQL.", "MySQL", "PostgreSQL"),
        ("Alpha isn't better than Beta.", "Alpha", "Beta"),
        ("Alpha is less flexible than Beta.", "Alpha", "Beta"),
        ("We switched from Redis to Memcached last year.", "Redis", "Memcached"),
        ("We moved from MongoDB to PostgreSQL.", "MongoDB", "PostgreSQL"),
        ("Unlike Beta, Alpha is slow.", "Alpha", "Beta"),
        ("Alpha is beaten by Beta.", "Alpha", "Beta"),
        ("React is outperformed by Svelte in every benchmark.", "React", "Svelte"),
        ("Java is worse than Kotlin.", "Java", "Kotlin"),
        ("AWS is more expensive than GCP.", "AWS", "GCP"),
        ("Angular is harder to learn than Vue.", "Angular", "Vue"),
        ("C is safer than C++.", "C++", "C"),
        ("Redis is inferior to Memcached.", "Redis", "Memcached"),
        ("Memcached lags behind Redis.", "Memcached", "Redis"),
        ("Memcached loses to Redis.", "Memcached", "Redis"),
        ("Alpha cannot beat Beta.", "Alpha", "Beta"),
        ("Alpha can't compete with Beta.", "Alpha", "Beta"),
        ("Alpha ist langsamer als Beta.", "Alpha", "Beta"),
        ("Alpha ist nicht so schnell wie Beta.", "Alpha", "Beta"),
        ("Alpha ist weniger flexibel als Beta.", "Alpha", "Beta"),
        ("Alpha est moins rapide que Beta.", "Alpha", "Beta"),
        ("Alpha est plus lent que Beta.", "Alpha", "Beta"),
        ("Alpha es más lento que Beta.", "Alpha", "Beta"),
        ("Java is slower than JavaScript in this test.", "Java", "JavaScript"),
        ("Alpha uses more memory than Beta.", "Alpha", "Beta"),
        ("Alpha has a steeper learning curve than Beta.", "Alpha", "Beta"),
        ("Alpha is a poor substitute for Beta.", "Alpha", "Beta"),
        ("Alpha is hardly faster than Beta.", "Alpha", "Beta"),
        ("I don't think Alpha is better than Beta.", "Alpha", "Beta"),
        ("Alpha is nowhere near as flexible as Beta.", "Alpha", "Beta"),
        ("Alpha falls short of Beta.", "Alpha", "Beta"),
        ("In terms of speed, Alpha trails Beta.", "Alpha", "Beta"),
        ("Nous sommes passés de Alpha à Beta.", "Alpha", "Beta"),
        ("Cambiamos de Alpha a Beta.", "Alpha", "Beta"),
        ("Wir sind von Alpha auf Beta umgestiegen.", "Alpha", "Beta"),
        ("Alpha ist Beta unterlegen.", "Alpha", "Beta"),
    ],
    None: [
        ("Is Alpha better than Beta?", "Alpha", "Beta"),
        ("Which is better, Alpha or Beta?", "Alpha", "Beta"),
        ("If Alpha were faster than Beta, I would use it.", "Alpha", "Beta"),
        ("I wonder whether Alpha is better than Beta.", "Alpha", "Beta"),
        ("Alpha and Beta are better than Gamma.", "Alpha", "Beta"),
        ("Alpha was released in 2015 and Beta in 2016.", "Alpha", "Beta"),
        ("¿Es Alpha mejor que Beta?", "Alpha", "Beta"),
        ("Ist Alpha besser als Beta?", "Alpha", "Beta"),
        ("Est-ce que Alpha est plus rapide que Beta ?", "Alpha", "Beta"),
        ("Alpha is different from Beta.", "Alpha", "Beta"),
        ("Beta 2 is faster than Beta 1.", "Beta", "Alpha"),
        ("Alpha and Beta", "Alpha", "Beta"),
        ("Should I use Kotlin or Java?", "Kotlin", "Java"),
        ("Whether Kotlin is better than Java depends on your team.", "Kotlin", "Java"),
    ],
    "tie": [
        ("Alpha is as good as Beta.", "Alpha", "Beta"),
        ("Alpha and Beta are equally fast.", "Alpha", "Beta"),
        ("Alpha is on par with Beta.", "Alpha", "Beta"),
        ("There is no difference between Alpha and Beta.", "Alpha", "Beta"),
        ("Alpha is just as fast as Beta.", "Alpha", "Beta"),
        ("Alpha ist genauso gut wie Beta.", "Alpha", "Beta"),
        ("Alpha est aussi rapide que Beta.", "Alpha", "Beta"),
        ("Alpha es tan bueno como Beta.", "Alpha", "Beta"),
    ],
}
CASES = [(*case, winner) for winner, cases in SENTENCES.items() for case in cases]
SWAPPED = {"option": "rival", "rival": "option", "tie": "tie", None: None}


@pytest.mark.parametrize(("sentence", "option", "rival", "winner"), CASES)
def test_who_is_ahead_and_the_mirror_image(sentence, option, rival, winner):
    found = preference(sentence, option, rival)
    assert found.winner == winner
    assert 0 < found.confidence <= 1
    swapped = preference(sentence, rival, option)
    assert swapped == (SWAPPED[winner], found.confidence)


@pytest.mark.parametrize(
    ("sentence", "option", "rival"),
    [
        ("", "Alpha", "Beta"),
        ("Alpha is fast.", "Alpha", "Beta"),
        ("Alpha beats Beta.", "", "Beta"),
        ("Alpha beats Alpha.", "Alpha", "alpha"),
        ("Alphabet beats Betamax.", "Alpha", "Beta"),
    ],
)
def test_who_does_not_name_both_compares_nothing(sentence, option, rival):
    assert preference(sentence, option, rival) == (None, 1.0)


def test_symbols_in_names_are_no_patterns():
    assert preference("A.B (x) is faster than [C]*", "A.B (x)", "[C]*").winner
    assert preference("AxB is faster than C", "A.B", "C").winner is None


def test_doubt_lowers_confidence():
    plain = preference("Alpha is faster than Beta.", "Alpha", "Beta")
    doubted = preference("I don't think Beta is faster than Alpha.", "Alpha", "Beta")
    assert plain.winner == doubted.winner == "option"
    assert doubted.confidence < plain.confidence


def test_a_long_text_costs_what_it_is_long():
    text = "Alpha, and Beta, is not so much faster than, or as good as, " * 400
    assert preference(text, "Alpha", "Beta").confidence > 0


def test_weights_are_numbers_of_general_features():
    weights = read_weights()
    assert 300 < len(weights) < 1500
    assert {feature[:2] for feature in weights} <= {"r:", "s:", "1:", "2:"}
    assert all(abs(weight) < 8 for weight in weights.values())


@pytest.mark.parametrize(
    ("sentence", "winner"),
    [
        ("Alpha is much faster than Beta.", "option"),
        ("Alpha is beaten by Beta.", "rival"),
        ("Alpha is faster than Beta, but less stable than Beta.", None),
        ("Alpha is superior to Beta, but (as said) far more complex.", None),
        ("Alpha is better, Beta is fine.", None),
        ("Alpha is bigger than Beta.", None),
        ("Alpha is not as small as Beta.", None),
        ("Views look more like Alpha than Beta.", None),
    ],
)
def test_what_compares_in_so_many_words(sentence, winner):
    assert explicit(sentence, "Alpha", "Beta").winner == winner
