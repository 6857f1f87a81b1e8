"""Links and e-mail addresses that the base does not have."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.truth import normal_link
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a changed host or path; tracking parameters, scheme, `www.` and a trailing slash do not matter.

    Knowingly lets through: a shortened link to the base's own host (the bare domain).
    """
    reading, truth = matter_of(draft, brief)
    findings = []
    hosts = {link.split("/")[0] for link in truth.links}
    for start, end in reading.links:
        link = normal_link(reading.text[start:end])
        if link not in truth.links and link not in hosts:
            expected = next(iter(sorted(truth.links)), "")
            findings.append(
                CHECK.found(f"link {link!r} is not in the base copy", (start, end), expected=expected, found=link)
            )
    for start, end in reading.emails:
        if reading.text[start:end].lower() not in truth.emails:
            findings.append(
                CHECK.found("this e-mail address is not in the base copy", (start, end), found=reading.text[start:end])
            )
    return findings


CHECK = Check("link", 1, "block", _run)
