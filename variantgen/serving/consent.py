"""What a reader's consent allows: which tiers of a decision may be tried, best first."""

from variantgen.domain.audience import Consent, Tier


def allowed_tiers(consent: Consent) -> tuple[Tier, ...]:
    """Return the tiers to try in order. Without both consents nothing known of the reader is used, only the request."""
    if consent.allows_personalization:
        return "personalized", "contextual", "generic"
    return "contextual", "generic"
