"""The lessons as pages that run in the browser itself: `python3 start.py run docs.build_lite FOLDER`.

JupyterLite brings JupyterLab and the lessons as files for any web space, and this package as a wheel among them. Python
itself and pandas are fetched by the learner's browser from a public address the first time it opens a notebook.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[1]
LESSONS = "0[0-5]_*.ipynb"  # the sixth asks for files of the learner's own
# What a notebook needs besides pandas, which the kernel brings: fetched when the first cell runs.
FIRST_CELL = """\
# In the browser the lab is fetched first (once for each notebook; it needs the network).
%pip install -q gsomia-lab ipywidgets anywidget matplotlib statsmodels networkx krippendorff"""


def stage(folder: Path) -> list[Path]:
    """Write the lessons into `folder`, each with a first cell that fetches the lab; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for path in sorted((ROOT / "notebooks").glob(LESSONS)):
        notebook = nbformat.read(path, as_version=4)
        first = nbformat.v4.new_code_cell(FIRST_CELL, id="fetch-the-lab")
        notebook.cells.insert(0, first)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
        nbformat.write(notebook, folder / path.name)
        written.append(folder / path.name)
    return written


def main(out: str | Path = "lite") -> int:
    """Build the wheel and the site in `out`; returns the exit status of the step that failed, or 0."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        stage(work / "lessons")
        wheel = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(work / "dist"), str(ROOT)]
        status = subprocess.call(wheel, stdout=subprocess.DEVNULL)
        if status:
            return status
        built = next((work / "dist").glob("*.whl"))
        command = [sys.executable, "-m", "jupyterlite_core.app", "build", f"--lite-dir={work}"]
        command += [
            f"--contents={work / 'lessons'}",
            f"--piplite-wheels={built}",
            f"--output-dir={Path(out).resolve()}",
        ]
        status = subprocess.call(command, cwd=work)
    if status == 0:
        print(f"The site is in {out}; put it on a web space, or try it: python3 -m http.server --directory {out} 8000")
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
