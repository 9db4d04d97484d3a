"""What a learner touches: one widget a module, drawn as HTML and driven by `observe`."""
