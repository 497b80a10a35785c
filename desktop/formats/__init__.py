"""A plan in other formats: first one report in the reader's words, then a file of each kind from it."""
