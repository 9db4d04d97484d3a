"""Files for other tools and the self-contained report."""
