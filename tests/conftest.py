"""What more than one part of the tests looks at."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The documentation as pages, built once for all tests that look at it."""
    for name in ("sphinx", "myst_nb", "furo"):
        pytest.importorskip(name, reason='the documentation needs pip install "gsomia-lab[docs]"')
    out = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "docs.build", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-4000:]
    return out
