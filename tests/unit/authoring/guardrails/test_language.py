"""The language of the text."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import language

CATCHES = (
    "Mit diesem Schuh läuft es sich auf jedem Weg besser.",
    "Avec cette chaussure, vous courez plus loin sur tous les sentiers.",
    "Con esta zapatilla corres más lejos por cualquier camino.",
    "Con questa scarpa corri ancora più lontano su ogni sentiero.",
    "Met deze schoen loop je verder op elk pad.",
    "Com este ténis corres mais longe em qualquer trilho.",
    "Der nächste Weg wartet auf dich und deine Schuhe.",
    "Votre prochain sentier vous attend, et vos pieds aussi.",
    "Tu próximo sendero te espera con los brazos abiertos.",
    "Grips wet rock. Und jetzt läuft es sich für dich noch weiter.",
)
INNOCENTS = (
    "Run further on any trail.",
    "TrailMax 3",
    "Bon voyage, mud.",
    "Grips wet rock, now $129.",
    "A shoe with je ne sais quoi.",
    "Vamos, trail runners.",
    "Kindergarten for feet.",
    "El Capitan awaits.",
    "240 g. $129. 20%.",
    "Hello, hill.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_another_language_is_found(text: str) -> None:
    assert findings_of(language.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_short_and_foreign_names_pass(text: str) -> None:
    assert findings_of(language.CHECK, text) == []


CAUGHT_ELSEWHERE = (
    ("de-DE", "TrailMax keeps your feet and ankles dry, auch wenn es regnet."),
    ("de-DE", "Hält auf Fels, no matter what the weather does to your plans."),
    ("fr-FR", "Elle accroche. Try it free for 60 days at home."),
    ("es-ES", "Agarra en roca, and your feet stay dry all day."),
    ("it-IT", "Tiene sulla roccia. Und die Füße bleiben den ganzen Tag trocken."),
    ("pt-PT", "Las botas tienen una suela de goma y una membrana para los días de lluvia."),
    ("en-US", "Grips wet rock. Commandez avant le soir pour être livré demain."),
)
PASSED_ELSEWHERE = (
    ("it-IT", "Niente lavatrice, però: va lavato a secco."),
    ("de-DE", "All in one: der Schuh für alles."),
    ("fr-FR", "Le must have de la rando."),
    ("fr-FR", "Made in France, et ça se voit."),
    ("en-US", "Carpe diem: run today."),
    ("es-ES", "Todo incluido, sin sorpresas."),
    ("nl-NL", "Van stad naar pad, all-in."),
)


@pytest.mark.parametrize(("locale", "text"), CAUGHT_ELSEWHERE)
def test_a_clause_of_another_language_is_blocked(locale: str, text: str) -> None:
    found = findings_of(language.CHECK, text, content=a_content(locale=locale))
    assert any(finding.severity == "block" for finding in found)


@pytest.mark.parametrize(("locale", "text"), PASSED_ELSEWHERE)
def test_close_languages_and_loan_words_pass(locale: str, text: str) -> None:
    assert findings_of(language.CHECK, text, content=a_content(locale=locale)) == []


def test_a_sentence_of_two_languages_is_found() -> None:
    text = "Dieser Schuh hält auf nassem Fels and it will be with you for the whole trail."
    assert findings_of(language.CHECK, text, content=a_content(locale="de-DE"))


def test_what_is_quoted_from_another_language_passes() -> None:
    text = "Del «small talk» al «see you on the trail»: la zapatilla que agarra en roca mojada y no pesa"
    assert findings_of(language.CHECK, text, content=a_content(locale="es-ES")) == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("fr-FR", "La face été est en lin, the winter side in soft wool, et la housse se lave."),
        ("fr-FR", "Descubra el sérum de noche por 34 €"),
        ("de-DE", "Halb so schwer. Con la misma suela de siempre."),
        ("it-IT", "Corri leggero, avec la même semelle que toujours."),
    ],
)
def test_a_clause_of_two_small_words_is_heard_where_it_has_none_of_its_own(locale: str, text: str) -> None:
    content = a_content(locale=locale, slots={"product_description": "TrailMax"}, facts=[], offer=None)
    (found,) = findings_of(language.CHECK, text, content=content, locale=locale)
    assert found.severity == "block"


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("it-IT", "La tua Casa Azzurra Comfort in Sardegna", "Your Casa Azzurra Comfort in Sardegna is waiting"),
        ("fr-FR", "Découvrez le Baume Nuit Blanche à 34 €", "Descubra el Baume Nuit Blanche por 34 €"),
        (
            "fr-FR",
            "La face est en lin. La housse se lave.",
            "La face est en lin, the winter side in pure wool, et se lave.",
        ),
    ],
)
def test_names_of_the_base_do_not_hide_another_language(locale: str, base: str, text: str) -> None:
    content = a_content(locale=locale, slots={"product_description": {"text": base}}, facts=[], offer=None)
    assert findings_of(language.CHECK, text, content=content)


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("it-IT", "La tua Casa Azzurra Comfort in Sardegna", "Casa Azzurra Comfort: la Sardegna ti aspetta"),
        ("fr-FR", "Le pack On The Go à 34 €", "Le pack On The Go, à 34 €"),
        ("de-DE", "Die Jacke für den Weg", "Die Jacke für den Weg, ganz easy"),
    ],
)
def test_names_and_a_catchword_pass(locale: str, base: str, text: str) -> None:
    content = a_content(locale=locale, slots={"product_description": {"text": base}}, facts=[], offer=None)
    assert findings_of(language.CHECK, text, content=content) == []
