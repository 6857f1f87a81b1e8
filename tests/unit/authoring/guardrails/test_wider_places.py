"""Places and cases of the base copy told of every one."""

import pytest

from tests.factories import a_bare_brief
from variantgen.authoring.guardrails import scope
from variantgen.domain.variant import Draft

_WIDER = [
    (
        "en",
        "The kettle is delivered free within 20 miles of York; stairs cost £10.",
        "The kettle is delivered free anywhere in England; stairs cost £10.",
    ),
    (
        "en",
        "Dogs under 20 kg may stay in the garden rooms at no charge.",
        "Dogs under 20 kg may stay in every room at no charge.",
    ),
    (
        "en",
        "In Kent and Sussex a fitter visits within three working days.",
        "Wherever you live, a fitter visits within three working days.",
    ),
    (
        "de",
        "Der Roller fährt im Sparmodus bis zu 60 km weit, bei jedem Wetter.",
        "Der Roller fährt in jedem Modus bis zu 60 km weit, bei jedem Wetter.",
    ),
    (
        "de",
        "Die Räder stehen im Hafen von Wismar zum Ausleihen bereit.",
        "Die Räder stehen an jedem Strand zum Ausleihen bereit.",
    ),
    (
        "fr",
        "La livraison est offerte à Nantes et Rezé ; ailleurs, elle coûte 6 €.",
        "La livraison est offerte dans toute la Bretagne ; ailleurs, elle coûte 6 €.",
    ),
    (
        "es",
        "El montaje es gratuito en Bilbao y Getxo, y dura una hora.",
        "El montaje es gratuito en todo el País Vasco, y dura una hora.",
    ),
    (
        "it",
        "Il wifi gratuito funziona nella sala da pranzo e al bar dell'albergo.",
        "Il wifi gratuito funziona in tutto l'edificio.",
    ),
    (
        "nl",
        "De monteur komt in Zwolle en Kampen binnen twee dagen langs.",
        "De monteur komt in heel Overijssel binnen twee dagen langs.",
    ),
    (
        "pt",
        "A entrega é gratuita em Braga e Guimarães, e demora dois dias.",
        "A entrega é gratuita em todo o Minho, e demora dois dias.",
    ),
]

_FAITHFUL = [
    (
        "en",
        "The kettle is delivered free within 20 miles of York.",
        "Delivered free within 20 miles of York, every time.",
    ),
    ("en", "Climb at Stone Loft: indoor climbing for every level.", "Indoor climbing for every level at Stone Loft."),
    (
        "en",
        "Bring a friend free on Sundays, towels not provided.",
        "Bring a friend free every Sunday, towels not provided.",
    ),
    ("en", "The two pools open at eight in the summer months.", "Both pools open at eight in the summer months."),
    (
        "en",
        "The shop in Leeds is open daily until six.",
        "Wherever your day takes you, the shop in Leeds is open until six.",
    ),
    (
        "de",
        "Der Roller fährt im Sparmodus bis zu 60 km weit.",
        "Im Sparmodus fährt der Roller bis zu 60 km weit, auf allen Wegen.",
    ),
    ("de", "Das Café im Hafen ist täglich bis sechs geöffnet.", "Das Café im Hafen ist immer bis sechs geöffnet."),
    ("fr", "Chaque chambre a vue sur le lac et un balcon.", "Toutes les chambres ont vue sur le lac et un balcon."),
    ("es", "El montaje es gratuito en todo el país.", "El montaje es gratuito, en todo el país."),
    ("it", "Il wifi gratuito funziona in tutto l'albergo.", "In tutto l'albergo il wifi è gratuito."),
    ("nl", "De monteur komt in heel Nederland langs.", "Waar je ook woont: de monteur komt in heel Nederland langs."),
]


@pytest.mark.parametrize(("language", "base", "text"), _WIDER)
def test_a_whole_in_the_place_of_a_part_is_found(language: str, base: str, text: str) -> None:
    assert scope.CHECK.run(Draft(text), a_bare_brief(base, locale=language))


@pytest.mark.parametrize(("language", "base", "text"), _FAITHFUL)
def test_the_same_place_in_other_words_and_wholes_of_the_base_pass(language: str, base: str, text: str) -> None:
    assert scope.CHECK.run(Draft(text), a_bare_brief(base, locale=language)) == []
