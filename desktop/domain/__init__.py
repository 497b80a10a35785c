"""What a plan is, how it may change, and what the evidence says: plain Python, no Qt, no disk."""
