"""What a server answers with."""

from variantgen.bootstrap.state import make_shelf
from variantgen.domain.content import canonical_hash
from variantgen.serving.policy import Policy
from variantgen.serving.snapshot import LiveSnapshot
from variantgen.serving.workflow import Serving
from variantgen.settings import Settings


def make_serving(settings: Settings) -> Serving:
    """Return what a server answers with; the live snapshot is read by its first `refresh`."""
    chosen = settings.serving
    policy = Policy(
        version=f"p-{canonical_hash(chosen.model_dump(exclude={'host', 'port'}))[:8]}",
        holdout=chosen.holdout,
        salt=chosen.salt,
        tau=chosen.tau,
        floor=chosen.floor,
        default_locale=chosen.default_locale,
    )
    return Serving(LiveSnapshot(make_shelf(settings)), policy)
