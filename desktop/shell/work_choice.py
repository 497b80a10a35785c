"""What the latest position says about the field: proposed, and never taken without being chosen."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from desktop.domain.skill import Catalogue
from desktop.domain.titles import Reading
from desktop.formats.background import Position
from desktop.widgets.layout import Card
from desktop.widgets.plain_label import PlainLabel, shortened
from desktop.words import Words

_LONGEST = 80


class Work(NamedTuple):
    """A field, in the words it was found by, read as a job title."""

    field: str
    typed: str
    reading: str


class WorkChoice(Card):
    """Shows a position; "keep my field" comes first, then at most five readings of it."""

    changed = Signal()
    """Another field is chosen, or none."""

    def __init__(
        self,
        position: Position,
        readings: Sequence[Reading],
        present_field: str,
        catalogue: Catalogue,
        words: Words,
    ) -> None:
        super().__init__(look="quiet", spacing=4, margins=(16, 8, 16, 12))
        self._position, self._readings = position, readings
        self._catalogue, self._words = catalogue, words
        self.which = QComboBox()
        self.which.setObjectName("import_field")
        self.which.setAccessibleName(self.tr("Your field"))
        self.which.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )  # a long title must not widen the dialog
        self.which.addItem(self._keep(present_field))
        for reading in readings:
            self.which.addItem(f"{reading.title} — {self._field_name(reading.field)}")
        self.which.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.content.addWidget(PlainLabel(self.tr("Your latest position"), "small", "muted"))
        said = PlainLabel(self._said(), "strong", wraps=True)
        said.setObjectName("import_position")
        self.content.addWidget(said)
        if readings:
            hint = self.tr(
                "It may belong to one of these fields. Your field changes only if you choose."
            )
        else:
            hint = self.tr("No field is near enough to it. You can choose one on the start page.")
        self.content.addWidget(PlainLabel(hint, "small", "muted", wraps=True))
        name = PlainLabel(self.tr("Your field"), "small", "muted")
        name.setBuddy(self.which)
        for part in (name, self.which):
            self.content.addWidget(part)
            part.setVisible(bool(readings))

    def chosen(self) -> Work | None:
        """The work that was chosen; None to leave the field as it is."""
        at = self.which.currentIndex() - 1
        if at < 0:
            return None
        reading = self._readings[at]
        return Work(reading.field, self._position.title, reading.title)

    def _keep(self, present_field: str) -> str:
        if not present_field:
            return self.tr("Choose no field yet")
        return self.tr("Keep my field: {0}").format(self._field_name(present_field))

    def _field_name(self, field_id: str) -> str:
        field = self._catalogue.field(field_id)
        return self._words.text(field.name) if field else field_id

    def _said(self) -> str:
        """Title, company and years: months would claim more than some files know."""
        position = self._position
        parts = [shortened(each, _LONGEST) for each in (position.title, position.company) if each]
        if position.until:
            parts.append(self.tr("until {0}").format(position.until.year))
        elif position.since:
            parts.append(self.tr("since {0}").format(position.since.year))
        return ", ".join(parts)
