"""Progress: how far one has come, what comes next, and when it may be finished."""
