"""What a million tokens cost: a small dated table, and the team's own figures."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from variantgen.errors import Misconfigured
from variantgen.ports import TokenUsage

PRICED_HOST = "api.openai.com"
_DATE = re.compile(r"-\d{4}-\d{2}-\d{2}$")


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for a million tokens. version: which table or setting says so."""

    in_usd: float
    out_usd: float
    version: str = ""

    def of(self, usage: TokenUsage) -> float:
        """Return the cost of some tokens in US dollars."""
        return (usage.prompt_tokens * self.in_usd + usage.completion_tokens * self.out_usd) / 1_000_000


FREE = Price(0.0, 0.0, "no charge")


@dataclass(frozen=True)
class PriceTable:
    """Prices by model name."""

    version: str
    models: Mapping[str, Price]

    def price_of(self, model: str) -> Price | None:
        """Return a model's price; a dated name, `gpt-4o-2024-08-06`, costs what the undated one does."""
        return self.models.get(model) or self.models.get(_DATE.sub("", model))


def parse_prices(text: str) -> PriceTable:
    """Read a price table from TOML."""
    table = tomllib.loads(text)
    version = str(table["version"])
    models = {name: Price(each["in_usd"], each["out_usd"], version) for name, each in table["models"].items()}
    return PriceTable(version, models)


@cache
def packaged_prices() -> PriceTable:
    """Return the table that comes with variantgen."""
    return parse_prices((files("variantgen.authoring") / "prices.toml").read_text("utf-8"))


def price_for(
    model: str,
    base_url: str = "",
    *,
    in_usd: float | None = None,
    out_usd: float | None = None,
    table: str = "model",
) -> Price | None:
    """Return what a model costs, None where nobody says.

    in_usd, out_usd: the team's settings, which win. The table holds for OpenAI's own address only: elsewhere the same
    name may cost something else. table: of the settings, for messages. Raises Misconfigured where only one of the two
    is set.
    """
    if in_usd is not None and out_usd is not None:
        return Price(in_usd, out_usd, "settings")
    if in_usd is not None or out_usd is not None:
        raise Misconfigured(f"Only one of [{table}] price_in_usd and price_out_usd is set; set both or neither.")
    is_openai = not base_url or urlsplit(base_url).hostname == PRICED_HOST
    return packaged_prices().price_of(model) if is_openai else None
