"""gsomia_lab: from news articles to evidence you can walk back to its sentence."""

__version__ = "0.1.0"
