"""The workspace's files as one catalog: names and bytes in, typed records or every problem of every file out."""

from variantgen.authoring.catalog.parse import (
    Catalog,
    parse_brand,
    parse_catalog,
    parse_contents,
    parse_segments,
    parse_variants,
)
from variantgen.authoring.catalog.summary import Summary, summarize

__all__ = [
    "Catalog",
    "Summary",
    "parse_brand",
    "parse_catalog",
    "parse_contents",
    "parse_segments",
    "parse_variants",
    "summarize",
]
