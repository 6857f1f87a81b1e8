"""Segment-tailored variants of a team's copy: written offline, checked against its facts, served in microseconds."""
