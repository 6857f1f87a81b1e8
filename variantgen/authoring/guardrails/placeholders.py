"""Placeholders that nobody filled in."""

import re
from collections.abc import Iterator

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_BRACKETED = re.compile(
    r"\[[^\[\]\n]{2,60}\]|\[[#?]\]|\[[A-WYZ]\]|<[A-Za-z][\w \-]{1,40}>|\((?:insert|add|your|name of)[^()\n]{1,60}\)|"
    r"_{3,}|\{[A-Za-z][\w \-]{1,40}\}",
    re.IGNORECASE,
)
_TAUGHT_WORDS = (
    "name first last brand company product price date day month year city place town store shop address email phone "
    "number amount link url code discount percent title text copy insert your here image photo logo offer location "
    "customer user recipient firma marke produkt preis datum ort stadt telefon nummer betrag rabatt titel bild vorname "
    "nachname kunde hier einfügen marque entreprise produit prix ville numéro montant lien titre prénom nom client ici "
    "insérer votre marca empresa producto precio fecha ciudad número cantidad enlace nombre cliente aquí insertar "
    "azienda prodotto prezzo città numero importo nome inserire qui merk bedrijf prijs datum stad naam voornaam bedrag "
    "klant invullen hier preço produto data cidade número valor ligação inserir aqui tbd todo tbc xx hero cta headline"
)
_TAUGHT = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(sorted(set(_TAUGHT_WORDS.split())))})s?(?![^\W\d_])", re.IGNORECASE)
_ROMAN_BEFORE = re.compile(
    r"(?:\b(?:si[eè]cles?|siglos?|secol[oi]|s[eé]culos?|eeuw|century|louis|edici[oó]n|edi[cç][aã]o|edizione|[eé]dition|"
    r"size|sizes|gr[oö](?:ß|ss)en?|tailles?|tallas?|taglia|taglie|maat|maten|tamanhos?|sx|band|tome|tomo|kapitel|"
    r"chapter|chapitre|papst|pope|super bowl)\s*|[SMLX]\s*[,/–-]\s*)$",
    re.IGNORECASE,
)
_ROMAN_AFTER = re.compile(
    r"(?:[ -](?:large|small|si[eè]cle|century|secolo|s[eé]culo|siglo)|e si[eè]cle|-)", re.IGNORECASE
)
_MEANT = re.compile(r"\b(?:in|en|em|und|and|or|ou|oder|et|y|e|o|of)\s+$", re.IGNORECASE)
_PRICED = re.compile(r"\d[\d.,'’]*[-–—]*\s*$")
_LEFT_OUT = re.compile(  # what must be followed by a price
    r"\b(?:for|from|only|just|at|costs?|ab|für|nur|von|kostet|pour|dès|seulement|coûte|por|desde|solo|cuesta|a|da|"
    r"costa|voor|vanaf|slechts|kost|custa|só)\s+$",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"(?<![A-Za-z0-9])(?:[$€£]\s?[X_?#]{1,4}(?:[.,][X_?#]{1,2})?|[X?#]{1,4}\s?(?:%|€|£|\$)|X{2,}|\?{3,}|"
    r"#{2,}|(?<!\d)(?<!\d\s)[$€£]\s?(?=[\s.,!]|$))(?![A-Za-z0-9])"
)
_LABEL = 4  # words of a label in brackets


_NEAR = 60  # characters that tell what a mark stands for


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch `[Brand]`, `<name>`, `XX%`, `$XX`, `___`, `TBD`, lorem ipsum and their kin.

    Knowingly lets through: what the base copy itself writes in brackets.
    """
    reading, truth = matter_of(draft, brief)
    text = draft.text
    for tag in brief.copy.merge_tags:
        text = text.replace(tag, " " * len(tag))
    findings = [
        CHECK.found(
            f"{match.group()!r} is a placeholder nobody filled in",
            match.span(),
            severity=severity,
            found=match.group(),
        )
        for match in (*_bracketed(text), *_UNKNOWN.finditer(text))
        if match.group() not in brief.base_text and (severity := _severity(match))
    ]
    for hit in hits(reading).get("placeholder", ()):
        if not truth.says("placeholder", hit.concept):
            span = reading.span(hit.first, hit.last)
            found = reading.text[slice(*span)]
            if not found.strip("Xx"):  # judged above, with what stands round it
                continue
            is_sure = not found.islower() or "lorem" in found  # `your company` may be the reader's
            findings.append(
                CHECK.found(f"{found!r} is a placeholder", span, severity="block" if is_sure else "review", found=found)
            )
    return findings


def _severity(match: re.Match[str]) -> Severity | None:
    """Return how surely something must still be filled in: `[sic]` and the size `XX` are copy, `[Name]` is none."""
    found, start, end = match.group(), match.start(), match.end()
    before, after = match.string[max(0, start - _NEAR) : start], match.string[end : end + _NEAR]
    if found[0] in "[(<{":
        return _of_brackets(found[0], found[1:-1].strip())
    if found.isalpha():  # `XX`: a count to come, a size, a century
        return None if _ROMAN_BEFORE.search(before) or _ROMAN_AFTER.match(after) else "block"
    is_mark = not found.strip("€£$? \u00a0\u202f")
    if is_mark and (_PRICED.search(before) or _MEANT.search(before)):  # `29,– €`, `for 29 € ?`, prices `in €`
        return None
    return "block" if not is_mark or len(found) > 1 or _LEFT_OUT.search(before) else "review"


def _of_brackets(opening: str, inside: str) -> Severity | None:
    """Return how surely brackets hold what must be replaced; an editor's `[sic]` or a sound does not."""
    if opening == "(":
        return "block" if inside.lower().startswith("insert") or _is_label(inside) else None
    if opening == "[" and inside.islower() and not _TAUGHT.search(inside):
        return "review" if " " in inside else None
    return "block"


def _is_label(inside: str) -> bool:
    """Whether brackets hold a label to be replaced and no more: `(your name)`, not `(your dog will agree)`."""
    words = inside.split()
    return len(words) <= _LABEL and bool(_TAUGHT.search(" ".join(words[1:])))


def _bracketed(text: str) -> Iterator[re.Match[str]]:
    return _BRACKETED.finditer(text) if any(mark in text for mark in "[<({_") else iter(())


CHECK = Check("placeholder", 4, "block", _run)
