"""The places a person can go; pages show the plan, ask for edits, and do not know each other."""
