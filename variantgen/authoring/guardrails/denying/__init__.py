"""What the base copy denies and a draft affirms, and the other way round."""
