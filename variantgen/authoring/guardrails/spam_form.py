"""Form that spam has: capitals, repeated marks, emoji floods, spam phrases."""

import re
from functools import lru_cache

import regex

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in, is_worded_in_base
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.characters import is_plain
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Brief, Draft, Finding

_REPEATED = re.compile(r"(?:[!?¡¿]{2,}|\.{4,}|\${2,}|[★☆✓✔►➤]{2,}|-{3,}|~{2,}|={2,}|\*{2,}|(?<!\w)!\s!|[!?]\s?[!?])")
_MAY_REPEAT = re.compile(r"[!?¡¿.$★☆✓✔►➤~=*-](?:[!?¡¿.$★☆✓✔►➤~=*-]|\s[!?])")  # spares most copy the search
_STRETCHED = re.compile(r"([a-z])\1{3,}")
_SPACED = re.compile(r"\b(?:[A-Z]\s){3,}[A-Z]\b|\b(?:[A-Z][.·*_-]){3,}[A-Z]?\b")
_EMOJI = regex.compile(r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F")
_CAPITAL = regex.compile(r"\p{Lu}")
_CAPS = regex.compile(r"\b[\p{Lu}]{4,}\b")
_MANY_MARKS = 2
_FEW = 3  # capitals that no pattern below is made of: most copy has no more
_MOST_EMOJI = 2


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch shouting in capitals, `!!!`, more emoji than the brand allows, spam phrases.

    Knowingly lets through: codes, abbreviations and names in capitals that the base copy has.
    """
    matter = matter_of(draft, brief)
    capitals = len(_CAPITAL.findall(matter.reading.masked))
    findings = [*_marks(matter, capitals), *_capitals(matter, capitals), *_emoji(draft, brief)]
    found = [hit for hit in hits_in(matter, "spam") if not is_worded_in_base(matter, hit)]
    found = [hit for hit in found if not (hit.first and matter.reading.gap(hit.first - 1) == "-")]  # `step-free access`
    if len(found) == 1 and found[0].concept == "mild" and "!" not in draft.text:
        found = []  # `Buy now or sleep on it` presses nobody
    return findings + findings_for(CHECK, matter, found, "{text!r} is a phrase of spam", {"mild": "review"})


def _marks(matter: Matter, capitals: int) -> list[Finding]:
    text = matter.reading.masked
    base = matter.truth.joined
    findings = []
    repeated = (_REPEATED,) if _MAY_REPEAT.search(text) else ()
    for pattern in (*repeated, _STRETCHED, *((_SPACED,) if capitals >= _FEW else ())):
        match = pattern.search(text)
        if match and match.group() not in base:
            findings.append(CHECK.found(f"{match.group()!r} shouts", match.span(), found=match.group()))
    if text.count("!") > _MANY_MARKS and text.count("!") > base.count("!"):
        findings.append(CHECK.found(f"{text.count('!')} exclamation marks", severity="review"))
    return findings


def _capitals(matter: Matter, capitals: int) -> list[Finding]:
    reading = matter.reading
    if capitals <= _FEW:
        return []
    letters = sum(map(str.isalpha, reading.masked))
    if letters >= 12 and capitals > 0.6 * letters:
        return [CHECK.found("the text is in capitals", (0, len(reading.text)))]
    known = _known_capitals(matter.truth)
    shouted = [match for match in _CAPS.finditer(reading.masked) if match.group() not in known]
    if not shouted:
        return []
    severity = "block" if len(shouted) > 1 or shouted[0].group().lower() in _SHOUTS else "review"
    return [
        CHECK.found(
            f"{match.group()!r} shouts",
            match.span(),
            severity="block" if severity == "block" else "review",
            found=match.group(),
        )
        for match in shouted
    ]


@lru_cache(maxsize=128)
def _known_capitals(truth: Truth) -> frozenset[str]:
    return frozenset(part for token in truth.tokens for part in token.split("-") if part.isupper())


_SHOUTS = frozenset(
    [
        "free",
        "sale",
        "now",
        "hurry",
        "save",
        "wow",
        "best",
        "deal",
        "huge",
        "mega",
        "today",
        "only",
        "gratis",
        "jetzt",
        "sofort",
        "neu",
        "soldes",
        "gratuit",
        "oferta",
        "ahora",
        "hoy",
        "buy",
        "order",
        "click",
        "last",
        "chance",
        "ultimo",
        "letzte",
        "amazing",
        "must",
        "never",
    ]
)


def _emoji(draft: Draft, brief: Brief) -> list[Finding]:
    if is_plain(draft.text):
        return []
    count, base = len(_EMOJI.findall(draft.text)), len(_EMOJI.findall(brief.base_text))
    policy = brief.brand.emoji
    if count and policy == "forbid":
        return [CHECK.found("the brand forbids emoji")]
    if count > max(_MOST_EMOJI, base):
        return [CHECK.found(f"{count} emoji", expected=f"at most {max(_MOST_EMOJI, base)}", found=str(count))]
    if policy == "as_base" and count > base:
        return [
            CHECK.found(
                f"{count} emoji, the base copy has {base}", severity="review", expected=str(base), found=str(count)
            )
        ]
    return []


CHECK = Check("spam_form", 4, "block", _run)
