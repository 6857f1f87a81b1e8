import re

import pytest

from variantgen.authoring.prices import packaged_prices, parse_prices, price_for
from variantgen.errors import Misconfigured
from variantgen.ports import TokenUsage

TABLE = 'version = "1"\n[models]\n"gpt-x" = { in_usd = 1.0, out_usd = 2.0 }\n'


def test_a_price_is_for_a_million_tokens() -> None:
    price = parse_prices(TABLE).price_of("gpt-x")
    assert price is not None
    assert price.of(TokenUsage(1_000_000, 500_000)) == 2.0
    assert price.version == "1"


@pytest.mark.parametrize(("model", "is_known"), [("gpt-x-2026-01-31", True), ("gpt-x-mini", False), ("gpt", False)])
def test_a_dated_model_costs_what_the_undated_one_does_and_no_other_does(model: str, is_known: bool) -> None:  # noqa: FBT001 - a case of the table
    assert (parse_prices(TABLE).price_of(model) is not None) is is_known


def test_the_packaged_table_is_dated_and_every_output_token_costs_more_than_an_input_token() -> None:
    table = packaged_prices()
    assert re.fullmatch(r"\d{4}-\d{2}", table.version)
    assert all(0 < price.in_usd < price.out_usd for price in table.models.values())


@pytest.mark.parametrize("base_url", ["", "https://api.openai.com/v1"])
def test_the_table_holds_at_openais_own_address(base_url: str) -> None:
    assert price_for("gpt-4o-mini", base_url) == packaged_prices().models["gpt-4o-mini"]


@pytest.mark.parametrize("base_url", ["http://127.0.0.1:11434/v1", "https://api.openai.com.example.net/v1"])
def test_the_same_name_elsewhere_has_no_known_price(base_url: str) -> None:
    assert price_for("gpt-4o-mini", base_url) is None


def test_the_teams_own_figures_win() -> None:
    price = price_for("gpt-4o-mini", in_usd=0.0, out_usd=3.0)
    assert price is not None
    assert (price.in_usd, price.out_usd, price.version) == (0.0, 3.0, "settings")


@pytest.mark.parametrize("half", [{"in_usd": 1.0}, {"out_usd": 1.0}])
def test_half_a_price_is_refused(half: dict[str, float]) -> None:
    with pytest.raises(Misconfigured, match="price_in_usd and price_out_usd"):
        price_for("m", **half)
