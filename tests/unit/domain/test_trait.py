from pydantic import TypeAdapter

from variantgen.domain.audience import Rule
from variantgen.domain.trait import attribute_phrase, phrase_key, rule_phrases


def test_case_and_spacing_do_not_make_another_phrase() -> None:
    assert phrase_key("  Trail\tRUNNING ") == phrase_key("trail running")


def test_an_attribute_is_phrased_with_its_name() -> None:
    assert attribute_phrase("company_size", "1-10") == "company size 1-10"


def test_every_phrase_of_a_nested_rule_is_found() -> None:
    rule = TypeAdapter(Rule).validate_python(
        {
            "any": [
                {"interest": "sustainability"},
                {"event": "Products Filtered", "where": {"filter": "vegan"}},
                {"all": [{"attribute": "lifecycle", "is_in": ["new", "returning"]}, {"not": {"interest": "luxury"}}]},
            ]
        }
    )
    assert list(rule_phrases(rule)) == [
        "sustainability",
        "Products Filtered",
        "Products Filtered vegan",
        "lifecycle new",
        "lifecycle returning",
        "luxury",
    ]
