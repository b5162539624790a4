"""Options that only sentences name, by setting them against each other."""

import pytest


def options(claims):
    return {name for names in claims["options"] for name in names}


@pytest.mark.parametrize(
    "text",
    [
        "Hi all. Amsel brakes much harder than Drossel (we tried).\n\nDrossel has more "
        "gears than Amsel. Compared with Amsel, Fink is light; we ride Fink daily.",
        "Amsel ist leichter als Drossel. Im Vergleich zu Amsel ist Fink teuer.\n\n"
        "Ich fahre Drossel. Fink ist schwerer als Amsel, und Fink rostet.",
        "L'Amsel est plus légère que la Drossel. La Drossel est plus chère que l'Amsel."
        "\n\nPar rapport à la Drossel, la Fink est lente. On revoit la Fink en mai.",
        "La Amsel es más ligera que la Drossel. En comparación con la Amsel, la Fink es"
        " lenta.\n\nLa Drossel y la Fink pesan.",
        "La Amsel è più leggera della Drossel. Rispetto alla Drossel, la Fink è lenta."
        "\n\nQui la Amsel e la Fink.",
    ],
)
def test_sentences_that_compare_name_the_options(claims_of, text):
    claims = claims_of(text + "\n")
    assert options(claims) == {"Amsel", "Drossel", "Fink"}
    named = {"weight", "Gewicht", "Preis", "poids", "prix", "peso"}
    assert set(claims["criterion_label"].dropna()) <= named


@pytest.mark.parametrize(
    "text",
    [
        "Amsel is lighter than Drossel.",  # once is not enough
        "Monday is better than Friday. On Friday it rains more than on Monday.",
        "Der Zaun ist höher als der Rasen. Der Rasen ist grüner als der Zaun.",
        "A Fence is taller than Grass. More Grass is better than a Fence.",
        "In Bergen it rains more than in Oslo. I like Oslo more than Bergen. My Amsel"
        " is lighter than any Drossel. Bring Amsel rather than Drossel.\n",
    ],
)
def test_other_sentences_name_no_options(claims_of, text):
    found = options(claims_of(text + "\n"))
    assert not found & {"Amsel", "Monday", "Zaun", "Fence"}


def test_what_a_title_names_needs_no_sentence(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel\n\nFink is lighter than Meise. Meise is better than Fink.\n"
    )
    assert not options(claims) & {"Fink", "Meise"}


def test_a_purpose_before_the_names_is_no_criterion(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel\n\n"
        "Pour les petites courses, Amsel est meilleur que Drossel.\n"
    )
    assert "petites courses" not in set(claims["criterion_label"])
