import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import a_content
from variantgen.authoring.catalog.presence import is_in_copy
from variantgen.domain.content import BaseContent, Fact


def a_copy(*texts: str, **changes: object) -> BaseContent:
    return a_content(slots={f"slot_{index}": text for index, text in enumerate(texts)}, facts=[], **changes)


def is_stated(value: str, text: str, *, kind: str = "claim", **changes: object) -> bool:
    fact = Fact.model_validate({"name": "fact", "value": value, "kind": kind})
    return is_in_copy(fact, a_copy(text, **changes))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("$129", "Now $129."),
        ("$129", "Now 129 dollars."),
        ("$129", "Now USD 129."),
        ("$1,299", "Now $1299."),
        ("$1299.00", "Now $1,299."),
        ("1.299 €", "Nur 1299 Euro."),
        ("1\u202f299 €", "À 1 299 €."),
        ("1 299 €", "À 1.299 €."),
        ("4.7 litres", "Fasst 4,7 litres."),
        ("20%", "Save 20 percent."),
        ("20 %", "Sparen Sie 20\u00a0Prozent."),
        ("60-day returns", "Free returns within 60 days."),
        ("60 days", "A 60-day return window."),
        ("3 nights", "Stay three nights."),
        ("drei Nächte", "Bleiben Sie 3 Nächte."),
        ("240", "It weighs 240 g."),
        ("240", "It weighs 240g."),
        ("from recycled nets", "Made of recycled nets."),
        ("Free UK delivery", "FREE UK DELIVERY"),
        ("don't iron", "Don’t iron."),
    ],
)
def test_a_value_is_found_in_any_usual_form(value: str, text: str) -> None:
    assert is_stated(value, text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("$129", "Now $139."),
        ("$129", "Now €129."),
        ("$129", "Now $1,129."),
        ("20%", "Save 20 dollars."),
        ("24 g", "It weighs 240 g."),
        ("1.45", "Up at 145 m."),
        ("60 days", "A 30-day return window."),
        ("3 nights", "Stay two nights."),
        ("walnut", "Solid oak."),
        ("of the", "Run."),
        ("★★★★★", "Rated well."),
    ],
)
def test_another_value_is_not_taken_for_it(value: str, text: str) -> None:
    assert not is_stated(value, text)


@pytest.mark.parametrize(
    ("value", "text", "locale"),
    [
        ("2029-12-31", "Until December 31, 2029.", "en-US"),
        ("2029-12-31", "Until Dec 31.", "en-US"),
        ("2029-12-31", "Until 31 December 2029.", "en-GB"),
        ("2029-12-31", "Bis 31. Dezember 2029.", "de-DE"),
        ("2029-12-31", "Bis 31.12. sparen.", "de-DE"),
        ("2029-12-31", "Jusqu’au 31 décembre.", "fr-FR"),
        ("December 31, 2029", "Until Dec 31.", "en-US"),
        ("2029-12-31", "Until December 31.", "xx-XX"),
    ],
)
def test_a_date_is_found_as_the_locale_writes_it(value: str, text: str, locale: str) -> None:
    assert is_stated(value, text, kind="date", locale=locale)


def test_another_day_is_not_taken_for_it() -> None:
    assert not is_stated("2029-12-31", "Until December 30, 2029.", kind="date")


def test_all_of_a_value_must_stand_in_one_slot() -> None:
    fact = Fact(name="fact", value="36 settings", kind="quantity")
    assert not is_in_copy(fact, a_copy("With 36 burrs.", "Many settings."))


def test_a_code_may_stand_in_the_offer_alone() -> None:
    assert is_stated("trail20", "Run.", kind="code", offer={"code": "TRAIL20"})
    assert not is_stated("TRAIL25", "Run.", kind="code", offer={"code": "TRAIL20"})


def test_a_name_may_be_the_brand_or_the_product() -> None:
    assert is_stated("TrailMax 3", "Run.", kind="name")
    assert not is_stated("PeakRunner", "Run.", kind="name")


def test_a_url_may_be_the_contents_own() -> None:
    assert is_stated("shop.example/a", "Run.", kind="url", url="https://www.shop.example/a/")
    assert not is_stated("shop.example/b", "Run.", kind="url", url="https://shop.example/a")


@given(st.text(min_size=1, max_size=50).filter(str.strip), st.text(max_size=20), st.text(max_size=20))
def test_a_value_is_always_found_in_a_text_that_holds_it(value: str, before: str, after: str) -> None:
    try:
        fact = Fact(name="fact", value=value, kind="claim")
        content = a_copy(f"{before} {value} {after}")
    except ValueError:
        return
    assert is_in_copy(fact, content)
