"""How a draft's values follow from the base copy's, and which contradict them."""
