"""Exercises: check, hint, solution, progress, and the learner's own log."""
