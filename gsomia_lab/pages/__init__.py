"""From the bytes of a page to an article whose layout is known."""
