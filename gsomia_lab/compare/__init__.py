"""What rows of evidence say together: polls side by side, coders side by side, claims across sources."""
