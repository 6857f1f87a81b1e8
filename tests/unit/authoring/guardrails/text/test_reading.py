"""Where sentences end."""

import pytest

from variantgen.authoring.guardrails.text.reading import read


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The No. 10 is steel.", 1),
        ("Say no. 10 of us did.", 1),
        ("It weighs 10 g. Now it rests.", 2),
        ("Nr. 5 läuft. Nr. 6 auch.", 2),
        ("No. Never.", 2),
    ],
)
def test_a_numbering_ends_no_sentence(text: str, sentences: int) -> None:
    assert max(read(text, "en").sentences) + 1 == sentences
