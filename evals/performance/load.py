"""The server under load: /v1/decide beside the same server's static JSON, with wrk; server and load on a core each."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from threading import Timer
from typing import Any

from evals.performance.questions import questions
from evals.performance.synthetic import a_snapshot
from variantgen.adapters.faiss_store import FaissShelf
from variantgen.errors import Misconfigured
from variantgen.web.curl import request_body
from variantgen.web.hot import DECIDE_PATH, HEALTH_PATH

CORES = {"server": "1", "load": "0"}
CONNECTIONS = 32
PACE_MS = 20
ROUNDS = 3
BODIES = 2_000
# Finds the body for each request, waits between a connection's requests where a pace is set, prints what came of it.
SCRIPT = """
local bodies, number = {}, 0
for line in io.lines("%(bodies)s") do bodies[#bodies + 1] = line end
function request()
  number = number + 1
  if wrk.path == "%(static)s" then return wrk.format("GET") end
  return wrk.format("POST", nil, {["content-type"] = "application/json"}, bodies[number %% #bodies + 1])
end
if %(pace_ms)d > 0 then function delay() return %(pace_ms)d end end
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format(
    '\\nRESULT {"requests": %%d, "duration_us": %%d, "p50_us": %%d, "p99_us": %%d, "max_us": %%d, "failed": %%d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    e.connect + e.read + e.write + e.status + e.timeout))
end
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What one run of wrk saw. failed: requests without an answer or with another status than 2xx and 3xx."""

    rate: float
    p50_us: float
    p99_us: float
    max_us: float
    failed: int


def measure_http(placements: int, each: int, *, seconds: int) -> dict[str, Any]:
    """Return what a server of that many variants answers: at full speed, at half of that, and through a swap."""
    for tool in ("wrk", "taskset"):
        if shutil.which(tool) is None:
            raise Misconfigured(f"The load benchmark needs {tool!r}; install it, or leave out --http.")
    with tempfile.TemporaryDirectory() as folder:
        shelf = FaissShelf(Path(folder) / "snapshots")
        snapshot = a_snapshot(placements, each)
        newer = replace(snapshot, manifest=replace(snapshot.manifest, version="2026-01-02T00-00-00Z-synthetic"))
        for one in (snapshot, newer):
            shelf.add(one)
        shelf.make_live(snapshot.version)
        bodies = Path(folder) / "bodies.jsonl"
        asked = (json.dumps(request_body(question)) for question in questions(placements, BODIES))
        bodies.write_text("\n".join(asked) + "\n", "utf-8")
        with _serving(shelf.folder) as address:
            figures = _full_and_half(address, bodies, seconds)
            swapped = _during(
                lambda: (shelf.folder / "CURRENT").write_text(newer.version),
                lambda: _load(address + DECIDE_PATH, bodies, seconds, figures["paced_connections"]),
                after_s=seconds / 2,
            )
    return {"variants": placements * each, **figures, "swap": asdict(swapped)}


def _full_and_half(address: str, bodies: Path, seconds: int) -> dict[str, Any]:
    """Take turns, so that what else the machine does falls on both routes; half of the decide route's rate for both."""
    routes = {"static": address + HEALTH_PATH, "decide": address + DECIDE_PATH}
    for url in routes.values():
        _load(url, bodies, 1)
    full: dict[str, list[Load]] = {name: [] for name in routes}
    for _ in range(ROUNDS):
        for name, url in routes.items():
            full[name].append(_load(url, bodies, seconds))
    fastest = {name: statistics.median(run.rate for run in runs) for name, runs in full.items()}
    connections = max(1, round(fastest["decide"] / 2 * PACE_MS / 1_000))
    half: dict[str, list[Load]] = {name: [] for name in routes}
    for _ in range(ROUNDS):
        for name, url in routes.items():
            half[name].append(_load(url, bodies, seconds, connections))
    return {
        "full_rate": fastest,
        "throughput_ratio": fastest["decide"] / fastest["static"],
        "half_p99_us": {name: statistics.median(run.p99_us for run in runs) for name, runs in half.items()},
        "half_rate": {name: statistics.median(run.rate for run in runs) for name, runs in half.items()},
        "failed": sum(run.failed for runs in (*full.values(), *half.values()) for run in runs),
        "paced_connections": connections,
    }


def _load(url: str, bodies: Path, seconds: int, paced_connections: int = 0) -> Load:
    """Run wrk on a route: as fast as it goes, or with so many connections that send one request every PACE_MS."""
    script = bodies.with_suffix(".lua")
    pace = PACE_MS if paced_connections else 0
    script.write_text(SCRIPT % {"bodies": bodies, "static": HEALTH_PATH, "pace_ms": pace}, "utf-8")
    connections = str(paced_connections or CONNECTIONS)
    command = ["taskset", "-c", CORES["load"], "wrk", "-t1", "-c", connections, f"-d{seconds}s", "-s", str(script), url]
    told = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own arguments
    line = next(line for line in told.stdout.splitlines() if line.startswith("RESULT "))
    seen = json.loads(line.removeprefix("RESULT "))
    rate = seen["requests"] / seen["duration_us"] * 1e6
    return Load(rate, seen["p50_us"], seen["p99_us"], seen["max_us"], seen["failed"])


def _during(act: Callable[[], object], load: Callable[[], Load], *, after_s: float) -> Load:
    """Do something while a load runs."""
    timer = Timer(after_s, act)
    timer.start()
    try:
        return load()
    finally:
        timer.join()


@contextmanager
def _serving(shelf: Path) -> Iterator[str]:
    command = ["taskset", "-c", CORES["server"], sys.executable, "-m", "evals.performance.server", str(shelf)]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:  # noqa: S603 - ours
        try:
            assert process.stdout is not None  # noqa: S101 - a pipe was asked for above
            yield process.stdout.readline().strip()
        finally:
            process.terminate()
