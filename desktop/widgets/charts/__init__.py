"""The charts; the only place that knows pyqtgraph, imported after the first window has painted."""

from desktop.widgets.charts.burn_up_chart import BurnUpChart
from desktop.widgets.charts.growth_chart import GrowthChart

__all__ = ["BurnUpChart", "GrowthChart"]
