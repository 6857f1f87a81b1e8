"""Machine fixes that cannot change what a text says: white space, quotes around the whole, a `Subject:` wrapper."""

import re

from variantgen.domain.variant import Brief

_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "«": "»", "„": "“", "`": "`"}
_WRAPPER = re.compile(
    r"^(?:email |e-mail )?(?:subject(?: line)?|headline|title|description|product description|betreff|"
    r"betreffzeile|überschrift|titel|objet|titre|asunto|"
    r"titular|título|oggetto|titolo|onderwerp|assunto)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t\r\f\v]+")
_LINES = re.compile(r"\s*\n\s*")


def fixed_text(text: str, brief: Brief) -> tuple[str, tuple[str, ...]]:
    """Return the text with the fixes made and their names, in order."""
    made: list[str] = []
    for name, fix in (("white_space", _tidy), ("wrapper", _unwrap), ("quotes", _unquote)):
        changed = fix(text, brief.base_text)
        if changed != text and changed:
            made.append(name)
            text = changed
    return text, tuple(made)


def _tidy(text: str, base: str) -> str:
    if "\n" not in base:
        text = _LINES.sub(" ", text)
    return _SPACES.sub(" ", text).strip(" ")


def _unwrap(text: str, base: str) -> str:
    return text if _WRAPPER.match(base) else _WRAPPER.sub("", text, count=1)


def _unquote(text: str, base: str) -> str:
    closing = _QUOTES.get(text[:1])
    is_wrapped = (
        closing and len(text) > 2 and text.endswith(closing) and closing not in text[1:-1] and text[0] not in text[1:-1]
    )
    return text[1:-1].strip() if is_wrapped and base[:1] != text[:1] else text
