"""One lesson source, the whole kit: learner, solved and teacher notebooks, worksheet, slides, nbgrader."""
