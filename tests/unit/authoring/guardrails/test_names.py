"""Brand and product names."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import names

CATCHES = (
    "TrailMacs 3 grips.",
    "TrailMx 3 grips.",
    "TrialMax 3 grips.",
    "Trailmaxx grips.",
    "TraiMax 3.",
    "TrailMaxi 4ever: TrailMqx",
    "Tralmax runs.",
    "Trail Max 3 grips.",
    "TrailNax grips.",
    "Traylmax grips.",
)
INNOCENTS = (
    "TrailMax 3 grips.",
    "TrailMax's grip.",
    "trailmax 3 grips.",
    "TRAILMAX 3",
    "Trail after trail.",
    "Max grip.",
    "Trails, max fun.",
    "The trail shoe.",
    "Maximum trail.",
    "Run the trails.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_misspelt_name_is_found(text: str) -> None:
    assert findings_of(names.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_name_and_ordinary_words_pass(text: str) -> None:
    assert findings_of(names.CHECK, text) == []


@pytest.mark.parametrize(
    ("brand", "product", "text"),
    [
        ("Senda Mir", "Senda Mir 3", "La Sendamir 3 agarra."),
        ("Monteluz", "Monteluz", "Montelúz agarra en roca."),
        ("Ironpeak", "Ironpeak Trail", "Iron Peak grips."),
        ("Ironpeak", "Ironpeak Trail", "Iron-peak grips."),
    ],
)
def test_a_name_in_one_apart_or_with_another_accent_is_found(brand: str, product: str, text: str) -> None:
    assert findings_of(names.CHECK, text, content=a_content(brand=brand, product=product, locale="es-ES"))


@pytest.mark.parametrize("text", ["Monteluz agarra.", "MONTELUZ agarra.", "La luz del monte."])
def test_a_name_as_it_is_spelt_passes(text: str) -> None:
    content = a_content(brand="Monteluz", product="Monteluz", locale="es-ES")
    assert findings_of(names.CHECK, text, content=content) == []


@pytest.mark.parametrize(
    ("brand", "text"),
    [
        ("Pacifida Air", "Sobre o Pacífico, sem escalas."),
        ("Harbor Glider", "Glide past the Harbor Glider's rivals."),
        ("Harbor Glider", "Glide along with Harbor Glider."),
    ],
)
def test_another_word_that_ends_otherwise_passes(brand: str, text: str) -> None:
    content = a_content(brand=brand, product=f"{brand} 3", locale="pt-PT" if "Air" in brand else "en-US")
    assert findings_of(names.CHECK, text, content=content) == []


@pytest.mark.parametrize("text", ["Harbor Glide takes you along.", "Thrushmede grips."])
def test_a_name_cut_or_respelt_at_its_end_is_found(text: str) -> None:
    content = a_content(
        brand="Thrushmead", product="Harbor Glider", slots={"headline": {"text": "Go", "max_chars": 60}}
    )
    assert findings_of(names.CHECK, text, content=content, slot="headline")
