"""One serving process up to its first decision: run by the benchmark as a process of its own, reports what it took."""

import json
import sys
import time

BEGAN = time.perf_counter()

from pathlib import Path  # noqa: E402 - the imports are part of what is measured

from evals.performance.questions import a_policy, questions  # noqa: E402
from variantgen.adapters.faiss_store import FaissShelf  # noqa: E402
from variantgen.serving.snapshot import LiveSnapshot  # noqa: E402
from variantgen.serving.workflow import Serving, answer_now  # noqa: E402

MODELS = ("torch", "transformers", "sentence_transformers")


def main() -> None:
    """Read the live snapshot of the shelf named on the command line, decide once, print the figures as JSON."""
    imported = time.perf_counter()
    live = LiveSnapshot(FaissShelf(Path(sys.argv[1])))
    live.refresh()
    ready = time.perf_counter()
    snapshot = live.current()
    (question,) = questions(len(snapshot.placements), 1)
    answer_now(question, Serving(live, a_policy()))
    figures = {
        "import_s": imported - BEGAN,
        "read_s": ready - imported,
        "first_decision_s": time.perf_counter() - ready,
        "own_memory_mb": _own_memory_mb(),
        "mapped_vectors_mb": snapshot.vectors.nbytes / 2**20,
        "models_imported": [name for name in MODELS if name in sys.modules],
    }
    print(json.dumps(figures))


def _own_memory_mb() -> float:
    """Return this process's memory without mapped files, as Linux counts it; 0 elsewhere."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.exists() else []
    return sum(int(line.split()[1]) for line in lines if line.startswith("RssAnon:")) / 1024


if __name__ == "__main__":
    main()
