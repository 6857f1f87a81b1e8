"""Merge tags kept whole."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import merge_tags

CATCHES = (
    "Your next trail is waiting",
    "{{firstname}}, your trail",
    "{{first_name}, your trail",
    "{first_name}}, your trail",
    "{{ first_name }}, your trail",
    "{{vorname}}, your trail",
    "{{first_name}} and {{first_name}}",
    "*|FNAME|*, your trail",
    "{{first_name}}, {{city}} runs",
    "%%first_name%%, your trail",
    "[FIRST_NAME], your trail",
    "{{first_name}}, {% if x %}run",
)
INNOCENTS = (
    "{{first_name}}, your trail",
    "Your trail, {{first_name}}",
    "Run, {{first_name}}!",
    "{{first_name}}: grip",
    "Hello {{first_name}}",
    "{{first_name}}",
    "For {{first_name}} only",
    "New grip for {{first_name}}.",
    "{{first_name}}, run 20 miles",
    "Ready, {{first_name}}?",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_tag_dropped_changed_or_broken_is_found(text: str) -> None:
    assert findings_of(merge_tags.CHECK, text, slot="email_subject")


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_tag_in_any_place_passes(text: str) -> None:
    assert findings_of(merge_tags.CHECK, text, slot="email_subject") == []
