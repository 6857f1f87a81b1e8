"""Copy made visible: characters that would hide, or turn text around, are spelled out."""

import unicodedata

JOINER = "\u200d"  # holds emoji together, where it may stay


def made_visible(text: str) -> str:
    """Return the text with hidden characters as ⟨U+200B⟩; line breaks and joined emoji stay as they are."""
    return "".join(
        f"⟨U+{ord(character):04X}⟩" if _hides(text, position) else character for position, character in enumerate(text)
    )


def _hides(text: str, position: int) -> bool:
    character = text[position]
    if character in "\n\t":
        return False
    if character == JOINER:
        return not (position and unicodedata.category(text[position - 1]) in ("So", "Sk", "Mn"))
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
