"""Amounts of the reader's day beside those of the product."""

import pytest

from tests.factories import a_bare_brief, a_draft
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.values.everyday import is_everyday

_BASES = {
    "en": "The Lumo lamp costs $49, weighs 900 g and runs for eight hours on one charge.",
    "de": "Die Lampe Lumo kostet 49 €, wiegt 900 g und leuchtet mit einer Ladung acht Stunden.",
    "fr": "La lampe Lumo coûte 49 €, pèse 900 g et éclaire huit heures par charge.",
    "es": "La lámpara Lumo cuesta 49 €, pesa 900 g y alumbra ocho horas por carga.",
    "it": "La lampada Lumo costa 49 €, pesa 900 g e resta accesa otto ore con una carica.",
    "nl": "De lamp Lumo kost € 49, weegt 900 g en brandt acht uur op één lading.",
    "pt": "O candeeiro Lumo custa 49 €, pesa 900 g e ilumina oito horas por carga.",
}


def _has_everyday(locale: str, text: str, base: str = "") -> bool:
    matter = matter_of(a_draft(text), a_bare_brief(base or _BASES[locale], locale=locale))
    assert matter.values
    return any(is_everyday(matter, value) for value in matter.values)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "For the 143 emails you have not opened yet."),
        ("en", "After your 9 o'clock call, the light is still soft."),
        ("en", "Eleven hours at a desk ask for kind light."),
        ("en", "Close your 20 open tabs and switch it on."),
        ("en", "For mornings that begin with three alarms."),
        ("de", "Nach 60 Nachrichten tut ein ruhiges Licht gut."),
        ("de", "Nach zwei Terminen einmal durchatmen."),
        ("fr", "Trois réunions plus tard, la lumière reste douce."),
        ("fr", "Douze heures devant un écran fatiguent les yeux."),
        ("es", "Cuarenta correos después, la luz sigue siendo suave."),
        ("it", "Dopo cinque riunioni, una luce che non stanca."),
        ("nl", "Na tien vergaderingen is zacht licht welkom."),
        ("pt", "Depois de seis reuniões, uma luz calma."),
    ],
)
def test_an_amount_of_the_readers_day_is_known_as_one(locale: str, text: str) -> None:
    assert _has_everyday(locale, text)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "The lamp runs for ten hours."),
        ("en", "Choose from 12 colours."),
        ("en", "Light for at least 40 emails."),
        ("en", "Enough light for 20 to 30 emails."),
        ("en", "It weighs 700 g. Your inbox can wait."),
        ("de", "Die Lampe leuchtet zwölf Stunden."),
        ("de", "Es gibt sie in 14 Farben fürs Büro."),
        ("fr", "Elle éclaire trente mètres carrés."),
        ("es", "Tiene cinco años de garantía."),
        ("it", "Costa 59 € e dura a lungo."),
        ("nl", "Er zijn drie lichtstanden voor de avond."),
        ("pt", "Pesa 700 gramas e dobra-se num gesto."),
    ],
)
def test_an_amount_of_the_product_is_none_of_the_readers_day(locale: str, text: str) -> None:
    assert not _has_everyday(locale, text)


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("en", "Lumo lights a desk from end to end.", "It lights four desks from end to end."),
        ("de", "Lumo weckt dich mit einem leisen Wecker.", "Sie weckt dich mit fünf Weckern."),
        ("fr", "Lumo éclaire une chaise entière.", "Elle éclaire trois chaises entières."),
        ("es", "Lumo alumbra un escritorio entero.", "Alumbra tres escritorios enteros."),
    ],
)
def test_what_the_base_speaks_of_is_of_the_product(locale: str, base: str, text: str) -> None:
    assert not _has_everyday(locale, text, base)
    assert _has_everyday(locale, text)
