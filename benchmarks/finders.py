"""Score the finders on texts annotated by others, which you bring along.

    python benchmarks/finders.py --dates TIMEBANK_FOLDER --dates AQUAINT_FOLDER --quotes POLNEAR.json

Each option may be given several times. Dates are scored beside dateparser, quotations beside a nearest-verb rule,
speakers as persons and organisations that no codebook knows; then follows the speed of everything together,
on these texts and on the briefs.
"""

from __future__ import annotations

import importlib
from importlib.util import find_spec
from pathlib import Path

import click

from gsomia_lab.sources import briefs_folder


def print_table(rows: list[dict[str, object]]) -> None:
    """A plain table: figures with one decimal, a column a key."""
    cells = [[f"{v:.1f}" if isinstance(v, float) else str(v) for v in row.values()] for row in rows]
    table = [list(rows[0]), *cells]
    widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
    for row in table:
        click.echo("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)))


def run_scorer(name: str, path: Path) -> None:
    """Run the scorer `name` of this folder over `path` and print its table."""
    if find_spec(name) is None:
        raise click.UsageError(f"There is no {name}.py beside finders.py: leave that option out.")
    try:
        rows = importlib.import_module(name).run(path)
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"{name.removeprefix('score_')} of {path.name}")
    print_table(rows)


@click.command(help=__doc__)
@click.option("--dates", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--quotes", multiple=True, type=click.Path(exists=True, path_type=Path))
def main(dates: tuple[Path, ...], quotes: tuple[Path, ...]) -> None:
    if not dates and not quotes:
        raise click.UsageError("Nothing to score: give --dates a folder of *.tml files, or --quotes a file.")
    for name, paths in (("score_dates", dates), ("score_quotes", quotes), ("score_actors", quotes)):
        for path in paths:
            run_scorer(name, path)
    for path in (*dates, *quotes, briefs_folder()):
        run_scorer("score_speed", path)


if __name__ == "__main__":
    main()
