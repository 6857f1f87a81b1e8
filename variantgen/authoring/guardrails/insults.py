"""Insults and profanity."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import hits_in
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.people import speaks_to_reader, wordings_about_people
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.domain.variant import Brief, Draft, Finding

_SPEAKING = frozenset({"en", "de", "fr", "nl"})  # languages that say the pronoun
_SINGLING_WORDS = (
    "even only stop don't for nobody anyone who selbst sogar nur wer jeder meme seul seuls seules quand arretez arrete "
    "pour zelfs alleen ook wie stop voor"
)
_SINGLING = frozenset(_SINGLING_WORDS.split())


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch words that insult readers or others, and swearing.

    A word with other readings (`lazy`, `ugly`) counts where someone is spoken to, asked or singled out.
    Knowingly lets through: innocent uses the lexicon lists (`lazy Sunday`, `ugly sweater`), insults without a
    rude word.
    """
    matter = matter_of(draft, brief)
    found = wordings_about_people(CHECK, matter, "offensive", "{text!r} is offensive ({concept})")
    if not found or matter.reading.language not in _SPEAKING:
        return found
    of_nobody = {
        matter.reading.span(hit.first, hit.last)
        for hit in hits_in(matter, "offensive")
        if hit.concept == "hint" and not _is_of_someone(matter, hit)
    }
    return [finding for finding in found if finding.severity == "block" or finding.span not in of_nobody]


def _is_of_someone(matter: Matter, hit: Hit) -> bool:
    """Whether the sentence speaks to the reader, asks, or singles people out: `even the lazy`."""
    words = matter.reading.words
    sentence = matter.reading.sentence_of(hit.first)
    return speaks_to_reader(matter, hit) or not _SINGLING.isdisjoint(words[sentence.start : hit.last + 1])


CHECK = Check("offensive", 3, "block", _run)
