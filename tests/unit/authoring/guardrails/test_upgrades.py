"""Claims made stronger."""

import pytest

from tests.factories import a_content, a_lodge, findings_of
from variantgen.authoring.guardrails import upgrades

BASE = a_lodge()
CATCHES = (
    "A waterproof balcony.",
    "The waterproof oak balcony.",
    "The view eliminates stress.",
    "The view stops stress.",
    "A view that ends stress.",
    "A watertight balcony.",
    "The view prevents stress.",
    "Get rid of stress.",
    "The view reduces stress.",
    "Submersible oak balcony.",
    "A rainproof balcony.",
)
INNOCENTS = (
    "A water-resistant balcony.",
    "The view may help reduce stress.",
    "The balcony resists water.",
    "A view that helps reduce stress.",
    "Breakfast is included.",
    "Rooms from $168.",
    "Leave it all behind.",
    "An oak balcony.",
    "A bay view.",
    "The end of a good day.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_stronger_claim_is_found(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=BASE)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_claim_at_its_own_strength_passes(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=BASE) == []


MAIL = a_content(
    slots={
        "headline": "Catch more phishing",
        "product_description": "It can help reduce risky clicks. See an estimate of your bill. Sleeves with a warranty "
        "against warping, in tear-resistant cotton.",
    }
)


@pytest.mark.parametrize(
    "text",
    [
        "It puts an end to risky clicks.",
        "Never a risky click again.",
        "No more risky clicks.",
        "Know your bill to the penny.",
        "The sleeve will never warp.",
        "Tear-proof cotton.",
        "Your exact bill, always.",
    ],
)
def test_absolutes_of_what_is_only_helped_or_estimated_are_found(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=MAIL)


@pytest.mark.parametrize(
    "text",
    [
        "It can help reduce risky clicks, every day.",
        "An estimate of your bill, whenever you look.",
        "A warranty against warping.",
        "Tear-resistant cotton for all of us.",
        "It may stop risky clicks.",
        "Phishing, caught more often.",
    ],
)
def test_weak_words_kept_beside_absolutes_pass(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=MAIL) == []


LOCALES = {"en": "en-GB", "de": "de-DE", "es": "es-ES", "nl": "nl-NL"}
LETTER = {
    "en": "Gulls visit the roof. On calm evenings you may see otters from the jetty. You may pause or cancel at any "
    "time. The tonic may soothe tired legs. Oats and honey in one cream to help tired hands recover.",
    "de": "Bestellungen bis zum 3. Mai sind in der Regel vor Pfingsten da. Anmelden können Sie sich am Schalter oder "
    "in zwanzig Minuten am Telefon. Der Rahmen trägt bis zu 90 kg Gepäck.",
    "es": "La factura se puede pagar en seis plazos, previa aprobación del banco.",
    "nl": "Stapt u over, dan kan een boete gelden.",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "When the evening is calm, there is a chance of otters from the jetty."),
        ("en", "Calm evening, otters by the jetty: with any luck you catch both."),
        ("en", "Pause or cancel whenever you like."),
        ("en", "Read the label: oats and honey in one cream for hands, never perfumed."),
        ("de", "Bestellt bis zum 3. Mai, ist alles fast immer vor Pfingsten da."),
        ("de", "Am Schalter anmelden, oder in zwanzig Minuten am Telefon."),
        ("de", "Bis 90 kg Gepäck trägt der Rahmen alles nach Hause."),
        ("es", "Repartes la factura en seis plazos siempre que el banco dé su aprobación."),
        ("nl", "Wie overstapt, betaalt mogelijk een boete."),
    ],
)
def test_a_hedge_in_other_words_and_what_one_is_free_to_do_pass(language: str, text: str) -> None:
    content = a_content(locale=LOCALES[language], slots={"product_description": LETTER[language]}, facts=[])
    assert findings_of(upgrades.CHECK, text, content=content) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Calm evenings always bring otters to the jetty."),
        ("en", "The tonic soothes tired legs."),
        ("en", "Tired legs? Here is the tonic that ends them."),
        ("de", "Bestellt bis zum 3. Mai, ist alles immer vor Pfingsten da."),
    ],
)
def test_a_hedge_that_is_gone_is_found(language: str, text: str) -> None:
    content = a_content(locale=LOCALES[language], slots={"product_description": LETTER[language]}, facts=[])
    assert findings_of(upgrades.CHECK, text, content=content)
