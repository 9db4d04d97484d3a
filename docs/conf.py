"""Settings of the documentation; `docs/build.py` gathers the pages and calls Sphinx with them."""

from gsomia_lab import __version__

project = "gsomia_lab"
author = "The gsomia_lab founders"
version = release = __version__
language = "en"
html_title = "gsomia_lab"
copyright = "the gsomia_lab founders: code MIT, prose and data CC BY 4.0"
html_theme = "furo"
html_copy_source = False
html_show_sourcelink = False

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
source_suffix = {".md": "myst-nb", ".ipynb": "myst-nb", ".rst": "restructuredtext"}
myst_heading_anchors = 3
# The sections of a lesson begin where its notebook wants them, and a docstring is written for Python's own help: what
# stops the build is a link that leads nowhere and a page that nobody reaches.
suppress_warnings = ["myst.header", "docutils", "ref.python"]

# The lessons are shown with the outputs that are stored in them. A widget needs a kernel: its words stand in its place,
# and no script is fetched from elsewhere, so that the pages work without a network.
nb_execution_mode = "off"
nb_ipywidgets_js = {}
nb_mime_priority_overrides = [("html", "application/vnd.jupyter.widget-view+json", None)]

# In our docstrings single backticks are code.
default_role = "code"
napoleon_numpy_docstring = True
napoleon_google_docstring = False
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
