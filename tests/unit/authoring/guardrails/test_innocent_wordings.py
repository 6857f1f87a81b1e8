"""Wordings that look like an offer, a claim, spam, pressing or a slight and are none, each beside what is one."""

from types import ModuleType

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import (
    claims,
    creepy,
    entities,
    insults,
    offers,
    proper_nouns,
    spam_form,
    urgency,
)

BASES = {
    "en-GB": "Orders must be booked by noon. Credit never lapses. The first service, within a year, is free. Delivery "
    "in Kent is free. The filter takes out chlorine taste. A state return costs $0. Your first swim is on us. Parents "
    "stay with us in the cabin.",
    "de-DE": "Das Rad fährt bis zu 90 km. Der Versand ist kostenlos.",
    "fr-FR": "Le panier réunit huit légumes. Livraison à domicile offerte à Nantes.",
    "it-IT": "La consegna è gratuita in Liguria. La carta è disponibile per le buste.",
    "nl-NL": "De pomp maakt hooguit 48 dB. Een gesprek thuis is gratis. De eerste beurt, binnen een jaar, is gratis.",
    "es-ES": "Taller para niños los sábados.",
    "pt-PT": "Coletes incluídos. Ração de sardinha.",
}
INNOCENTS: tuple[tuple[ModuleType, str, str], ...] = (
    (spam_form, "en-GB", "A step-free access for everyone."),
    (urgency, "de-DE", "So leicht kann der Weg zur Arbeit sein."),
    (urgency, "en-GB", "When the guests are gone, rinse the filter."),
    (urgency, "en-GB", "Scrape the tin right down to the last leaf."),
    (urgency, "en-GB", "Order on any weekday before noon."),
    (urgency, "nl-NL", "Wel zo aardig voor de buren."),
    (claims, "fr-FR", "Finie la course au marché du lundi."),
    (claims, "it-IT", "Preferite la carta?"),
    (claims, "en-GB", "A tenth off order number one."),
    (entities, "en-GB", "That swimming-pool taste goes out with the filter."),
    (proper_nouns, "en-GB", "A bed in Mom and Dad's cabin."),
    (insults, "en-GB", "Your grandmother in the cabin, you on deck."),
    (insults, "fr-FR", "Une semaine chez mamie avec votre panier ?"),
    (insults, "pt-PT", "Hoje o jantar dele cheira a mar, e o seu?"),
    (insults, "es-ES", "Mientras tanto, tú miras sin que nadie te moleste."),
    (insults, "de-DE", "Sie müssen nicht einmal fragen."),
    (insults, "en-GB", "Nobody will rush you."),
    (creepy, "fr-FR", "Nous livrons à votre porte."),
    (creepy, "nl-NL", "Daarna weet u of de pomp bij uw huis past."),
    (creepy, "es-ES", "Y cuando tu hija sople las velas, taller."),
    (offers, "it-IT", "In tutta la Liguria il pacco arriva gratis."),
    (offers, "en-GB", "The driver carries the box, so your hands stay free for the children."),
    (offers, "en-GB", "The first one's on us."),
    (offers, "nl-NL", "De eerste beurt is gratis."),
    (offers, "en-GB", "A state return comes at no cost."),
)
CATCHES: tuple[tuple[ModuleType, str, str], ...] = (
    (spam_form, "en-GB", "Get free access now!"),
    (urgency, "de-DE", "Morgen kann es weg sein."),
    (urgency, "en-GB", "When they're gone, they're gone."),
    (urgency, "en-GB", "We're down to the last filters."),
    (urgency, "en-GB", "Order before midnight."),
    (urgency, "nl-NL", "Bestel voordat de buren het doen."),
    (claims, "fr-FR", "Le meilleur panier du marché."),
    (claims, "en-GB", "The number one filter."),
    (entities, "en-GB", "A filter with a swimming-pool for the cabin."),
    (proper_nouns, "en-GB", "A bed in the Rochester cabin."),
    (insults, "en-GB", "Even grandma can handle the filter."),
    (creepy, "en-GB", "Your daughter turns six soon, so bring her."),
    (offers, "en-GB", "The port's on us."),
)


@pytest.mark.parametrize(("check", "locale", "text"), INNOCENTS)
def test_an_innocent_wording_passes(check: ModuleType, locale: str, text: str) -> None:
    content = a_content(locale=locale, slots={"product_description": BASES[locale]}, facts=[], offer=None)
    assert findings_of(check.CHECK, text, content=content) == []


@pytest.mark.parametrize(("check", "locale", "text"), CATCHES)
def test_its_faulty_double_is_found(check: ModuleType, locale: str, text: str) -> None:
    content = a_content(locale=locale, slots={"product_description": BASES[locale]}, facts=[], offer=None)
    assert findings_of(check.CHECK, text, content=content)
