"""Act 2: from a request to a decision, without a model."""
