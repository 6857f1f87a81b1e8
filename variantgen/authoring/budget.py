"""What a run will cost, what it may cost and what it has cost so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from variantgen.authoring.prices import Price
from variantgen.errors import CapReached, Rejected
from variantgen.ports import ChatRequest, TokenCounter, TokenUsage

MESSAGE_TOKENS = 4  # what a chat server wraps around each message
# Shares of a request's token limit. Drafts as long as their base text took 0.21-0.48 of it in the sample workspace.
LOW_SHARE = 0.15
EXPECTED_SHARE = 0.35

NO_TOKENS = TokenUsage()


@dataclass(frozen=True, slots=True)
class Amount:
    """Tokens and what they cost; None where the model has no known price."""

    tokens: TokenUsage
    usd: float | None

    @property
    def total(self) -> int:
        """Prompt and completion tokens together."""
        return self.tokens.prompt_tokens + self.tokens.completion_tokens

    def __add__(self, other: "Amount") -> "Amount":
        usd = None if self.usd is None or other.usd is None else self.usd + other.usd
        return Amount(self.tokens + other.tokens, usd)

    def as_json(self) -> dict[str, int | float | None]:
        """Return the amount as it stands in files and answers."""
        return {
            "prompt_tokens": self.tokens.prompt_tokens,
            "completion_tokens": self.tokens.completion_tokens,
            "usd": None if self.usd is None else round(self.usd, 6),
        }


@dataclass(frozen=True, slots=True)
class Quote:
    """What a run will use. cached: cells answered without a request. exact: counted with the model's own vocabulary.

    low: terse drafts, nothing asked again. high: every reply as long as allowed and every cell asked again each time;
    only cut or unreadable replies, which are asked for once more, can pass it.
    """

    low: Amount
    expected: Amount
    high: Amount
    requests: int
    cached: int
    price: str
    vocabulary: str
    exact: bool

    def with_judge(self, other: "Quote") -> "Quote":
        """Return this quote with what the judge's requests will use added; both are counted the same way."""
        return replace(
            self,
            low=self.low + other.low,
            expected=self.expected + other.expected,
            high=self.high + other.high,
            requests=self.requests + other.requests,
            price=self.price if self.price == other.price else f"{self.price}; judge: {other.price}",
        )

    def as_json(self) -> dict[str, Any]:
        """Return the quote as it stands in files and answers."""
        amounts = {name: getattr(self, name).as_json() for name in ("low", "expected", "high")}
        counts = {"requests": self.requests, "cached": self.cached, "price": self.price}
        return amounts | counts | {"vocabulary": self.vocabulary, "exact": self.exact}


@dataclass(frozen=True, slots=True)
class Cap:
    """What a run may use; None is no cap."""

    usd: float | None = None
    tokens: int | None = None

    def check_price(self, price: Price | None, model: str, *, table: str = "model") -> None:
        """Raise Rejected for a money cap on a model that nobody knows the price of. table: of its settings."""
        if self.usd is not None and price is None:
            message = (
                f"The cap of ${self.usd:g} cannot be kept: the price of {model!r} is not known; "
                f"set [{table}] price_in_usd and price_out_usd, or cap the tokens with [generate] max_tokens."
            )
            raise Rejected(message)

    def check_quote(self, quote: Quote) -> None:
        """Raise Rejected where even the low end of a quote is over the cap."""
        if over := self.passed_by(quote.low):
            message = f"The run would use at least {over}; raise the cap or choose fewer contents, segments or drafts."
            raise Rejected(message)

    def passed_by(self, amount: Amount) -> str:
        """Return how an amount passes the cap, such as `1,200 tokens of 1,000`; empty where it does not."""
        if self.tokens is not None and amount.total > self.tokens:
            return f"{amount.total:,} tokens of {self.tokens:,} allowed by [generate] max_tokens"
        if self.usd is not None and amount.usd is not None and amount.usd > self.usd:
            return f"${amount.usd:.4f} of ${self.usd:.4f} allowed by [generate] max_cost_usd"
        return ""


