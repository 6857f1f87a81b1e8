"""Promo codes, article numbers and versions: exact tokens, or not at all."""

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Brief, Draft, Finding

_CODE = re.compile(
    r"(?<![\w{|%*\[-])(?=[A-Z0-9-]{4,24}(?![\w}|]))(?=[A-Z0-9-]*[A-Z]{2})(?=[A-Z0-9-]*\d)[A-Z0-9]+(?:-[A-Z0-9]+)*"
)
_AFTER_WORD = re.compile(
    r"\b(?:code|coupon|voucher|gutscheincode|rabattcode|código|codice|cupom|"
    r"cupón)\s*:?\s+[\"'“]?([A-Za-z0-9-]{3,24})\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?<![\w{|%*\[-])[A-Z]{6,24}(?![\w}|\]*-])")
_GRADE = re.compile(r"(?<![\w-])[A-HM][1-9](?![\w-])")
_LEAST_LETTERS, _LEAST_SHARED = 6, 4
_SHOUTED = 6  # words in capitals, beyond which the text itself is written so
_CODE_LIKE = re.compile(r"(?=.*[A-Z])[A-Z0-9-]+$")


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a code with other letters or digits, in other case, or that the base does not have.

    Knowingly lets through: codes of lower-case letters alone that do not follow a word for code.
    """
    matter = matter_of(draft, brief)
    known = matter.truth.tokens
    text = matter.reading.masked
    findings = [
        _finding(matter, match.span(), match.group()) for match in _CODE.finditer(text) if match.group() not in known
    ]
    findings += [
        _finding(matter, match.span(1), match[1])
        for match in _AFTER_WORD.finditer(text)
        if _CODE_LIKE.match(match[1]) and match[1] not in known
    ]
    return [*findings, *_misspelt(matter), *_replaced(matter), *_regraded(matter)]


def _replaced(matter: Matter) -> list[Finding]:
    """Find a code of letters alone that begins as one of the base does: `NIGHTBIRD` where the base has `NIGHTOWL`."""
    known = [token for token in matter.truth.capitals if len(token) >= _LEAST_LETTERS and token.isalpha()]
    if not known or sum(raw.isupper() and len(raw) > 1 for raw in matter.reading.text.split()) > _SHOUTED:
        return []
    return [
        _finding(matter, match.span(), match.group())
        for match in _LETTERS.finditer(matter.reading.masked)
        if match.group() not in matter.truth.tokens
        and fold(match.group()) not in matter.truth.words
        and any(_begins_alike(match.group(), token) for token in known)
    ]


def _begins_alike(one: str, other: str) -> bool:
    """Whether two codes share their beginning and neither is all of the other's."""
    shared = next((at for at, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1), 0)
    return shared >= _LEAST_SHARED and abs(len(one) - len(other)) <= _LEAST_SHARED - 1


def _regraded(matter: Matter) -> list[Finding]:
    """Find another grade where the base has some of the same form: `B1` where it knows A1 and A2, `H2` for H3."""
    known = _grades(matter.truth)
    return [
        _grade_finding(match.span(), match.group(), ", ".join(known))
        for match in (_GRADE.finditer(matter.reading.masked) if known else ())
        if match.group() not in known
    ]


@lru_cache(maxsize=128)
def _grades(truth: Truth) -> list[str]:
    return sorted(token for token in truth.tokens if _GRADE.fullmatch(token))


def _grade_finding(span: tuple[int, int], grade: str, expected: str) -> Finding:
    return CHECK.found(f"{grade!r} is not in the base copy; it has {expected}", span, expected=expected, found=grade)


def _misspelt(matter: Matter) -> list[Finding]:
    """Find a code of the base in other case or one letter off."""
    findings = []
    folded = {fold(code) for code in matter.truth.codes}
    for index, word in enumerate(matter.reading.words) if folded else ():
        raw = matter.reading.raw(index)
        if word not in folded and not raw.isupper():
            continue
        for code in matter.truth.codes:
            if raw == code or len(code) < 4 or abs(len(raw) - len(code)) > 2:
                continue
            is_case = word == fold(code) and (raw.isupper() or not code.isalpha() or _follows_code_word(matter, index))
            is_typo = (
                raw.isupper()
                and Levenshtein.distance(raw, code, score_cutoff=2) <= 2
                and raw not in matter.truth.tokens
            )
            if is_case or is_typo:
                findings.append(_finding(matter, matter.reading.span(index, index), raw))
    return findings


def _follows_code_word(matter: Matter, index: int) -> bool:
    """Whether the word before calls this a code: `code Vendange`; elsewhere it is a word of the language."""
    return index > 0 and matter.reading.words[index - 1].endswith(_CODE_WORDS)


_CODE_WORDS = ("code", "codice", "codigo", "coupon", "cupon", "cupom", "voucher", "gutschein", "with", "mit", "avec")


def _finding(matter: Matter, span: tuple[int, int], code: str) -> Finding:
    expected = next(iter(sorted(matter.truth.codes)), "")
    return CHECK.found(f"code {code!r} is not in the base copy", span, expected=expected, found=code)


CHECK = Check("code", 3, "block", _run)
