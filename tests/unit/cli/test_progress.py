from typing import Any

import pytest

from variantgen.cli.progress import progress_bar


def test_a_pipe_gets_ten_lines_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    with progress_bar("writing", 200) as progress:
        for _ in range(200):
            progress.advance()
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines()[-1] == "writing: 200 of 200"
    assert len(captured.err.splitlines()) == 10


def test_the_work_may_say_how_long_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    with progress_bar("embedding") as progress:
        progress.expect(20)
        progress.advance(20)
    assert capsys.readouterr().err == "embedding: 20 of 20\n"


@pytest.mark.parametrize("options", [{"total": 3}, {"total": 100, "is_quiet": True}, {"total": 0}])
def test_a_few_steps_and_quiet_work_print_nothing(capsys: pytest.CaptureFixture[str], options: dict[str, Any]) -> None:
    with progress_bar("writing", **options) as progress:
        progress.advance(3)
    assert capsys.readouterr().err == ""
