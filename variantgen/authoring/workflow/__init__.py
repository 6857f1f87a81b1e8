"""Authoring's errands, each read as a story: generate, check, review, publish."""
