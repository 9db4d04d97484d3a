"""The tests of finders, tables and figures with the oldest versions that the package allows.

`python3 start.py run tests.lowest` makes a throw-away environment (so it needs the network), installs the lower
bounds of pyproject.toml there, pandas 3.0 and matplotlib 3.10 among them as in the browser's JupyterLite, and runs
the tests that need no server.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOR_TESTS = ["pytest>=8", "hypothesis>=6.100", "jsonschema>=4.20", "dateparser>=1.2"]
TESTS = ["evidence", "pages", "compare", "figures", "test_lab.py", "test_tables.py"]


def main() -> int:
    """Make the environment, install, run; returns the exit status of the tests."""
    uv = [sys.executable, "-m", "uv"]
    tests = [str(ROOT / "tests" / name) for name in TESTS if (ROOT / "tests" / name).exists()]
    with tempfile.TemporaryDirectory() as folder:
        python = Path(folder, "env", "Scripts/python.exe" if os.name == "nt" else "bin/python")
        install = [*uv, "pip", "install", "--quiet", "--python", str(python), "--resolution", "lowest-direct"]
        for command in (
            [*uv, "venv", "--quiet", "--python", sys.executable, str(Path(folder, "env"))],
            [*install, f"{ROOT}[lab,kit]", *FOR_TESTS],
        ):
            if subprocess.call(command) != 0:
                return 1
        names = "pandas", "matplotlib", "lxml", "click", "scipy", "statsmodels", "networkx", "ipywidgets", "anywidget"
        show = f"from importlib.metadata import version as v; print(*[n + ' ' + v(n) for n in {names}], sep=', ')"
        subprocess.call([str(python), "-c", show])
        command = [str(python), "-m", "pytest", "-W", "ignore::DeprecationWarning", *tests, *sys.argv[1:]]
        return subprocess.call(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})


if __name__ == "__main__":
    sys.exit(main())
