"""The wheel, installed where nothing else is: what it carries, and what works without the optional parts."""

import re
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parents[2]
LAST_LINE = "Ctrl-C stops.\n"
WITHOUT_MODELS = {"torch", "transformers", "sentence_transformers", "scipy"}


@dataclass(frozen=True)
class Installed:
    """A virtual environment with the wheel and its base dependencies, and an empty folder to work in."""

    bin: Path
    folder: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.bin / "variantgen", *arguments],
            check=False,
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=60,
        )

    def refusal(self, *arguments: str) -> str:
        """Return the one line a command refuses with."""
        done = self.run(*arguments)
        assert done.returncode == 1, done
        (line,) = done.stderr.splitlines()
        return line


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as opened:
        return set(opened.namelist())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    place = tmp_path_factory.mktemp("installed")
    venv.create(place / "env", symlinks=True)
    # Versions as pinned; pip runs from here, so that the environment holds nothing but what the wheel asks for.
    pip = [sys.executable, "-m", "pip", "--python", str(place / "env"), "--disable-pip-version-check", "--quiet"]
    pinned = ["--constraint", str(ROOT / "requirements.lock")]
    done = subprocess.run(
        [*pip, "install", "--no-compile", *pinned, str(wheel)], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    (place / "work").mkdir()
    return Installed(place / "env" / "bin", place / "work")


@pytest.fixture(scope="module")
def workspace(installed: Installed) -> str:
    done = installed.run("init", "--sample", "--workspace", "shop")
    assert done.returncode == 0, done.stderr
    return "shop"


@pytest.mark.parametrize("folder", ["variantgen", "workers", "evals"])
def test_the_wheel_carries_every_file_of_the_packages(folder: str, wheel: Path) -> None:
    carried = names_in(wheel)
    here = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}
    assert {name for name in here if "__pycache__" not in name} - carried == set()


def test_the_wheel_carries_the_prompts(wheel: Path) -> None:
    carried = names_in(wheel)
    here = {path.relative_to(ROOT / "prompts").as_posix() for path in (ROOT / "prompts").rglob("*.toml")}
    assert {f"variantgen/_prompts/{name}" for name in here} - carried == set()


def test_the_wheel_carries_nothing_from_outside_the_packages(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in names_in(wheel)}
    assert {re.sub(r"-.*", ".dist-info", top) for top in tops} == {
        "variantgen",
        "workers",
        "evals",
        "variantgen.dist-info",
    }


def test_the_base_dependencies_hold_no_model_library(installed: Installed) -> None:
    look = "import importlib.util, sys; print(*[name for name in sys.argv[1:] if importlib.util.find_spec(name)])"
    command = [installed.bin / "python", "-c", look, *sorted(WITHOUT_MODELS)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() == []


def test_help_lists_the_commands(installed: Installed) -> None:
    done = installed.run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert {"init", "generate", "publish", "serve"} <= set(re.findall(r"\w+", done.stdout))


def test_the_sample_workspace_is_written_and_valid(workspace: str, installed: Installed) -> None:
    done = installed.run("validate", "--workspace", workspace)
    assert (done.returncode, done.stderr) == (0, "")
    assert "is valid" in done.stdout


def test_the_doctor_names_what_is_missing_and_how_to_install_it(workspace: str, installed: Installed) -> None:
    done = installed.run("doctor", "--workspace", workspace)
    faults = [line for line in done.stdout.splitlines() if line.startswith("fault")]
    assert (done.returncode, done.stderr) == (1, "")
    assert [line.split()[1] for line in faults] == ["writer", "embedding"]
    assert all("pip install" in line for line in faults)


@pytest.mark.parametrize("command", [["demo", "--no-serve", "--workspace", "new"], ["publish", "--workspace", "shop"]])
def test_what_needs_a_model_says_in_one_sentence_what_to_install(
    command: list[str], workspace: str, installed: Installed
) -> None:
    refusal = installed.refusal(*command)
    assert refusal.startswith("Error: ")
    assert "pip install 'variantgen[embeddings]'" in refusal


def test_texts_are_checked_without_a_model(workspace: str, installed: Installed) -> None:
    row = '{"id": "a", "content_id": "hollin-grinder", "slot": "headline", "segment": "eco", "text": "Only $64"}\n'
    (installed.folder / "texts.jsonl").write_text(row)
    files = ["--content", f"{workspace}/content/featured.yaml", "--variants", "texts.jsonl"]
    done = installed.run("check", *files, "--no-embeddings", "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    assert '"verdict": "block"' in done.stdout


def test_a_server_without_a_snapshot_is_alive_and_not_ready(workspace: str, installed: Installed) -> None:
    command = [installed.bin / "variantgen", "serve", "--workspace", workspace, "--port", "0"]
    with subprocess.Popen(command, cwd=installed.folder, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        printed = "".join(takewhile(lambda line: line != LAST_LINE, server.stdout))
        (address,) = re.findall(r"^Preview +(\S+)/$", printed, re.MULTILINE)
        probes = [httpx.get(f"{address}/{probe}") for probe in ("healthz", "readyz")]
        page = httpx.get(f"{address}/docs")
        server.terminate()
    assert [reply.status_code for reply in probes] == [200, 503]
    assert "variantgen publish" in probes[1].json()["detail"]
    assert page.status_code == 200
