"""What the base copy gives for nothing, and what it charges for."""
