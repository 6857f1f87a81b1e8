"""A small language model in this process: no key, no server, no download."""

from variantgen.adapters.local_chat.chat import LocalChat

__all__ = ["LocalChat"]
