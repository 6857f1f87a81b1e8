"""What the base copy asks of the reader, said not to be needed: `no need to book` for `must be booked in advance`."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import root, roots_in
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.domain.content import Severity
from variantgen.domain.variant import Finding

_FEWEST = 2
_REACH = 5  # words between what denies and what is denied
_ASKING = {
    "en": "must need needs needed require requires required requirement have has necessary mandatory compulsory "
    "obligatory essential",
    "de": "muss mussen musst musste braucht brauchen brauchst benotigt benotigen erforderlich notig notwendig pflicht "
    "voraussetzung verpflichtend vorgeschrieben",
    "fr": "doit doivent devez dois faut besoin necessaire necessaires obligatoire obligatoires requis requise exige "
    "exigee indispensable impose",
    "es": "debe deben debes hay necesario necesaria necesita necesitas necesitan obligatorio obligatoria requiere "
    "requieren falta imprescindible exige",
    "it": "deve devono devi dovete bisogna serve servono occorre occorrono necessario necessaria obbligatorio "
    "obbligatoria richiede richiedono richiesto richiesta bisogno indispensabile",
    "nl": "moet moeten hoeft hoeven nodig verplicht vereist noodzakelijk vereisen",
    "pt": "deve devem precisa precisas precisam preciso necessario necessaria obrigatorio obrigatoria requer exige "
    "exigido imprescindivel falta",
}
_TO = {"have": "to", "has": "to", "hay": "que"}  # `you have to`, `hay que`
_EXTRA = {  # what denies an obligation without any word for it
    "en": "without optional unnecessary",
    "de": "ohne freiwillig unnotig uberflussig",
    "fr": "sans inutile facultatif facultative optionnel",
    "es": "sin opcional innecesario",
    "it": "senza facoltativo inutile opzionale superfluo",
    "nl": "zonder optioneel onnodig overbodig",
    "pt": "sem opcional desnecessario facultativo",
}


def needless(check: Check, matter: Matter) -> list[Finding]:
    """Find what the base copy says must be, said not to be needed or to go without.

    Two words in common block, one is for a person. Knowingly lets through: an obligation denied in another clause than
    the one that names it, and obligations told by an order (`book early`).
    """
    reading = matter.reading
    asked = required_in(matter.truth)
    if not asked or ("negation" not in hits(reading) and _extra(reading).isdisjoint(reading.words)):
        return []
    findings = []
    for index in _denials(reading):
        clause = reading.clause_of(index)
        near = [one for one in clause if -_REACH <= one - index <= _REACH + 1]
        mine = roots_in(reading, near)
        best = max((mine & wanted for wanted in asked), key=len)
        if best:
            span = reading.span(clause[0], clause[-1])
            text = reading.text[slice(*span)]
            message = f"the base copy asks for it: {', '.join(sorted(best))!r}"
            severity: Severity = "block" if len(best) >= _FEWEST else "review"
            findings.append(check.found(message, span, severity=severity, found=text))
    return findings[:1]


def _words(table: dict[str, str], language: str) -> frozenset[str]:
    return frozenset(table.get(language, "").split())


def _extra(reading: Reading) -> frozenset[str]:
    return _words(_EXTRA, reading.language)


def _denials(reading: Reading) -> list[int]:
    """Return the words that deny an obligation: a negated `need`, `no need`, a `without`.

    Not where the clause has two denials: `without a ticket you can't board` asks for it.
    """
    negated, extra = negated_words(reading), _extra(reading)
    cues = [hit for hit in hits(reading).get("negation", ()) if hit.concept in ("before", "clause")]
    denying = {index for hit in cues for index in range(hit.first, hit.last + 1)}
    denying |= {index for index, word in enumerate(reading.words) if word in extra}
    asking = [index for index in _obligations(reading) if index in negated | denying]
    asking += [index for index, word in enumerate(reading.words) if word in extra]
    return [index for index in asking if _runs(denying, reading.clause_of(index)) < _FEWEST]


def _runs(words: set[int], clause: range) -> int:
    """Return in how many stretches of a clause these words stand."""
    return sum(index in words and index - 1 not in words for index in clause)


def _obligations(reading: Reading) -> list[int]:
    asking = _words(_ASKING, reading.language)
    after = [*reading.words[1:], ""]
    return [
        index
        for index, word in enumerate(reading.words)
        if word in asking and _TO.get(word, after[index]) == after[index]
    ]


@lru_cache(maxsize=128)
def required_in(truth: Truth) -> tuple[frozenset[str], ...]:
    """Return the roots of each clause of the base that asks for something, of words that stand nowhere else in it."""
    names = frozenset(map(root, names_of(truth)))
    found = []
    for text in truth.texts:
        negated, asking = negated_words(text), frozenset(_obligations(text))
        for index in asking - negated:
            clause = text.clause_of(index)
            wanted = roots_in(text, [one for one in clause if one not in asking]) - names
            denied = {one for other in truth.texts for one in roots_in(other, negated_words(other))}
            if wanted := wanted - denied:
                found.append(frozenset(wanted))
    return tuple(found)
