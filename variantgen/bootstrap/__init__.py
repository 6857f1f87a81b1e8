"""Picks the adapters: the one place where a port meets what stands behind it.

One file a purpose, so that a server imports nothing of authoring. Adapters are imported where they are picked: torch
takes seconds, and a server must never load it.
"""
