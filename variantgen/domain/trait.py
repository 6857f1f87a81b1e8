"""Trait phrases: the short wordings by which readers and variants meet, and how one is looked up."""

from collections.abc import Iterator

from variantgen.domain.audience import AllRule, AnyRule, AttributeRule, EventRule, InterestRule, NotRule, Rule


def phrase_key(phrase: str) -> str:
    """Return the form under which a phrase is looked up: case and runs of white space do not matter."""
    return " ".join(phrase.casefold().split())


def attribute_phrase(name: str, value: object) -> str:
    """Return how an attribute of a reader is phrased: `lifecycle` and `new` are `lifecycle new`."""
    return f"{name.replace('_', ' ')} {value}"


def rule_phrases(rule: Rule) -> Iterator[str]:
    """Yield every phrase a segment's rule speaks of, negated ones included: a reader may have any of them."""
    match rule:
        case InterestRule():
            yield rule.interest
        case EventRule():
            yield rule.event
            yield from (f"{rule.event} {value}" for value in rule.where.values())
        case AttributeRule():
            yield from (attribute_phrase(rule.attribute, value) for value in rule.is_in)
        case AllRule():
            for part in rule.all:
                yield from rule_phrases(part)
        case AnyRule():
            for part in rule.any:
                yield from rule_phrases(part)
        case NotRule():
            yield from rule_phrases(rule.not_)
