"""Personal data: e-mail addresses, phone and card numbers, IBANs, named persons."""

import re

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.given_names import given_names
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.domain.variant import Brief, Draft, Finding

_PHONE = re.compile(r"(?<![\w.,])(?:\+\d{1,3}[\s./-]?)?(?:\(\d{1,5}\)[\s./-]?)?\d{2,6}(?:[\s./-]\d{2,6}){1,5}(?![\w%])")
_DIGITS_RUN = re.compile(r"(?<![\w.,$€£])\+?\d{9,19}(?!\w)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?\b")
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z][\w.]{2,30}")
_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Herrn|Monsieur|Madame|Mme|M\.|Señor|Señora|Sr|Sra|Signor|Signora|"
    r"Sig|Sig\.ra|Dott|Dott\.ssa|Dhr|Mevr|Meneer|Mevrouw|Senhor|Senhora|(?<=\ba\s)Dona|(?<=\bda\s)Dona)\.?\s+[A-ZÀ-Þ][\w'’-]{1,30}(?:\s[A-ZÀ-Þ][\w'’-]{1,30})?"
)
_TITLE_WORDS = (
    "mr mrs ms miss dr prof herr frau herrn monsieur madame mme m senor senora sr sra signor signora sig dott dhr mevr "
    "meneer mevrouw senhor senhora dona"
)
_TITLES = frozenset(_TITLE_WORDS.split())
_STREET = re.compile(
    r"\b\d{1,5}\s+(?:[A-Z][a-z]+\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|"
    r"Court|Ct)\b|\b[A-ZÄÖÜ][a-zäöüß]+(?:straße|strasse|weg|gasse|platz|allee)\s\d{1,4}\b|"
    r"\b\d{1,4},?\s(?:rue|avenue|boulevard|calle|via)\s[A-ZÀ-Þ]?\w+|\b(?:Calle|Avenida|"
    r"Via)\s[A-ZÀ-Þ]\w+,?\s\d{1,4}\b|"
    r"\b(?:Rua|Praça|Via|Viale|Piazza|Corso)\s(?:[\w'’.-]{1,20}\s){0,4}[A-ZÀ-Þ][\w'’-]{1,20},?"
    r"\s\d{1,4}\b(?!\s?[a-zà-ÿ%€/])|"
    r"\b[A-Z][a-z]{1,30}(?:straat|laan|weg|plein|gracht)\s\d{1,4}\b(?!\s?[a-zà-ÿ%€/])"
)
_STREET_WORDS = frozenset(
    "street st avenue ave road rd lane ln drive dr boulevard blvd way court ct rue calle via avenida rua praca viale "  # noqa: SIM905
    "piazza corso".split()
)
_STREET_ENDINGS = ("straße", "strasse", "weg", "gasse", "platz", "allee", "straat", "laan", "plein", "gracht")
_FEWEST_DIGITS = 8
_DIGIT = re.compile(r"\d")


_DIALLED = (_PHONE, _DIGITS_RUN)


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch contact data and persons the base copy does not name.

    Knowingly lets through: a lone first name, and numbers with fewer than eight digits.
    """
    matter = matter_of(draft, brief)
    spans = [
        (start, end)
        for start, end in matter.reading.emails
        if matter.reading.text[start:end].lower() not in matter.truth.emails
    ]
    text = matter.reading.masked
    base = matter.truth.joined
    digits = len(_DIGIT.findall(text))
    patterns = (
        *((_PHONE, _DIGITS_RUN, _IBAN) if digits >= _FEWEST_DIGITS else ()),
        *((_HANDLE,) if "@" in text else ()),
        *((_PERSON,) if not _TITLES.isdisjoint(matter.reading.words) else ()),
        *((_STREET,) if digits and _may_name_street(matter.reading) else ()),
    )
    spans += [
        match.span()
        for pattern in patterns
        for match in pattern.finditer(text)
        if match.group().strip() not in base and not (pattern in _DIALLED and _is_no_news(matter, match.group()))
    ]
    return [
        CHECK.found(f"{matter.reading.text[slice(*span)]!r} is personal data that the base copy does not have", span)
        for span in spans
    ] + _person_names(matter)


def _may_name_street(reading: Reading) -> bool:
    """Whether one of the words that streets are named by stands there: it spares most copy the search."""
    text, words = reading.folded, reading.words
    if "'" in text:
        words = [word.partition("'")[0] for word in words]
    return not _STREET_WORDS.isdisjoint(words) or any(ending in text for ending in _STREET_ENDINGS)


def _is_no_news(matter: Matter, text: str) -> bool:
    """Whether it is no phone number, or one of the base with other gaps."""
    digits = "".join(character for character in text if character.isdigit())
    return digits in matter.truth.digits or (not text.strip().isdigit() and not _is_phone(text))


def _is_phone(text: str) -> bool:
    digits = sum(character.isdigit() for character in text)
    return digits >= _FEWEST_DIGITS and not re.fullmatch(
        r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{2}[./-]\d{2}|\d{1,3}(?:[ .]\d{3})+|\d{4}\s?[-–]\s?\d{4}",
        text.strip(),
    )


_NAME_PAIR = re.compile(r"(?<![\w])(?=([A-ZÀ-Þ][a-zà-ÿ]{1,20})\s([A-ZÀ-Þ][a-zà-ÿ'’-]{2,25})(?![\w]))")


def _person_names(matter: Matter) -> list[Finding]:
    """Find a well-known given name with a family name after it."""
    findings = []
    is_named = not given_names().isdisjoint(matter.reading.words)
    for match in _NAME_PAIR.finditer(matter.reading.masked) if is_named else ():
        found = f"{match[1]} {match[2]}"
        name = fold(match[1])
        if name in given_names() and name not in matter.truth.words:
            findings.append(
                CHECK.found(
                    f"{found!r} looks like a person whom the base copy does not name",
                    (match.start(1), match.end(2)),
                    found=found,
                )
            )
    return findings


CHECK = Check("personal_data", 2, "block", _run)
