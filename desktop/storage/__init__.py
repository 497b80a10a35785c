"""Files on disk: plans, settings and seeds; nothing here knows Qt, and no save can tear a file."""
