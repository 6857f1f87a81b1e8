"""Dates, weekdays and months against the base."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import dates

CATCHES = (
    "Until November 29, 2026.",
    "Until 30 December.",
    "Ends 11/29/2026.",
    "Until November 30, 2025.",
    "Starts January 1.",
    "Until 31 October 2026.",
    "Book by 30.12.2026.",
    "By Friday with code TRAIL20.",
    "Open from 7 pm.",
    "Until December 30th.",
    "In stock until August.",
)
INNOCENTS = (
    "Until November 30, 2026.",
    "Until Nov 30.",
    "Until 30 November.",
    "Ends 11/30/2026.",
    "Until the 30th of November 2026.",
    "Before December 1.",
    "From November 20 to November 30.",
    "Sunday mornings belong to the trail.",
    "Made for Sundays.",
    "March up any hill.",
    "November trails are calling.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_another_date_is_found(text: str) -> None:
    assert findings_of(dates.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_same_date_in_another_form_passes(text: str) -> None:
    assert findings_of(dates.CHECK, text) == []


@pytest.mark.parametrize(("text", "count"), [("Baked on Tuesday, sent on Wednesday.", 0), ("Sent on Thursday.", 1)])
def test_the_day_after_a_weekday_of_the_base_is_known(text: str, count: int) -> None:
    content = a_content(slots={"product_description": "We bake every Tuesday and send your bread the next day."})
    assert len(findings_of(dates.CHECK, text, content=content)) == count


@pytest.mark.parametrize(
    ("locale", "text"),
    [("es-ES", "Antes del 20/12 es gratis."), ("it-IT", "Gratis entro il 20/12."), ("pt-PT", "Grátis antes de 20/12.")],
)
def test_a_day_and_month_with_a_stroke_are_a_date_after_a_word_of_dates(locale: str, text: str) -> None:
    day = {"es-ES": "20 de diciembre", "it-IT": "20 dicembre", "pt-PT": "20 de dezembro"}[locale]
    content = a_content(locale=locale, slots={"product_description": day}, facts=[], offer=None)
    assert findings_of(dates.CHECK, text, content=content) == []
    assert findings_of(dates.CHECK, text.replace("20/12", "27/12"), content=content)
