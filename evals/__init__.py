"""Data sets, baselines and scorers: how good and how fast each part is, measured."""
