"""Characters nobody sees."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import hidden_characters

CATCHES = (
    "Gri\u200bp",
    "Grip\u200d",
    "\u202egrip",
    "Gr\u00adip",
    "Gr\u0456p on wet rock",
    "\ufeffGrip",
    "Grip\u0000",
    "Tr\u0430il",
    "Gri\u2060p",
    "\uff27\uff32\uff29\uff30",
    "\U0001d406\U0001d42b\U0001d422\U0001d429 now",
    "g\u0301\u0301\u0301\u0301rip",
)
INNOCENTS = (
    "Grip.",
    "Café grip",
    "Grip – now",
    "“Grip”",
    "👨\u200d👩\u200d👧 run",
    "🇩🇪 grip",
    "✔\ufe0f grip",
    "Ünïcödé",
    "\u041c\u043e\u0441\u043a\u0432\u0430",
    "日本",
    "naïve\u00a0grip",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_hidden_character_is_found(text: str) -> None:
    assert findings_of(hidden_characters.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_visible_characters_pass(text: str) -> None:
    assert findings_of(hidden_characters.CHECK, text) == []
