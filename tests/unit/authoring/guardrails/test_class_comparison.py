"""Things of a closed class against those that the base copy has of it: swaps, lists, frames, scenes, synonyms."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import entities
from variantgen.domain.content import BaseContent


def a_base(text: str, locale: str = "en-GB") -> BaseContent:
    return a_content(
        slots={"product_description": text},
        facts=[],
        offer=None,
        product="Osk",
        brand="Osk",
        locale=locale,
    )


BENCH = a_base(
    "The Osk bench has a beech seat, two drawers and legs of brushed steel. The cushion is wool and linen. "
    "Made in Roskilde, it is oiled with linseed oil and fits a hallway of 90 cm."
)
COVER = a_base("Osk Cover protects your belongings at home against fire, theft and burst pipes. Claims team in Leeds.")
BROTH = a_base(
    "Osk Broth simmers carrots, leeks and thyme for nine hours. It goes with rice, and dogs may not have it."
)
BOARD = a_base("Osk Board syncs with Slack and Outlook, keeps timesheets and runs on iOS and Android.")

SWAPS = (
    (BENCH, "The Osk bench has a maple seat and two drawers."),
    (BENCH, "A bench with an oak seat and two drawers."),
    (BENCH, "Legs of brushed brass, two drawers."),
    (BENCH, "The cushion is velvet."),
    (BENCH, "Oiled with tung oil, it fits a hallway of 90 cm."),
    (BENCH, "Made in Malmo? No: made in Porto, with two drawers."),
    (COVER, "Belongings at home are protected against fire, theft and hail."),
    (COVER, "Claims team in Cardiff."),
    (BROTH, "It simmers carrots, leeks and sage for nine hours."),
    (BOARD, "It syncs with Slack and HubSpot."),
    (BOARD, "It keeps timesheets, payroll and runs on iOS."),
    (BOARD, "Runs on iOS, Android and Linux."),
)
ADDED = (
    (BENCH, "The bench comes with a matching footstool."),
    (BENCH, "The bench has two drawers and a marble top."),
    (BENCH, "A bench with a USB port and two drawers."),
    (BOARD, "Osk Board includes end-to-end encryption."),
    (BOARD, "Timesheets, a Gantt chart, single sign-on: Osk Board syncs."),
    (COVER, "Osk Cover also includes legal cover for your home."),
)
SCENES = (
    (BENCH, "Leather, glass or oak for the rest of the house?"),
    (BENCH, "Cotton, silk, velvet: the cushion has none of them."),
    (BENCH, "For a back that likes velvet, the wool cushion waits."),
    (BENCH, "Nothing to log into, nothing to iron: two drawers."),
    (BENCH, "Kick off your suede boots beside the bench."),
    (BENCH, "Rain on the slate, tea in the pot, shoes in the drawers."),
    (BENCH, "Softer than velvet: the cushion is wool and linen."),
    (BENCH, "When the marble floor is cold, the wool cushion is not."),
    (BENCH, "A silver lining for the hallway."),
    (BENCH, "From Berlin to Bari, hallways of 90 cm are a fact of life."),
    (BENCH, "A wooden seat, steel legs, two drawers."),
    (COVER, "No matter if it is flood or frost outside, belongings at home stay put."),
    (COVER, "Your flat in Porto, your office in Lyon: your belongings at home are covered."),
    (BROTH, "Spoon it over noodles, drink it on the sofa, share it with nobody."),
    (BROTH, "Unlike beef stock, it simmers carrots and leeks."),
    (BOARD, "Instead of Excel and Trello, one board."),
    (BOARD, "It runs on iPhone and Android."),
)
LANGUAGES = (
    ("de-DE", "Sheabutter aus Ghana, dazu Jojobaöl, 50 ml.", "Sheabutter aus Ghana, dazu Arganöl, 50 ml."),
    ("de-DE", "Das Sofa hat einen Bezug aus Leinen.", "Das Sofa mit einem Bezug aus Samt."),
    ("de-DE", "Wir rösten dienstags in Flensburg.", "Dienstags rösten wir in Husum."),
    ("fr-FR", "12 pralinés noisette et 12 caramels.", "Pralinés amande et caramels, 12 de chaque."),
    ("en-US", "The first 10 ACH transfers are free.", "The first 10 wire transfers are free."),
    ("de-DE", "Der Alurahmen wiegt wenig, der Sattel ist aus Leder.", "Der Stahlrahmen wiegt wenig."),
    ("de-DE", "Regal aus massiver Eiche mit vier Böden.", "Regal aus massiver Kiefer mit vier Böden."),
    ("de-DE", "Erhältlich in Moosgrün und Sand.", "Erhältlich in Moosgrün und Taubenblau."),
    ("fr-FR", "La table en chêne massif accueille six personnes.", "La table en noyer massif accueille six personnes."),
    ("fr-FR", "Un savon au miel et à la lavande.", "Un savon au miel et à la verveine."),
    ("es-ES", "Mesa de roble con cuatro sillas.", "Mesa de nogal con cuatro sillas."),
    ("es-ES", "Hotel rural con desayuno casero y piscina.", "Hotel rural con desayuno casero y sauna."),
    ("it-IT", "Camicia in lino con bottoni in madreperla.", "Camicia in seta con bottoni in madreperla."),
    ("nl-NL", "De fiets heeft een middenmotor van 65 Nm.", "De fiets heeft een naafmotor van 65 Nm."),
    ("pt-PT", "Mala em couro com fecho em latão.", "Mala em camurça com fecho em latão."),
)
REWORDED = (
    ("de-DE", "Regal aus massiver Eiche mit vier Böden.", "Vier Böden, Eichenholz, ein Regal."),
    ("de-DE", "Hergestellt in der Schweiz.", "Ein Stück Schweizer Handwerk, hergestellt für dich."),
    ("fr-FR", "Un train à toit vitré pour le Valais.", "Un train au toit de verre, du côté valaisan."),
    (
        "de-DE",
        "Für Gesicht und Hals, nicht für die Augenpartie.",
        "Rund um die Augen bitte nicht auf Gesicht und Hals.",
    ),
    ("de-DE", "Das Abo kostet 20 Franken.", "Zwanzig Franken, ein Abo."),
    ("de-DE", "Ein Sofa mit Beinen aus Eiche.", "Ein Sofa samt Beinen aus Eiche."),
    ("nl-NL", "Brok met zoete aardappel voor honden.", "Sla Osk dan over: brok met zoete aardappel."),
    ("es-ES", "Llamadas a móviles nacionales.", "Llamadas a móviles de España."),
    ("it-IT", "Olio extravergine toscano.", "Un olio extravergine della Toscana."),
    ("nl-NL", "De app is er in het Nederlands en Duits.", "Een Duitse kok? De app kent zijn taal."),
    ("pt-PT", "Botas feitas em Portugal.", "Botas portuguesas."),
)


@pytest.mark.parametrize(("base", "text"), SWAPS)
def test_another_thing_of_its_class_blocks(base: BaseContent, text: str) -> None:
    assert "block" in {finding.severity for finding in findings_of(entities.CHECK, text, content=base)}


@pytest.mark.parametrize(("base", "text"), ADDED)
def test_an_added_thing_blocks(base: BaseContent, text: str) -> None:
    assert "block" in {finding.severity for finding in findings_of(entities.CHECK, text, content=base)}


@pytest.mark.parametrize(("base", "text"), SCENES)
def test_scenes_comparisons_and_synonyms_pass(base: BaseContent, text: str) -> None:
    assert findings_of(entities.CHECK, text, content=base) == []


@pytest.mark.parametrize(("locale", "base", "text"), LANGUAGES)
def test_every_language_compares_its_classes(locale: str, base: str, text: str) -> None:
    assert findings_of(entities.CHECK, text, content=a_base(base, locale))


@pytest.mark.parametrize(("locale", "base", "text"), REWORDED)
def test_synonyms_and_origins_in_other_words_pass(locale: str, base: str, text: str) -> None:
    assert findings_of(entities.CHECK, text, content=a_base(base, locale)) == []


def test_a_property_told_without_a_frame_is_for_a_person() -> None:
    found = findings_of(entities.CHECK, "The bench is stackable and fits a hallway.", content=BENCH)
    assert {finding.severity for finding in found} == {"review"}
