"""Findings for wordings about people that no lexicon exception excuses."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.domain.content import Severity
from variantgen.domain.variant import Finding

_SEVERITIES: dict[str, Severity] = {"hint": "review"}
_BESIDE = 2  # characters from a merge tag to the sentence that it opens or ends
_SPANISH = "tu te ti tus su sus usted ustedes vuestro vuestra vuestros vuestras os estas eres tienes llevas sufres"
_GERMAN = "du dich dir dein deine deinen deinem deiner deines euch euer eure sie ihr ihre ihren ihrem ihrer ihres ihnen"
READER = {  # words that speak to the reader
    language: frozenset(fold(words).split())
    for language, words in (
        ("en", "you your yours yourself you're you've you'll you'd"),
        ("de", _GERMAN),
        ("fr", "vous votre vos tu te t' toi ton ta tes"),
        ("es", _SPANISH),
        ("it", "tu te ti tuo tua tuoi tue vi voi vostro vostra vostri vostre sei hai stai siete avete"),
        ("nl", "je jij jou jouw u uw jullie"),
        ("pt", "tu te ti teu tua teus tuas você vocês seu sua seus suas estás tens"),
    )
}


def wordings_about_people(check: Check, matter: Matter, category: str, message: str) -> list[Finding]:
    """Find wordings of a category that are neither the base's own nor an innocent use; hints are for a person."""
    listed = hits_in(matter, category)
    if not listed:
        return []
    innocent = innocent_words(matter, category)
    found = [hit for hit in listed if hit.first not in innocent and not is_matter_of_base(matter, hit)]
    clauses = matter.reading.clauses  # `ask your doctor, you can`: two clauses say two things
    found = [hit for hit in found if hit.concept != "health" or clauses[hit.first] == clauses[hit.last]]
    return findings_for(check, matter, found, message, _SEVERITIES)


def news_of(matter: Matter, category: str) -> list[Hit]:
    """Return the hits of a category that the base copy does not share."""
    return [hit for hit in hits_in(matter, category) if not is_matter_of_base(matter, hit)]


def innocent_words(matter: Matter, category: str) -> set[int]:
    """Return the places of words in a wording of the lexicon that only looks like one of the category."""
    return {
        index
        for hit in hits_in(matter, "innocent")
        if hit.concept == category
        for index in range(hit.first, hit.last + 1)
    }


def is_matter_of_base(matter: Matter, hit: Hit) -> bool:
    """Whether the base copy has every word of the hit that carries content: `our sensors` where it sells sensors.

    A hit of small words alone must stand there word for word.
    """
    reading, truth = matter
    words = range(hit.first, hit.last + 1)
    carrying = [index for index in words if not is_function_word(reading.words[index], reading.language)]
    return all(
        reading.words[index] in truth.words or reading.stems[index] in truth.stems for index in carrying or words
    )


def speaks_to_reader(matter: Matter, hit: Hit) -> bool:
    """Whether the hit's sentence speaks to the reader, by name too, or asks."""
    reading = matter.reading
    sentence = reading.sentence_of(hit.first)
    start, stop = reading.starts[sentence.start], reading.ends[sentence.stop - 1]
    is_named = any(start - _BESIDE <= end and begin <= stop + _BESIDE for begin, end in reading.tags)
    return (
        is_named
        or "?" in reading.gap(sentence.stop - 1)
        or not READER.get(reading.language, frozenset()).isdisjoint(reading.words[sentence.start : sentence.stop])
    )
