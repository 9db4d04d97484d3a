"""Running a notebook and storing it so that running it again gives the same file, byte for byte."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from gsomia_lab.paths import PACKAGE

TIMEOUT = 120
_ADDRESS = re.compile(r"\bat 0x[0-9a-fA-F]{6,16}")


class CellFailed(RuntimeError):
    """A cell of a lesson raised; one sentence says which and what."""


def run_notebook(notebook: Any, folder: Path, *, lessons: Path | None = None, corpus: str = "briefs") -> Any:
    """Run every cell in one fresh kernel and keep its outputs; returns the notebook.

    `folder` is where the kernel starts, `lessons` a folder of one's own exercises. The learner's log is off.

    Raises
    ------
    CellFailed : a cell raised an error.
    """
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, [str(PACKAGE.parent), os.environ.get("PYTHONPATH", "")])),
        "PYTHONHASHSEED": "0",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        "GSOMIA_LAB_LOG": "off",
        "GSOMIA_LAB_CORPUS": corpus,
        **({"GSOMIA_LAB_LESSONS": str(lessons.resolve())} if lessons else {}),
    }
    client = NotebookClient(
        notebook,
        timeout=TIMEOUT,
        kernel_name="python3",
        record_timing=False,
        resources={"metadata": {"path": str(folder)}},
    )
    try:
        client.execute(env=environment)
    except CellExecutionError as error:
        raise CellFailed(f"A cell failed with {error.ename}: {error.evalue}\n{_source(notebook)}") from error
    return notebook


def _source(notebook: Any) -> str:
    """The source of the cell that failed: the last one with an error among its outputs."""
    failed = [cell.source for cell in notebook.cells if any(o.output_type == "error" for o in cell.get("outputs", []))]
    return failed[-1] if failed else ""


def tidy(notebook: Any, metadata: dict[str, Any]) -> Any:
    """Take out what differs from run to run: versions, widget models, memory addresses, cell metadata."""
    import nbformat

    notebook.metadata = nbformat.from_dict(metadata)
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({key: value for key, value in cell.metadata.items() if key != "execution"})
        outputs: list[Any] = []
        for output in cell.get("outputs", []):
            if output.output_type == "stream" and outputs and outputs[-1].get("name") == output.name:
                outputs[-1].text += output.text  # how a stream is cut into pieces depends on the machine's mood
                continue
            for kind, value in output.get("data", {}).items():
                if kind == "application/vnd.jupyter.widget-view+json":
                    value["model_id"] = "0" * 32  # a widget is drawn afresh by the reader's own kernel
                elif isinstance(value, str):
                    output.data[kind] = _ADDRESS.sub("at 0x0", value)
            outputs.append(output)
        if cell.cell_type == "code":
            cell.outputs = outputs
    return notebook


def write_notebook(notebook: Any) -> str:
    """The notebook as the text of its file."""
    import nbformat

    return nbformat.writes(notebook, version=4) + "\n"
