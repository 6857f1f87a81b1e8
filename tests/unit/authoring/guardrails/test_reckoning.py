"""Amounts reckoned from base values: shown in the copy they follow, by chance or changed they are found."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import codes, names, numbers, percents, prices, quantities
from variantgen.authoring.guardrails.check import Check
from variantgen.domain.content import BaseContent


def _base(locale: str, text: str) -> BaseContent:
    return a_content(
        locale=locale,
        brand="Brombach Rösterei",
        product="Brombach Kiste",
        slots={"product_description": text},
        facts=[],
        offer=None,
        banned_terms=[],
        competitors=[],
    )


BASES = {
    "en-GB": _base(
        "en-GB",
        "The Brombach Kiste holds six jars of 340 g, made on 18 farms. It costs £48, with a crate £15 more; one jar "
        "alone is £9. Save 15% with CRATEJOY. Lids are 40% recycled steel. The shelf is 1.5 m wide. About 240 growers "
        "deliver, a third of them organic. Level B2, in white, oak and walnut. The plan is £30 a month.",
    ),
    "de-DE": _base(
        "de-DE",
        "Die Brombach Kiste enthält sechs Gläser zu 340 g und kostet 48 €, einzeln kostet ein Glas 9 €. Mit dem Code "
        "KISTENGLUECK sparst du 15 %. Der Kurs läuft acht Wochen, immer dienstags und freitags. Das Abo kostet 30 € "
        "im Monat, für mindestens 80 % der Gäste genügt es. Ohne Zucker.",
    ),
    "fr-FR": _base(
        "fr-FR",
        "La Brombach Kiste contient six pots de 340 g et coûte 48 € ; un pot seul coûte 9 €. Sept clients sur dix la "
        "recommandent. Le ruban est à 3 €. L'abonnement est à 30 € par mois.",
    ),
    "it-IT": _base("it-IT", "La Brombach Kiste contiene sei vasetti da 340 g e costa 48 €; un vasetto solo costa 9 €."),
}
FOLLOWS = (
    ("en-GB", prices.CHECK, "Eight pounds a jar when you take all six."),
    ("en-GB", prices.CHECK, "With its crate the £48 box comes to £63."),
    ("en-GB", prices.CHECK, "Six single jars would be £54 altogether; the box saves you £6."),
    ("en-GB", prices.CHECK, "CRATEJOY turns £48 into £40.80."),
    ("en-GB", prices.CHECK, "About a pound a day: £1 a day for the plan."),
    ("en-GB", prices.CHECK, "A year on the plan adds up to £360."),
    ("en-GB", quantities.CHECK, "A shelf five feet wide."),
    ("en-GB", quantities.CHECK, "All six jars together weigh 2.04 kg."),
    ("en-GB", numbers.CHECK, "Roughly eighty of our 240 growers are organic."),
    ("en-GB", numbers.CHECK, "Three finishes to choose from."),
    ("en-GB", numbers.CHECK, "Honey in 3, 2, 1."),
    ("en-GB", numbers.CHECK, "Eat two jars now and keep the other four."),
    ("en-GB", percents.CHECK, "The remaining 60% is new steel."),
    ("de-DE", prices.CHECK, "Umgerechnet 8 € pro Glas."),
    ("de-DE", prices.CHECK, "Sechs einzelne Gläser kosten zusammen 54 €."),
    ("de-DE", numbers.CHECK, "16 Abende in acht Wochen."),
    ("de-DE", numbers.CHECK, "Zweimal pro Woche, dienstags und freitags."),
    ("de-DE", percents.CHECK, "Mit null Prozent Zucker."),
    ("de-DE", names.CHECK, "Frisch aus dem Röster."),
    ("fr-FR", prices.CHECK, "8 € le pot, à l'unité dans la boîte de six."),
    ("fr-FR", percents.CHECK, "70 % des clients la recommandent."),
    ("fr-FR", prices.CHECK, "Un an d'abonnement : 360 € au total."),
    ("it-IT", prices.CHECK, "Sei vasetti separati fanno 54 € in totale."),
)
FOUND = (
    ("en-GB", prices.CHECK, "The box is £43."),
    ("en-GB", prices.CHECK, "A jar alone is £6."),
    ("en-GB", prices.CHECK, "The crate is £12 more."),
    ("en-GB", prices.CHECK, "£12 a lid."),
    ("en-GB", quantities.CHECK, "A shelf six feet wide."),
    ("en-GB", quantities.CHECK, "Jars of 34 g each."),
    ("en-GB", numbers.CHECK, "Made on 24 farms."),
    ("en-GB", numbers.CHECK, "More than 2,400 growers deliver."),
    ("en-GB", percents.CHECK, "Lids of 60% recycled steel."),
    ("en-GB", codes.CHECK, "Save 15% with CRATELOVE."),
    ("en-GB", codes.CHECK, "For readers at level C2."),
    ("de-DE", percents.CHECK, "Für mindestens 70 % der Gäste genügt es."),
    ("de-DE", prices.CHECK, "Die Kiste kostet 45 €."),
    ("fr-FR", prices.CHECK, "La boîte coûte 51 €, et plus de douceur."),
)


@pytest.mark.parametrize(("locale", "check", "text"), FOLLOWS)
def test_a_reckoning_that_the_copy_shows_passes(locale: str, check: Check, text: str) -> None:
    found = findings_of(check, text, content=BASES[locale])
    assert [finding.message for finding in found if finding.severity != "info"] == []


@pytest.mark.parametrize(("locale", "check", "text"), FOUND)
def test_a_value_that_only_chance_gives_is_found(locale: str, check: Check, text: str) -> None:
    assert [finding for finding in findings_of(check, text, content=BASES[locale]) if finding.severity != "info"]
