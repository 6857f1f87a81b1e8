import pytest

from variantgen.domain.audience import Consent
from variantgen.serving.consent import allowed_tiers


def test_both_consents_allow_personalization() -> None:
    assert allowed_tiers(Consent(behavioral=True, ai_recommendations=True))[0] == "personalized"


@pytest.mark.parametrize("consent", [Consent(), Consent(behavioral=True), Consent(ai_recommendations=True)])
def test_anything_less_leaves_the_request_itself(consent: Consent) -> None:
    assert allowed_tiers(consent) == ("contextual", "generic")
