"""Jobs that run off-peak on a queue."""
