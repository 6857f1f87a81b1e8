"""From bytes to text: UTF-8 or a sentence saying where it is not."""

import re

from variantgen.domain.problems import too_large
from variantgen.errors import Problem

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(name: str, data: bytes | Problem) -> tuple[str, list[Problem]]:
    """Return a file's text without its byte order mark; on a problem the text is empty."""
    if isinstance(data, Problem):
        return "", [data]
    problem = too_large(name, len(data)) or _wrong_encoding(name, data)
    if problem:
        return "", [problem]
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    control = CONTROL.search(text)
    if control:
        place = _place(text[: control.start()])
        return "", [Problem(name, place, "", f"the control character {control[0]!r}", "delete it; it shows as nothing")]
    return text, []


def _wrong_encoding(name: str, data: bytes) -> Problem | None:
    if data.startswith(UTF16_MARKS):
        return Problem(name, "", "", "UTF-16 text", "save the file as UTF-8 (in Excel: CSV UTF-8)")
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        before = data[:start].decode("utf-8", "replace")
        found = f"byte 0x{data[start]:02x} ({_reading(data[start])})"
        return Problem(name, _place(before), "", found, "save the file as UTF-8 (in Excel: CSV UTF-8)")
    return None


def _reading(byte: int) -> str:
    """Say what the byte is in the encoding it most often comes from."""
    character = bytes([byte]).decode("cp1252", "replace")
    return "no character" if character == "�" else f"{character!r} in Windows-1252"


def _place(before: str) -> str:
    lines = before.split("\n")
    return f"line {len(lines)}, character {len(lines[-1]) + 1}"
