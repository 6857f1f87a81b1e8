from typing import Any

import pytest

from tests.catalog_files import a_segment_record, as_yaml, problem_of
from tests.factories import a_segment
from variantgen.authoring.catalog.sensitive import sensitive_traits


def traits(**changes: Any) -> list[str]:
    return [fault.allowed for fault in sensitive_traits(a_segment(**changes))]


@pytest.mark.parametrize(
    ("trait", "description"),
    [
        ("health", "People with diabetes who cook at home."),
        ("health", "Shoppers who were diagnosed last year."),
        ("health", "Menschen mit chronischen Krankheiten."),
        ("health", "Allergy sufferers in spring."),
        ("religion", "Muslim families."),
        ("religion", "Praktizierende Katholiken."),
        ("religion", "People who keep Ramadan."),
        ("ethnicity", "Black women under forty."),
        ("ethnicity", "Hispanic households."),
        ("ethnicity", "Menschen mit Migrationshintergrund."),
        ("sexuality", "Gay couples."),
        ("sexuality", "LGBTQ+ travellers."),
        ("sexuality", "Lesbische Paare."),
        ("politics", "Conservative voters."),
        ("politics", "Trade union members."),
        ("politics", "Wähler der Mitte."),
        ("financial distress", "Families in debt."),
        ("financial distress", "People who live paycheck to paycheck."),
        ("financial distress", "Überschuldete Haushalte."),
        ("pregnancy", "Pregnant women."),
        ("pregnancy", "Expecting parents."),
        ("pregnancy", "Schwangere im letzten Drittel."),
    ],
)
def test_a_segment_by_a_sensitive_trait_is_refused(trait: str, description: str) -> None:
    (sentence,) = traits(description=description)
    assert sentence.startswith(f"a segment may not be defined by {trait}; describe what people want or do")


@pytest.mark.parametrize(
    "description",
    [
        "Health-conscious people who read labels.",
        "People who love healthy food and fitness.",
        "Vegan cooks.",
        "Christmas shoppers and Black Friday regulars.",
        "Fans of Christian Dior.",
        "Runners who train for race day.",
        "Patient readers who compare diagnostics.",
        "Customers who focus on benefits.",
        "Anhänger farbiger Kleidung und klarer Worte.",
        "Gens attentifs à la politique de retour.",
        "Quienes leen la política de devolución.",
        "Gardeners who care about soil fertility.",
        "Value seekers who compare prices and wait for offers.",
        "Parents of school children, short of time.",
        "Lovers of Asian and Italian cuisine.",
        "People who read religiously, every evening.",
        "Coffee addicts.",
        "Students and pensioners.",
        "Menschen, die gern wandern und kochen.",
        "Owners of oversized screens in portrait orientation.",
    ],
)
def test_an_innocent_segment_passes(description: str) -> None:
    assert traits(description=description) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"segment_id": "expecting-parents"},
        {"segment_id": "low_income"},
        {"name": "Diabetics"},
        {"tone": "gentle, for cancer patients"},
        {"emphasise": ["halal"]},
        {"audience_statements": ["is pregnant"]},
        {"when": {"interest": "pregnancy tests"}},
        {"when": {"any": [{"event": "Seen", "where": {"religion": "any"}}]}},
        {"when": {"not": {"attribute": "ethnicity", "is_in": ["a"]}}},
        {"when": {"attribute": "credit_score", "is_in": ["low"]}},
        {"when": {"attribute": "Race", "is_in": ["a"]}},
    ],
)
def test_every_part_of_a_segment_is_read(changes: dict[str, Any]) -> None:
    assert len(traits(**changes)) == 1


def test_letters_of_other_width_and_case_do_not_hide_a_trait() -> None:
    assert traits(description="ＰＲＥＧＮＡＮＴ women")


def test_the_refusal_names_file_segment_field_and_word() -> None:
    problem = problem_of(segments_yaml=as_yaml(a_segment_record(audience_statements=["likes repair", "is Catholic"])))
    assert "segments.yaml: 'eco' (line " in problem
    assert "audience_statements[2]: found 'catholic'; a segment may not be defined by religion" in problem
