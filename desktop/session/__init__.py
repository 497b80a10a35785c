"""The live plan: what is open, what was done to it, and that it is always saved."""
