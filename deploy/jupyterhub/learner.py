"""Starts one learner's server, under the learner's account: first the lessons are brought, then Jupyter begins."""

import os
import sys
from pathlib import Path

from gsomia_lab.workspace import copy_lessons

folder = Path(os.environ["JUPYTERHUB_ROOT_DIR"]).expanduser()
for sentence in copy_lessons(folder):
    print(sentence, flush=True)
os.chdir(folder)
os.execv(sys.executable, [sys.executable, "-m", "jupyterhub.singleuser", *sys.argv[1:]])
