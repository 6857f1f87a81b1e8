from hypothesis import given
from hypothesis import strategies as st

from tests.factories import a_content
from variantgen.authoring.clauses import blocks_of, clauses_of, has_merge_tag, sentences_of
from variantgen.domain.content import BaseContent


def clauses(text: str, *, locale: str = "en-US", facts: tuple[dict[str, str], ...] = ()) -> list[str]:
    content = a_content(slots={"body": text}, locale=locale, facts=list(facts), product="Ridge 2", brand="Ridge")
    return [clause.text for clause in clauses_of(content)]


def test_a_sentence_is_parted_where_another_statement_begins() -> None:
    found = clauses("The upper is nylon, and a worn sole can be replaced. Ships in a box.")
    assert "The upper is nylon" in found
    assert "a worn sole can be replaced" in found


def test_a_price_is_not_parted_from_the_condition_it_hangs_on() -> None:
    found = clauses("Pay $5, but only with code SAVE. Ships in a box.")
    assert "Pay $5" not in found
    assert "Pay $5, but only with code SAVE" in found


def test_an_alternative_keeps_its_own_condition() -> None:
    found = clauses("Now $139, or 15% off with code RIDGE15 until December 31, 2029. Ships in a box.")
    assert "15% off with code RIDGE15 until December 31, 2029" in found
    assert "Now $139" in found
    assert not any(text.endswith(("December 31", "RIDGE15")) for text in found)


def test_a_clause_that_leans_on_what_stood_before_is_left_out() -> None:
    found = clauses("Photos are encrypted, so not even we can see them. After that $12 a month.")
    assert "Photos are encrypted" in found
    assert not any(text.startswith(("so ", "After ")) for text in found)


def test_a_headline_is_not_parted_at_its_commas() -> None:
    found = clauses("Ridge 2: lose the phone, keep the photos")
    assert "lose the phone, keep the photos" in found
    assert "lose the phone" not in found


def test_an_enumeration_is_not_parted() -> None:
    assert "Ridge 2 brings mail" not in clauses("Ridge 2 brings mail, chat and calls into one place. Ships in a box.")


def test_what_is_said_of_the_product_is_given_one_predicate_at_a_time() -> None:
    found = clauses("The Ridge 2 weighs 248 g and grips wet rock. It works by hand.")
    assert {"The Ridge 2 weighs 248 g", "The Ridge 2 grips wet rock", "Ridge 2 works by hand"} <= set(found)


def test_a_pronoun_after_another_subject_is_not_taken_for_the_product() -> None:
    assert not any("works" in text for text in clauses("The strap is nylon. It works by hand."))


def test_a_fact_comes_with_its_condition_or_not_at_all() -> None:
    facts = ({"name": "discount", "value": "20% off", "kind": "percent", "condition": "with code X1"},)
    assert "20% off with code X1" in clauses("Take 20% off with code X1 on Mondays and Fridays in May.", facts=facts)
    assert "20% off" not in clauses("With code X1 you take 20% off.", facts=facts)


def test_a_clause_that_drops_a_listed_condition_is_left_out() -> None:
    facts = ({"name": "offer", "value": "3 months for 1", "kind": "claim", "condition": "for new customers"},)
    found = clauses("Ridge 2: 3 months for 1", facts=facts)
    assert found == []
    assert "3 months for 1, new customers only" in clauses("3 months for 1, new customers only", facts=facts)


def test_a_disclaimer_is_marked() -> None:
    facts = [{"name": "rain", "value": "Not waterproof", "kind": "disclaimer"}]
    content = a_content(slots={"body": "Ships in a box. Not waterproof."}, facts=facts)
    assert {clause.text: clause.is_caveat for clause in clauses_of(content)} == {
        "Ships in a box": False,
        "Not waterproof": True,
    }


def test_merge_tags_and_addresses_stay_out_of_clauses() -> None:
    assert clauses("{{first_name}}, your trail is waiting. Details: shop.example/ridge") == []


def test_german_copy_is_parted_by_german_words() -> None:
    found = clauses("Geheizt wird mit Holz, und der Bus hält vor der Tür. Kein WLAN.", locale="de-DE")
    assert "der Bus hält vor der Tür" in found


def test_a_german_ordinal_does_not_end_a_sentence() -> None:
    assert sentences_of("Bis 31. Dezember sparen. Ab 5 €.", "de") == ["Bis 31. Dezember sparen.", "Ab 5 €."]


def test_a_sentence_that_leans_on_the_one_before_shares_its_block() -> None:
    assert blocks_of("The sole is rubber. It lasts. Ships in a box.", "en") == (
        "The sole is rubber. It lasts.",
        "Ships in a box.",
    )


def test_common_merge_tag_spellings_are_seen() -> None:
    assert all(map(has_merge_tag, ("{{ a }}", "*|FNAME|*", "%%name%%", "[[name]]", "${name}", "<%= name %>", "{name}")))
    assert not has_merge_tag("100% wool, 50% off")


@given(st.text(max_size=300))
def test_every_clause_stands_in_the_base_copy_word_for_word(text: str) -> None:
    content = BaseContent.model_construct(
        content_id="x", locale="fr-FR", brand="B", product="P", slots={"body": a_content().slots["headline"]}, facts=()
    )
    slots = {"body": content.slots["body"].model_copy(update={"text": text})}
    joined = " ".join(text.split())
    assert all(clause.text in joined for clause in clauses_of(content.model_copy(update={"slots": slots})))


@given(st.text(max_size=300))
def test_blocks_hold_the_whole_text_in_order(text: str) -> None:
    assert " ".join(blocks_of(text, "en")) == " ".join(text.split())
