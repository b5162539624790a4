"""What the name of a criterion tells: direction and group, in any subject."""

import pytest

from fwreport.align.traits import direction_of, group_of


@pytest.mark.parametrize(
    ("name", "direction", "group"),
    [
        ("Ease of Use", "higher", "Usability"),
        ("Price", "lower", "Cost"),
        ("Price / Performance", "higher", "Cost"),
        ("Total cost of ownership", "lower", "Cost"),
        ("Cost efficiency", "higher", "Performance"),
        ("Low latency", "higher", "Performance"),
        ("Average Response Time", "lower", "Other"),
        ("Community Size", "higher", "Ecosystem and community"),
        ("Bundle size (KB)", "lower", "Other"),
        ("Lizenzkosten", "lower", "Cost"),
        ("Speicherverbrauch", "lower", "Performance"),
        ("Datenschutz", "higher", "Security"),
        ("Coût total", "lower", "Cost"),
        ("Tiempo de respuesta", "lower", "Other"),
        ("学习曲线", "lower", "Usability"),
        ("License", "descriptive", "Facts"),
        ("Best Use Case", "descriptive", "Facts"),
        ("Hersteller", "descriptive", "Facts"),
        ("Pros & Cons", "descriptive", "Facts"),
        ("Quux", "higher", "Other"),
    ],
)
def test_direction_and_group(name, direction, group):
    assert direction_of(name, {"statement"}) == direction
    assert group_of(name, direction) == group


def test_what_is_rated_is_scored_whatever_its_name():
    assert direction_of("License", {"statement", "rating"}) == "higher"


def test_what_sums_up_is_not_scored_even_if_it_is_rated():
    names = ("Fazit", "Das Wichtigste in Kürze", "Mein Rat", "En pocas palabras")
    names += ("Kettles compared: which one should you buy?", "Wohin? Where to live")
    assert {direction_of(name, {"rating"}) for name in names} == {"descriptive"}


def test_facts_prose_and_code_alone_are_not_scored():
    assert direction_of("Throughput", {"fact", "summary"}) == "descriptive"
    assert direction_of("Throughput", {"fact", "statement"}) == "higher"
