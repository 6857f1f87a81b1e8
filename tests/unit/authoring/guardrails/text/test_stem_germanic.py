"""German and Dutch stems: forms of one word meet, other words stay apart."""

import pytest

from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.stem import stem


def _stems(words: str, language: str) -> set[str]:
    return {stem(fold(word), language) for word in words.split()}


@pytest.mark.parametrize(
    "words",
    [
        "geführt geführte geführten führen führt Führung",
        "testen getestet getestete Test Tests",
        "Kind Kinder Kindern",
        "Rad Räder Rädern",
        "Schaden Schäden",
        "liefern liefert geliefert Lieferung lieferte",
        "mitgeliefert mitliefern",
        "eingebaut einbauen Einbau",
        "arbeiten arbeitet gearbeitet",
        "bringen bringt gebracht",
        "mitbringen mitgebracht",
        "nehmen nimmt genommen",
        "schließen schließt geschlossen schliessen",
        "anbieten angeboten",
        "stornieren storniert stornierbar Stornierung",
        "monatlich Monat Monate",
        "Platte Platten",
        "Preis Preise",
    ],
)
def test_german_forms_of_one_word_meet(words: str) -> None:
    assert len(_stems(words, "de")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "maken maakt gemaakt",
        "betalen betaalt betaald betaling",
        "leveren levert geleverd levering",
        "meegeleverd meeleveren",
        "huis huizen",
        "brief brieven",
        "test testen getest",
        "wiel wielen wieltjes",
        "kopen koopt gekocht",
        "krijgen kreeg gekregen",
        "verzenden verzonden",
        "les lessen",
        "boeken geboekt",
    ],
)
def test_dutch_forms_of_one_word_meet(words: str) -> None:
    assert len(_stems(words, "nl")) == 1


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Leder LED", "de"),
        ("garantiert Garantie", "de"),
        ("Kunde kündbar", "de"),
        ("führen fahren", "de"),
        ("Preis Reis", "de"),
        ("Gewicht wichtig", "de"),
        ("brechen gebracht", "de"),
        ("leven leveren", "nl"),
        ("gezond zenden", "nl"),
        ("huis hui", "nl"),
    ],
)
def test_other_words_stay_apart(words: str, language: str) -> None:
    assert len(_stems(words, language)) == len(words.split())
