"""What the base copy says of a part, told of the whole."""
