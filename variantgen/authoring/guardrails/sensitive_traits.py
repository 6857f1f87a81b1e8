"""Sensitive traits addressed or implied: health, religion, ethnicity, sexuality, politics, money trouble.

Pregnancy, family, age.
"""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in, is_worded_in_base
from variantgen.authoring.guardrails.folding import fold
from variantgen.authoring.guardrails.lexicons import Hit
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.people import innocent_words, wordings_about_people
from variantgen.domain.variant import Brief, Draft, Finding

_MESSAGE = "{text!r} speaks to a sensitive trait ({concept})"
_READER = {  # words that speak to the reader
    language: frozenset(fold(words).split())
    for language, words in (
        ("en", "you your yours yourself you're you've you'll you'd"),
        ("de", "du dich dir dein deine deinen deinem deiner euch euer eure sie ihr ihre ihren ihrem ihrer ihnen"),
        ("fr", "vous votre vos tu te t' toi ton ta tes"),
        ("es", "tu te ti tus usted ustedes vuestro vuestra vuestros vuestras os estas eres tienes llevas sufres"),
        ("it", "tu te ti tuo tua tuoi tue vi voi vostro vostra vostri vostre sei hai stai siete avete"),
        ("nl", "je jij jou jouw u uw jullie"),
        ("pt", "tu te ti teu tua teus tuas você vocês seu sua seus suas estás tens"),
    )
}


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch copy that tells readers what they are or have, and stereotypes of age and sex.

    A word that names a trait and much else besides (`debt`, `surgery`) counts where the reader is spoken to or asked.
    Knowingly lets through: traits the base copy itself speaks of, hints without a word for the trait.
    """
    matter = matter_of(draft, brief)
    found = wordings_about_people(CHECK, matter, "sensitive", _MESSAGE)
    if found or not (traits := hits_in(matter, "trait")):
        return found
    innocent = innocent_words(matter, "sensitive")
    return findings_for(
        CHECK,
        matter,
        [
            hit
            for hit in traits
            if hit.first not in innocent and not is_worded_in_base(matter, hit) and _is_addressed(matter, hit)
        ],
        _MESSAGE,
    )


def _is_addressed(matter: Matter, hit: Hit) -> bool:
    """Whether the sentence speaks to the reader or asks."""
    reading = matter.reading
    sentence = reading.sentence_of(hit.first)
    return "?" in reading.gap(sentence.stop - 1) or not _READER.get(reading.language, frozenset()).isdisjoint(
        reading.words[sentence.start : sentence.stop]
    )


CHECK = Check("sensitive_trait", 3, "block", _run)
