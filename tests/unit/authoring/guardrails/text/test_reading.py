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


def test_a_text_without_full_stops_is_read_in_bounded_sentences() -> None:
    reading = read("one word " * 400, "en")
    assert max(len(sentence) for sentence in reading.each_sentence) == 150
    assert [word for sentence in reading.each_sentence for word in sentence] == list(range(800))


def test_a_sentence_after_a_full_stop_begins_its_count_anew() -> None:
    assert max(read("word " * 100 + "end. " + "word " * 100, "en").sentences) == 1
