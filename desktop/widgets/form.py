"""Fields one below the other, each with its label at the left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from desktop.widgets.plain_label import PlainLabel


def form(*rows: tuple[str, QWidget]) -> QFormLayout:
    """The fields, as wide as there is room, with their labels."""
    layout = QFormLayout()
    layout.setSpacing(8)
    layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for text, field in rows:
        label = PlainLabel(text, tone="muted")
        label.setBuddy(field)
        label.setMinimumHeight(field.sizeHint().height())  # in the middle of its field's height
        layout.addRow(label, field)
    return layout
