"""The command line: one screen, no logic. Each command says in its help how it is called."""

from __future__ import annotations

import sys
from pathlib import Path

import click

_FOLDER = click.Path(path_type=Path)
MANY = 2000  # pages; above this `read` says that there is `many`


class _Group(click.Group):
    """Commands whose errors are one sentence and an exit status, never a traceback."""

    def invoke(self, context: click.Context) -> object:
        try:
            return super().invoke(context)
        except (OSError, ValueError, KeyError, ImportError) as error:
            message = error.args[0] if isinstance(error, KeyError) and error.args else error
            raise click.ClickException(str(message)) from None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="gsomia-lab")
def main() -> None:
    """A classroom lab: from news articles to evidence, chronology, polls and positions."""


@main.command(epilog="Example: gsomia-lab lab my_lessons")
@click.argument("folder", type=_FOLDER, default="my_lessons")
@click.option("--no-browser", is_flag=True, help="Start JupyterLab without opening a browser.")
@click.option("--port", type=int, help="The port JupyterLab listens on.")
@click.option("--only-copy", is_flag=True, help="Copy the lessons and stop.")
def lab(folder: Path, no_browser: bool, port: int | None, only_copy: bool) -> None:
    """Copy the lessons to FOLDER and open JupyterLab there.

    Work you did in a lesson is never overwritten: a newer lesson arrives beside it under another name.
    """
    from gsomia_lab.workspace import copy_lessons, open_lab

    for sentence in copy_lessons(folder):
        click.echo(sentence)
    if not only_copy:
        sys.exit(open_lab(folder, browser=not no_browser, port=port))


@main.command(epilog="Example: gsomia-lab read my_articles --out tables --format csv")
@click.argument("folder", type=str)
@click.option("--out", type=_FOLDER, required=True, help="Where the tables go.")
@click.option("--format", "form", type=click.Choice(["csv", "parquet", "json"]), default="csv", show_default=True)
@click.option("--codebook", type=_FOLDER, help="A codebook folder; without it the case's own is used.")
def read(folder: str, out: Path, form: str, codebook: Path | None) -> None:
    """Read a folder of pages (or `briefs`, `originals`) and write every table to OUT."""
    from gsomia_lab.lab import load
    from gsomia_lab.sources import find_pages

    if len(find_pages(folder)) > MANY:
        click.echo(f"For thousands of pages `gsomia-lab many {folder}` needs less memory and can be stopped.", err=True)
    corpus = load(folder, codebook=codebook, progress=True)
    corpus.tables.find_now()  # one bar for all finders, not one for each table
    paths = corpus.write(out, format=form)
    click.echo(f"Read {len(corpus.articles)} pages into {len(paths)} tables in {out}.")
    for problem in corpus.problems.itertuples():
        click.echo(f"  {problem.doc}: {problem.message}", err=True)


@main.command(epilog="Example: gsomia-lab many my_archive --out tables --workers 4")
@click.argument("paths", nargs=-1, required=True)
@click.option("--out", type=_FOLDER, required=True, help="Where the tables go; the same again takes up a stopped run.")
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes at work.")
@click.option("--codebook", type=_FOLDER, help="A codebook folder; without it the case's own is used.")
@click.option("--size", type=click.IntRange(min=1), default=200, show_default=True, help="Pages in a partition.")
def many(paths: tuple[str, ...], out: Path, workers: int, codebook: Path | None, size: int) -> None:
    """Read more pages than memory holds: folders with their subfolders, or patterns, to Parquet files in OUT.

    Stopped or killed, it goes on where it was when it is called again.
    """
    from gsomia_lab.many import read_many

    wanted = paths[0] if len(paths) == 1 else paths
    click.echo(str(read_many(wanted, out=out, workers=workers, codebook=codebook, size=size)))


@main.command(epilog="Example: gsomia-lab new my_case")
@click.argument("folder", type=_FOLDER)
def new(folder: Path) -> None:
    """Lay out a case of your own in FOLDER: a place for articles, a codebook to fill in, and a notebook.

    What is in FOLDER already is never overwritten.
    """
    from gsomia_lab.case import new_case

    written = new_case(folder)
    click.echo(f"{len(written)} files written in {folder}; start with {folder / 'READ_ME.txt'}.")


@main.group()
def seeds() -> None:
    """The five source articles."""


@seeds.command(epilog="Example: gsomia-lab seeds add ~/Downloads")
@click.argument("folder", type=_FOLDER)
def add(folder: Path) -> None:
    """Recognise your own copies of the five articles in FOLDER and add them to the lab as `originals`."""
    from gsomia_lab.sources import add_originals

    results = add_originals(folder)
    for result in results:
        click.echo(result.message)
    if not any(result.id for result in results):
        raise click.ClickException(f"None of the five articles is in {folder}: they must be the pages to the letter.")


@main.command(epilog="Example: gsomia-lab doctor")
def doctor() -> None:
    """Say in plain words what is installed, whether widgets can show, and which articles are there."""
    from gsomia_lab.doctor import examine

    healthy = True
    for finding in examine():
        healthy = healthy and finding.fine
        click.echo(f"{'ok ' if finding.fine else 'NOT'}  {finding.says}")
    sys.exit(0 if healthy else 1)


@main.command(epilog="Example: gsomia-lab kit my_kit")
@click.argument("folder", type=_FOLDER)
def kit(folder: Path) -> None:
    """Copy the teacher's kit to FOLDER: notebooks, worksheets, slides, assignments, and the briefs to print."""
    from gsomia_lab.workspace import copy_kit

    for sentence in copy_kit(folder):
        click.echo(sentence)


@main.command(epilog="Example: gsomia-lab build 01")
@click.argument("names", nargs=-1)
@click.option("--source", type=_FOLDER, help="The folder of lesson sources; by default notebooks/source.")
@click.option("--out", type=_FOLDER, help="Where the kit goes; by default notebooks.")
@click.option("--lessons", type=_FOLDER, help="A folder of your own lesson_NN.py files.")
def build(names: tuple[str, ...], source: Path | None, out: Path | None, lessons: Path | None) -> None:
    """Write notebooks, worksheets, slides and assignments of the lessons NAMES (or of all) from their sources."""
    from gsomia_lab.kit.build import build as build_kit

    for path in build_kit(names, source=source, out=out, lessons=lessons):
        click.echo(str(path))


@main.command("class", epilog="Example: gsomia-lab class handed_in --out report --anonymous")
@click.argument("folder", type=_FOLDER)
@click.option("--out", type=_FOLDER, help="Write the tables and a page with the picture here.")
@click.option("--anonymous", is_flag=True, help="Call learners by numbers.")
def class_(folder: Path, out: Path | None, anonymous: bool) -> None:
    """Say what the logs in FOLDER, as learners handed them in, tell about the class."""
    from gsomia_lab.learn.classroom import report

    click.echo(str(report(folder, out=out, anonymous=anonymous)))


if __name__ == "__main__":
    main()
