"""nbgrader settings of this course; run nbgrader in this folder."""

c = get_config()  # noqa: F821
c.CourseDirectory.course_id = "gsomia_lab"
c.ClearSolutions.code_stub = {"python": "answer = ..."}
