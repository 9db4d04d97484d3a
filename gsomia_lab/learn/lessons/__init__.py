"""The exercises of each lesson: ``lesson_00.py`` and so on, one list `EXERCISES` each."""
