import pytest
from hypothesis import given
from hypothesis import strategies as st

from variantgen.authoring.budget import Amount, Budget, Cap, Quote, most_used, quote
from variantgen.authoring.prices import FREE, Price
from variantgen.errors import CapReached, Rejected
from variantgen.ports import ChatRequest, Message, TokenUsage

PRICE = Price(1.0, 10.0, "test")
COUNTS = st.integers(0, 10**9)


class Words:
    """Counts words."""

    exact = True
    vocabulary = "words"

    def count(self, text: str) -> int:
        return len(text.split())


def a_request(words: int = 96, *, max_tokens: int = 100, samples: int = 1) -> ChatRequest:
    message = Message("user", "word " * words)
    return ChatRequest("key", (message,), max_tokens=max_tokens, temperature=1.0, samples=samples)


def a_quote(*requests: ChatRequest, price: Price | None = PRICE, reasks: int = 1, cached: int = 0) -> Quote:
    return quote(requests, cached=cached, counter=Words(), price=price, reask_share=0.5, reasks=reasks)


def test_the_most_a_request_can_use_is_its_prompt_and_every_sample_as_long_as_allowed() -> None:
    assert most_used(a_request(samples=3), Words()) == TokenUsage(100, 300, estimated=True)


def test_a_quote_counts_low_expected_and_high() -> None:
    found = a_quote(a_request(), a_request(), cached=5)
    assert found.low.tokens == TokenUsage(200, 30, estimated=True)
    assert found.expected.tokens == TokenUsage(300, 105, estimated=True)
    assert found.high.tokens == TokenUsage(400, 400, estimated=True)
    assert (found.requests, found.cached, found.price, found.vocabulary, found.exact) == (2, 5, "test", "words", True)


def test_a_quote_costs_prompt_and_completion_at_their_own_prices() -> None:
    assert a_quote(a_request()).high.usd == pytest.approx((200 * 1.0 + 200 * 10.0) / 1e6)


def test_a_run_that_never_asks_again_is_quoted_once() -> None:
    found = a_quote(a_request(), reasks=0)
    assert found.expected.tokens.prompt_tokens == found.high.tokens.prompt_tokens == 100


def test_a_fully_cached_run_is_quoted_at_nothing() -> None:
    found = a_quote(cached=12)
    assert (found.high.total, found.high.usd, found.cached) == (0, 0.0, 12)


def test_a_quote_for_an_unpriced_model_has_tokens_and_no_money() -> None:
    found = a_quote(a_request(), price=None)
    assert found.as_json()["expected"] == {"prompt_tokens": 150, "completion_tokens": 52, "usd": None}
    assert found.price == "unknown"


@given(st.lists(st.builds(a_request, st.integers(0, 50), max_tokens=st.integers(1, 500), samples=st.integers(1, 4))))
def test_a_quotes_ends_are_in_order(requests: list[ChatRequest]) -> None:
    found = a_quote(*requests)
    assert found.low.total <= found.expected.total <= found.high.total
    assert (found.low.usd or 0) <= (found.expected.usd or 0) <= (found.high.usd or 0)


def test_a_money_cap_on_an_unpriced_model_is_refused_with_what_to_do() -> None:
    with pytest.raises(Rejected, match=r"'llama'.*price_in_usd.*max_tokens"):
        Cap(usd=1.0).check_price(None, "llama")


@pytest.mark.parametrize(("cap", "price"), [(Cap(usd=1.0), FREE), (Cap(tokens=5), None), (Cap(), None)])
def test_other_caps_need_no_price(cap: Cap, price: Price | None) -> None:
    cap.check_price(price, "llama")


@pytest.mark.parametrize(
    ("cap", "said"), [(Cap(tokens=114), "115 tokens of 114"), (Cap(usd=0.0002), r"\$0.0003 of \$0.0002")]
)
def test_a_run_whose_low_end_is_over_the_cap_does_not_start(cap: Cap, said: str) -> None:
    with pytest.raises(Rejected, match=said):
        cap.check_quote(a_quote(a_request()))


def test_a_run_whose_low_end_meets_the_cap_starts() -> None:
    Cap(tokens=115).check_quote(a_quote(a_request()))


def test_a_ledger_stops_before_the_request_that_could_pass_the_cap() -> None:
    budget = Budget(Cap(tokens=250))
    held = budget.reserve(TokenUsage(50, 50))
    budget.reserve(TokenUsage(50, 50))
    with pytest.raises(CapReached, match="300 tokens of 250"):
        budget.reserve(TokenUsage(50, 50))
    budget.charge(TokenUsage(50, 10), held)
    assert budget.reserve(TokenUsage(50, 40))


def test_a_charge_over_the_cap_is_kept_and_stops_only_what_follows() -> None:
    budget = Budget(Cap(tokens=100))
    budget.charge(TokenUsage(90, 60), budget.reserve(TokenUsage(50, 50)))
    assert budget.amount == Amount(TokenUsage(90, 60), None)
    with pytest.raises(CapReached):
        budget.reserve(TokenUsage(1, 0))


def test_a_money_cap_counts_money() -> None:
    budget = Budget(Cap(usd=0.001), PRICE)
    budget.charge(TokenUsage(0, 90))
    with pytest.raises(CapReached, match=r"\$0.0011 of \$0.0010"):
        budget.reserve(TokenUsage(0, 20))


def test_without_a_cap_nothing_is_refused() -> None:
    assert Budget().reserve(TokenUsage(10**12, 10**12))


@given(st.lists(st.tuples(COUNTS, COUNTS, COUNTS, COUNTS)), st.integers(0, 10**10))
def test_a_ledger_never_lets_reserved_work_pass_the_cap(steps: list[tuple[int, int, int, int]], cap: int) -> None:
    budget = Budget(Cap(tokens=cap))
    for prompt, completion, prompt_used, completion_used in steps:
        try:
            held = budget.reserve(TokenUsage(prompt, completion))
        except CapReached:
            continue
        budget.charge(TokenUsage(min(prompt, prompt_used), min(completion, completion_used)), held)
    assert budget.amount.total <= cap
    assert budget.reserved == TokenUsage()


def test_two_models_under_one_cap_count_for_each_other_at_their_own_prices() -> None:
    writer = Budget(Cap(usd=0.001), Price(0.0, 0.0))
    judge = writer.share(PRICE)
    held = judge.reserve(TokenUsage(0, 60))
    with pytest.raises(CapReached):
        judge.reserve(TokenUsage(0, 60))
    judge.charge(TokenUsage(0, 50), held)
    writer.charge(TokenUsage(10, 0))
    assert writer.amount == judge.amount == Amount(TokenUsage(10, 50), pytest.approx(0.0005))


def test_a_shared_cap_on_tokens_stops_the_writer_for_what_the_judge_used() -> None:
    writer = Budget(Cap(tokens=100))
    writer.share(None).charge(TokenUsage(90, 0))
    with pytest.raises(CapReached):
        writer.reserve(TokenUsage(20, 0))


def test_a_quote_with_a_judge_adds_up_and_names_both_prices() -> None:
    both = a_quote(a_request(), cached=2).with_judge(a_quote(a_request(), price=FREE))
    assert (both.requests, both.cached, both.price) == (2, 2, "test; judge: no charge")
    assert both.low.total == 2 * a_quote(a_request()).low.total
    assert both.low.usd == a_quote(a_request()).low.usd


def test_a_money_cap_on_a_judge_of_unknown_price_names_the_judges_settings() -> None:
    with pytest.raises(Rejected, match=r"\[judge\] price_in_usd"):
        Cap(usd=1.0).check_price(None, "m", table="judge")
