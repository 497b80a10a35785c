"""A list of skills with a box each, to say which of them are meant."""

from collections.abc import Container, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop.domain.known import same_name
from desktop.look.text_size import scaled

_ROW_HEIGHT = 28
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class SkillTicks(QListWidget):
    """Ticks all that is new; what is there already has no box and stands last."""

    ticks_changed = Signal()
    """Other skills are ticked."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_skills")
        self.setAccessibleName(self.tr("Skills in the file"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemChanged.connect(lambda _item: self.ticks_changed.emit())

    def show_skills(
        self, names: Sequence[str], known: Container[str], learnt: Container[str]
    ) -> None:
        """Show these skills; `known` and `learnt` (by `same_name`) are told apart."""
        self.blockSignals(True)
        self.clear()
        for name in sorted(names, key=lambda each: same_name(each) in known):
            self.addItem(self._item(name, known, learnt))
        self.setCurrentRow(0 if names else -1)
        self.blockSignals(False)
        self.ticks_changed.emit()

    def ticked(self) -> tuple[str, ...]:
        """The skills that are meant."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.data(Qt.ItemDataRole.CheckStateRole) is not None
            and item.checkState() == _CHECKED
        )

    def tick(self, *, all_of_them: bool) -> None:
        """Tick every skill that has a box, or none."""
        self.blockSignals(True)
        for row in range(self.count()):
            item = self.item(row)
            if item.data(Qt.ItemDataRole.CheckStateRole) is not None:
                item.setCheckState(_CHECKED if all_of_them else _UNCHECKED)
        self.blockSignals(False)
        self.viewport().update()
        self.ticks_changed.emit()

    def _item(self, name: str, known: Container[str], learnt: Container[str]) -> QListWidgetItem:
        item = QListWidgetItem(name)
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setSizeHint(QSize(0, scaled(_ROW_HEIGHT)))
        if same_name(name) in known:
            item.setText(self.tr("{0} — already there").replace("{0}", name))
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)
            return item
        if same_name(name) in learnt:
            item.setText(self.tr("{0} — also a goal of this plan").replace("{0}", name))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_CHECKED)
        return item
