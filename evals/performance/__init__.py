"""How fast each part is, measured as ratios within one run."""
