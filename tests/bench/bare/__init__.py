"""The floors: the least that a window, and a chart in a window, can be."""
