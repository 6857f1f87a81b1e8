"""Act 1: from base copy to approved, published variants."""
