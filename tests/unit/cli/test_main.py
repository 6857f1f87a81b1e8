import subprocess
import sys
from typing import NoReturn

import pytest

from tests.command_line import run
from variantgen import __main__ as command_line
from variantgen.__main__ import COMMANDS, Commands
from variantgen.cli import doctor


def dying_of(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a command die of an error."""

    def die() -> NoReturn:
        raise error

    monkeypatch.setattr(doctor, "doctor", die)


def exit_code_of_main(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(sys, "argv", ["variantgen", "doctor"])
    monkeypatch.setattr(command_line.stopping, "listen", lambda: None)
    with pytest.raises(SystemExit) as ended:
        command_line.main()
    return ended.value.code


def test_help_lists_every_command_with_its_summary() -> None:
    shown = " ".join(run("--help").replace("│", " ").split())
    assert all(f"{name} {summary}" in shown for name, (_, summary) in COMMANDS.items())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_loads_and_shows_its_help(name: str) -> None:
    assert "Usage: " in run(name, "--help")


def test_help_loads_no_command() -> None:
    program = (
        "import sys; from variantgen.__main__ import app\n"
        "try: app(['--help'])\n"
        "except SystemExit: print(*{'pydantic', 'numpy', 'variantgen.bootstrap'}.intersection(sys.modules))"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines()[-1] == ""


def test_a_mistyped_command_names_the_nearest() -> None:
    assert "Did you mean 'generate'?" in run("genrate", code=2)


def test_ctrl_c_says_that_nothing_is_lost_and_exits_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    dying_of(KeyboardInterrupt(), monkeypatch)
    assert "What was finished is kept" in run("doctor", code=130)


def test_a_full_disk_is_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    dying_of(OSError(28, "No space left on device", "state/x.db"), monkeypatch)
    assert exit_code_of_main(monkeypatch) == 1
    assert "refused (No space left on device) at 'state/x.db'" in capsys.readouterr().err


def test_a_fault_of_ours_is_a_sentence_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    dying_of(ZeroDivisionError("division by zero"), monkeypatch)
    assert exit_code_of_main(monkeypatch) == 1
    assert "This is a fault in variantgen (ZeroDivisionError: division by zero)" in capsys.readouterr().err


def test_a_traceback_is_shown_to_those_who_ask_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    dying_of(ZeroDivisionError(), monkeypatch)
    monkeypatch.setenv("VARIANTGEN_TRACEBACK", "1")
    monkeypatch.setattr(sys, "argv", ["variantgen", "doctor"])
    monkeypatch.setattr(command_line.stopping, "listen", lambda: None)
    with pytest.raises(ZeroDivisionError):
        command_line.main()


def test_the_commands_are_those_of_the_table() -> None:
    assert list(Commands(name="variantgen").commands) == list(COMMANDS)
