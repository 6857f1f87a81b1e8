"""What the base copy says of a part, told of all."""

import pytest

from tests.factories import a_bare_brief, a_draft
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.widening.partitives import Whole, untold_parts

_ROOMS = {
    "en": "Most rooms have a balcony over the harbour. Breakfast is served until ten.",
    "de": "Die meisten Zimmer haben einen Balkon zum Hafen. Das Frühstück gibt es bis zehn.",
    "fr": "La plupart des chambres ont un balcon sur le port. Le petit-déjeuner est servi jusqu'à dix heures.",
    "es": "Algunas habitaciones tienen una terraza sobre el puerto. El desayuno se sirve hasta las diez.",
    "it": "Alcune camere hanno una terrazza sul porto. La colazione è servita fino alle dieci.",
    "nl": "De meeste kamers hebben een balkon aan de haven. Het ontbijt is er tot tien uur.",
    "pt": "Alguns quartos têm uma varanda sobre o porto. O pequeno-almoço é servido até às dez.",
}
_CABINS = {
    "en": "Nine of our 14 cabins have a wood stove and a private sauna.",
    "de": "Neun von 14 Hütten haben einen Holzofen und eine eigene Sauna.",
    "fr": "Neuf de nos 14 cabanes ont un poêle à bois et un sauna privé.",
}


def _wholes(locale: str, base: str, text: str) -> list[Whole]:
    return list(untold_parts(matter_of(a_draft(text), a_bare_brief(base, name="Havnhus", locale=locale))))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Our rooms have a balcony over the harbour."),
        ("en", "Breakfast until ten, and rooms with a balcony over the harbour."),
        ("de", "Unsere Zimmer haben einen Balkon zum Hafen."),
        ("fr", "Nos chambres ont un balcon sur le port."),
        ("es", "Las habitaciones tienen una terraza sobre el puerto."),
        ("it", "Le camere hanno una terrazza sul porto."),
        ("nl", "De kamers hebben een balkon aan de haven."),
        ("pt", "Os quartos têm uma varanda sobre o porto."),
    ],
)
def test_what_most_or_some_have_is_not_told_of_all(locale: str, text: str) -> None:
    assert len(_wholes(locale, _ROOMS[locale], text)) == 1


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Our cabins have a wood stove and a private sauna."),
        ("de", "Unsere Hütten haben einen Holzofen und eine eigene Sauna."),
        ("fr", "Nos cabanes ont un poêle à bois et un sauna privé."),
    ],
)
def test_what_so_many_of_so_many_have_is_not_told_of_all(locale: str, text: str) -> None:
    assert [whole.words.start for whole in _wholes(locale, _CABINS[locale], text)] == [0]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Many rooms have a balcony over the harbour."),
        ("en", "A room with a balcony over the harbour."),
        ("en", "Six rooms have a balcony over the harbour."),
        ("en", "Would rooms with a balcony over the harbour please you?"),
        ("en", "Our rooms are quiet, and breakfast is served until ten."),
        ("de", "Viele Zimmer haben einen Balkon zum Hafen."),
        ("de", "Ein Zimmer mit Balkon zum Hafen."),
        ("fr", "De nombreuses chambres ont un balcon sur le port."),
        ("fr", "Le petit-déjeuner est servi jusqu'à dix heures dans les chambres."),
        ("es", "Muchas habitaciones tienen una terraza sobre el puerto."),
        ("it", "Una camera con una terrazza sul porto."),
        ("nl", "Vaak hebben de kamers een balkon aan de haven."),
        ("pt", "Vários quartos? Muitos quartos têm uma varanda sobre o porto."),
    ],
)
def test_a_part_in_other_words_and_one_of_them_pass(locale: str, text: str) -> None:
    assert _wholes(locale, _ROOMS[locale], text) == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Nine cabins have a wood stove and a private sauna."),
        ("de", "In neun Hütten: ein Holzofen und eine eigene Sauna."),
        ("fr", "Neuf cabanes ont un poêle à bois et un sauna privé."),
    ],
)
def test_the_bases_own_number_of_them_passes(locale: str, text: str) -> None:
    assert _wholes(locale, _CABINS[locale], text) == []


def test_what_the_base_also_says_of_all_may_be_told_of_all() -> None:
    text = "Our rooms have a balcony over the harbour."
    assert _wholes("en", f"{_ROOMS['en']} {text}", text) == []


def test_the_year_of_a_date_is_no_whole() -> None:
    base = "El 11 de enero de 2027 abre la sala nueva con su bar."
    assert _wholes("es", base, "La sala nueva abre con su bar.") == []
