"""Web addresses as they may be shown: settings, messages and stored records never repeat what is secret in them."""

from urllib.parse import urlsplit

UNREADABLE = "an address that cannot be read"


def shown_address(address: str) -> str:
    """Return an address without what may be secret in it: user, password, query. An empty one stays empty."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return UNREADABLE
    if not parts.netloc:
        return address.rpartition("@")[2].partition("?")[0]
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
