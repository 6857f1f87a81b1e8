"""Insults and profanity."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.people import (
    innocent_words,
    news_of,
    speaks_to_reader,
    wordings_about_people,
)
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_SPEAKING = frozenset({"en", "de", "fr", "nl"})  # languages that say the pronoun
_SINGLING_WORDS = (
    "even only too stop don't for nobody anyone anybody someone everyone everybody whoever who those people folks like "
    "selbst sogar nur wer zu alle jeder leute menschen niemand keiner wie denen "
    "meme seul seuls seules quand arretez arrete pour trop ceux celles gens quiconque personne comme qui "
    "zelfs alleen ook te wie stop voor mensen iedereen niemand als "
    "hasta incluso solo demasiado quien quienes gente personas nadie como "
    "perfino persino anche soltanto troppo chi persone coloro nessuno come "
    "ate apenas quem pessoas aqueles ninguem"
)
_SINGLING = frozenset(_SINGLING_WORDS.split())
_EVEN_WORDS = "even selbst sogar meme zelfs hasta incluso perfino persino ate mesmo"
_EVEN = frozenset(_EVEN_WORDS.split())
_NEAR = 2  # words from an `even` to those whom it looks down on
_NEWS = {
    "unkind": "{text!r} may hurt readers",
    "company": "{text!r} are people whom the base copy does not speak of",
}
_FOR_A_PERSON: dict[str, Severity] = {"word": "review", "people": "review", "kin": "review"}


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch words that insult readers or others, and swearing.

    A word with other readings (`lazy`, `ugly`) counts where someone is spoken to, asked or singled out.
    An unkind word, or a kind of people (`women`, `pensioners`), that the base copy does not have is for a person.
    Knowingly lets through: innocent uses the lexicon lists (`lazy Sunday`, `ugly sweater`), insults without a
    rude word.
    """
    matter = matter_of(draft, brief)
    found = wordings_about_people(CHECK, matter, "offensive", "{text!r} is offensive ({concept})")
    if not found:
        return _unkind(matter)
    if matter.reading.language not in _SPEAKING:
        return found
    of_nobody = {
        matter.reading.span(hit.first, hit.last)
        for hit in hits_in(matter, "offensive")
        if hit.concept == "hint" and not _is_of_someone(matter, hit)
    }
    return [finding for finding in found if finding.severity == "block" or finding.span not in of_nobody]


def _unkind(matter: Matter) -> list[Finding]:
    """Find, for a person, unkind words said to the reader and kinds of people, where the base copy has none of them."""
    innocent = innocent_words(matter, "offensive")
    return [
        finding
        for category, message in _NEWS.items()
        for finding in findings_for(
            CHECK,
            matter,
            [
                hit
                for hit in news_of(matter, category)
                if hit.first not in innocent and _is_meant(matter, category, hit)
            ],
            message,
            _FOR_A_PERSON,
        )
    ]


def _is_meant(matter: Matter, category: str, hit: Hit) -> bool:
    """Whether a word is of the reader or of those singled out; a kind of people only where the reader is spoken to.

    Of a family's members (`your grandmother in Oaxaca`) only `even grandma` says something.
    """
    if category != "company":
        return _is_of_someone(matter, hit)
    before = matter.reading.words[max(0, hit.first - _NEAR) : hit.first]
    is_looked_down_on = not _EVEN.isdisjoint(before)
    return is_looked_down_on or (hit.concept != "kin" and speaks_to_reader(matter, hit))


def _is_of_someone(matter: Matter, hit: Hit) -> bool:
    """Whether the sentence speaks to the reader, asks, or singles people out: `even the lazy`."""
    words = matter.reading.words
    sentence = matter.reading.sentence_of(hit.first)
    return speaks_to_reader(matter, hit) or not _SINGLING.isdisjoint(words[sentence.start : hit.last + 1])


CHECK = Check("offensive", 7, "block", _run)
