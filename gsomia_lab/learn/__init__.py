"""Exercises: check, hint, solution, progress, and the learner's own log."""

from gsomia_lab.learn.cells import claim, discuss, exit_ticket, look_back, predict
from gsomia_lab.learn.check import check, hint, progress, solution
from gsomia_lab.learn.session import register, use

__all__ = [
    "check",
    "claim",
    "discuss",
    "exit_ticket",
    "hint",
    "look_back",
    "predict",
    "progress",
    "register",
    "solution",
    "use",
]
