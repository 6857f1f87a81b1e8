"""A server on a made-up snapshot: run by the load benchmark as a process of its own on a core of its own."""

import sys
from pathlib import Path

from evals.performance.questions import a_policy
from variantgen.adapters.faiss_store import FaissShelf
from variantgen.serving.snapshot import LiveSnapshot
from variantgen.serving.workflow import Serving
from variantgen.web.app import make_app
from variantgen.web.server import address_of, open_socket, run


def main() -> None:
    """Serve the shelf named on the command line on a free port, and print the address once requests are answered."""
    serving = Serving(LiveSnapshot(FaissShelf(Path(sys.argv[1]))), a_policy())
    listening = open_socket("127.0.0.1", 0)
    run(make_app(serving), listening, on_ready=lambda: print(address_of(listening), flush=True))


if __name__ == "__main__":
    main()
