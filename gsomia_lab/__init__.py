"""gsomia_lab: from news articles to evidence you can walk back to its sentence.

>>> from gsomia_lab import load
>>> lab = load()
>>> list(lab.dates.columns[:4])
['id', 'doc', 'start', 'end']
"""

from gsomia_lab.lab import Lab, load

__version__ = "0.1.0"
__all__ = ["Lab", "load"]
