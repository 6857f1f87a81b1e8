"""Offers, claims, swaps and facts that a base copy does not have, and their faithful likes, in seven languages."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.factories import a_bare_brief
from variantgen.authoring.guardrails import screen
from variantgen.domain.variant import Brief, Draft

_PIECES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("inventions.toml").read_text(encoding="utf-8")
)
_NAMES = {"cafe": "Café Lindo", "fiber": "Nordnet", "cream": "Alba", "tour": "Marta", "jacket": "Fjell"} | {
    "bank": "Lumo",
    "farm": "Linde",
}


def _cases(sort: str) -> list[tuple[str, str, str]]:
    return [
        (language, piece, text)
        for language, pieces in _PIECES.items()
        for piece, texts in pieces.items()
        for text in texts[sort]
    ]


def _brief(language: str, piece: str) -> Brief:
    return a_bare_brief(_PIECES[language][piece]["base"], name=_NAMES[piece], locale=language)


@pytest.mark.parametrize(("language", "piece", "text"), _cases("caught"))
def test_what_the_base_copy_does_not_say_blocks(language: str, piece: str, text: str) -> None:
    assert screen(Draft(text), _brief(language, piece)).verdict == "block"


@pytest.mark.parametrize(("language", "piece", "text"), _cases("faithful"))
def test_what_the_base_copy_says_in_other_words_passes(language: str, piece: str, text: str) -> None:
    assert screen(Draft(text), _brief(language, piece)).verdict == "pass"
