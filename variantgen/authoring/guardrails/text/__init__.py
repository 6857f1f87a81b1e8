"""A text as the checks see it: its words, their stems, the patterns of each language."""