@dataclass
class Budget:
    """The ledger of one run: every request reserves the most it can use, every reply is charged what it used.

    A charge is never refused: what was answered is paid for, so it is kept and only the next request is stopped.
    beside: the ledger of the one other model that shares the cap.
    """

    cap: Cap = field(default_factory=Cap)
    price: Price | None = None
    spent: TokenUsage = NO_TOKENS
    reserved: TokenUsage = NO_TOKENS
    beside: "Budget | None" = None

    def share(self, price: Price | None) -> "Budget":
        """Return a ledger for a model of another price under the same cap: what either uses counts for both."""
        self.beside = Budget(self.cap, price, beside=self)
        return self.beside

    def reserve(self, usage: TokenUsage) -> TokenUsage:
        """Set aside what a request may use; returns it, for `charge`. Raises CapReached before the cap is passed."""
        held = amount_of(self.spent + self.reserved + usage, self.price)
        if self.beside:
            held += amount_of(self.beside.spent + self.beside.reserved, self.beside.price)
        if over := self.cap.passed_by(held):
            message = (
                f"Stopped before the cap: the next request could bring the run to {over}; everything so far is kept."
            )
            raise CapReached(message)
        self.reserved += usage
        return usage

    def charge(self, usage: TokenUsage, reserved: TokenUsage = NO_TOKENS) -> None:
        """Add what a request used, nothing for one that failed, and give back what was set aside for it."""
        self.spent += usage
        self.reserved = TokenUsage(
            self.reserved.prompt_tokens - reserved.prompt_tokens,
            self.reserved.completion_tokens - reserved.completion_tokens,
        )

    @property
    def amount(self) -> Amount:
        """What the run has used so far, the ledger that shares the cap included."""
        own = amount_of(self.spent, self.price)
        return own + amount_of(self.beside.spent, self.beside.price) if self.beside else own


def amount_of(usage: TokenUsage, price: Price | None) -> Amount:
    """Return tokens with their cost."""
    return Amount(usage, price.of(usage) if price else None)


def prompt_tokens(request: ChatRequest, counter: TokenCounter) -> int:
    """Return the tokens of a request's messages as a chat server counts them."""
    return sum(counter.count(message.content) + MESSAGE_TOKENS for message in request.messages)


def most_used(request: ChatRequest, counter: TokenCounter) -> TokenUsage:
    """Return the most a request can use: its prompt and every completion as long as allowed."""
    return TokenUsage(prompt_tokens(request, counter), request.max_tokens * request.samples, estimated=True)


def quote(  # noqa: PLR0913 - a quote depends on exactly these
    requests: Sequence[ChatRequest],
    *,
    cached: int,
    counter: TokenCounter,
    price: Price | None,
    reask_share: float,
    reasks: int = 1,
) -> Quote:
    """Return what these requests, none of them cached, will use.

    cached: cells that need no request. reask_share: share of cells expected to be asked again, in [0, 1]. reasks: how
    often a cell may be asked again.
    """
    most = sum((most_used(request, counter) for request in requests), NO_TOKENS)
    return Quote(
        low=amount_of(_scaled(most, LOW_SHARE, 1.0), price),
        expected=amount_of(_scaled(most, EXPECTED_SHARE, 1.0 + (reask_share if reasks else 0.0)), price),
        high=amount_of(_scaled(most, 1.0, 1.0 + reasks), price),
        requests=len(requests),
        cached=cached,
        price=price.version if price else "unknown",
        vocabulary=counter.vocabulary,
        exact=counter.exact,
    )


def _scaled(most: TokenUsage, share: float, rounds: float) -> TokenUsage:
    return TokenUsage(
        round(most.prompt_tokens * rounds), round(most.completion_tokens * share * rounds), estimated=True
    )
