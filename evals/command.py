"""`variantgen eval`: how good each part is, measured on labelled sets."""

from typing import Annotated, Literal

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Measure how good each part is, on labelled sets.")

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command()
def retrieval(*, as_json: AsJson = False) -> None:
    """Compare ways of embedding variants and readers; exit 1 where the shipped one misses its target."""
    from evals.retrieval import main  # noqa: PLC0415 - loads the embedding model

    raise typer.Exit(main(as_json=as_json))


@app.command()
def guardrails(
    *,
    name: Annotated[
        Literal["v1", "v2", "v3"],
        typer.Option("--set", help="Which set; v2 is freer and subtler, v3 pairs that only meaning tells apart."),
    ] = "v1",
    split: Annotated[Literal["tune", "test"], typer.Option(help="Which half of the set.")] = "test",
    save: Annotated[bool, typer.Option("--save", help="Make these totals the baseline.")] = False,
    as_json: AsJson = False,
) -> None:
    """Judge the labelled lines: recall by kind and false alarms; exit 1 where worse than the baseline.

    The figures are also written to build/evals, with their intervals.
    """
    from evals.guardrail_set import main  # noqa: PLC0415 - reads the lexicons

    raise typer.Exit(main(name=name, split=split, as_json=as_json, save=save))


@app.command()
def reasks(
    *,
    corrected: Annotated[
        float, typer.Option(min=0, max=1, help="Share of replies the scripted writer mends when asked again.")
    ] = 0.5,
    drafts: Annotated[int, typer.Option(min=1, max=50, help="Drafts a cell.")] = 2,
    as_json: AsJson = False,
) -> None:
    """Measure how often asking again fills a cell: with the model at OPENAI_BASE_URL, else with a scripted writer."""
    from evals.reasks import main  # noqa: PLC0415 - loads the whole pipeline

    raise typer.Exit(main(corrected=corrected, drafts=drafts, as_json=as_json))


@app.command()
def writers(
    *, texts: Annotated[bool, typer.Option("--texts", help="Print every kept text.")] = False, as_json: AsJson = False
) -> None:
    """Let the local model and extraction fill the sample's cells: which passes more, which fits its segment better."""
    from evals.writers import main  # noqa: PLC0415 - loads both models

    raise typer.Exit(main(as_json=as_json, texts=texts))
