"""The charts; the only place that knows pyqtgraph, imported after the first window has painted."""
