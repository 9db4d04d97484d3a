"""A class on one server: `jupyterhub --config deploy/jupyterhub/jupyterhub_config.py`.

What a school may want to change stands in school.toml beside this file (GSOMIA_LAB_SCHOOL names another one).
"""

import os
import sys
import tomllib
from pathlib import Path

from jupyterhub.spawner import LocalProcessSpawner, SimpleLocalProcessSpawner

try:
    import resource
except ImportError:  # a system without such limits
    resource = None

HERE = Path(__file__).resolve().parent
SCHOOL = Path(os.environ.get("GSOMIA_LAB_SCHOOL", HERE / "school.toml"))
school = tomllib.loads(SCHOOL.read_text(encoding="utf-8"))
by_machine = school["accounts"] == "machine"
c = get_config()  # noqa: F821


class Limited(LocalProcessSpawner if by_machine else SimpleLocalProcessSpawner):
    """Starts a learner's server; the system holds each of its processes to a size."""

    def make_preexec_fn(self, name):
        """What a server does before anything else: change to the learner's account, then take the limit."""
        before, size = super().make_preexec_fn(name), school["memory_mb"] * 1024 * 1024

        def prepare():
            os.umask(0o077)  # what a learner writes, nobody else reads; the home is made in what follows
            before()
            if resource is not None:
                resource.setrlimit(resource.RLIMIT_DATA, (size, size))

        return prepare


def need(name, least):
    """A password from the environment, or one sentence that says what is missing."""
    password = os.environ.get(name, "")
    if len(password) < least:
        sys.exit(
            f"{name} is {'too short' if password else 'not set'}: put a password of {least} letters or more in it."
        )
    return password


c.JupyterHub.bind_url = school["address"]
c.JupyterHub.spawner_class = Limited
c.JupyterHub.concurrent_spawn_limit = school["at_once"]
c.JupyterHub.cleanup_servers = True
c.JupyterHub.cookie_secret_file = "jupyterhub_cookie_secret"

if by_machine:
    c.JupyterHub.authenticator_class = "pam"
    c.Authenticator.allow_existing_users = True
    c.PAMAuthenticator.allowed_users = set(school["names"])
    c.Spawner.notebook_dir = f"~/{school['lessons']}"
else:
    if hasattr(os, "getuid") and os.getuid() == 0 and os.environ.get("GSOMIA_LAB_TESTING") != "1":
        sys.exit('With accounts = "names" every learner works under your account: start the hub as an ordinary user.')
    c.JupyterHub.authenticator_class = "shared-password"
    c.SharedPasswordAuthenticator.user_password = need("GSOMIA_LAB_CLASS_PASSWORD", 12)
    c.SharedPasswordAuthenticator.admin_password = need("GSOMIA_LAB_TEACHER_PASSWORD", 32)
    c.Authenticator.allowed_users = set(school["names"])
    c.SimpleLocalProcessSpawner.home_dir_template = str(Path(school["folder"]).absolute())
    c.Spawner.notebook_dir = str(Path(school["folder"]).absolute() / school["lessons"])
c.Authenticator.admin_users = set(school["teachers"])

# The lessons are brought to the learner's folder before the server starts; work is never overwritten.
c.Spawner.cmd = [sys.executable, str(HERE / "learner.py")]
c.Spawner.default_url = "/lab/tree/00_start_here.ipynb"
c.Spawner.start_timeout = 120
c.Spawner.http_timeout = 120
c.Spawner.env_keep = ["PATH", "PYTHONPATH", "LANG", "LC_ALL", "VIRTUAL_ENV", "JUPYTER_PATH"]
c.Spawner.environment = {
    "JUPYTER_CONFIG_PATH": str(HERE),  # no news pop-up in class (labconfig/)
    # Arrow reserves a gigabyte and linear algebra some 40 MB a processor, used or not, and the limit would count both:
    # lesson 04 did not fit. A class keeps the processors busy without threads of its own.
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "OPENBLAS_NUM_THREADS": "1",
}
c.Spawner.args = [
    f"--ServerApp.shutdown_no_activity_timeout={school['idle_minutes'] * 60}",
    f"--MappingKernelManager.cull_idle_timeout={school['kernel_idle_minutes'] * 60}",
    "--MappingKernelManager.cull_connected=True",
]
if os.environ.get("GSOMIA_LAB_TESTING") == "1":  # for tests in a container, where there is only root
    c.Spawner.args += ["--allow-root", "--LabApp.expose_app_in_browser=True"]
