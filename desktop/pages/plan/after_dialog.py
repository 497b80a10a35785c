"""A small dialog to choose which steps have to be done before a step."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop.domain.plan import MOST_AFTER, Plan, Step
from desktop.domain.schedule import waiting_for
from desktop.domain.shown import shown_goal_title, shown_step_title
from desktop.domain.skill import Catalogue
from desktop.look.text_size import scaled
from desktop.widgets.announce import announce
from desktop.widgets.layout import column, take_usual_size
from desktop.widgets.plain_label import PlainLabel, inert
from desktop.words import Words

_SIZE, _ROW_HEIGHT = (460, 480), 30


class AfterDialog(QDialog):
    """Lists the other steps with a box each; those that wait for this step are left out."""

    chosen = Signal(object)
    """These steps come before (tuple of ids)."""

    def __init__(
        self,
        plan: Plan,
        step: Step,
        catalogue: Catalogue,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("after_dialog")
        self.setWindowTitle(self.tr("Order of work"))
        title = shown_step_title(step, catalogue, words.language)
        self._before = {each for each in step.after if plan.step(each) is not None}
        self._filter = QLineEdit()
        self._filter.setObjectName("after_filter")
        self._filter.setAccessibleName(self.tr("Find a step"))
        self._filter.setPlaceholderText(self.tr("Find a step"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._on_filter_changed)
        self._list = QListWidget()
        self._list.setObjectName("after_list")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Steps that may come before"))
        self._none = PlainLabel("", tone="muted", wraps=True)
        self._none.setObjectName("after_none")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._fill(plan, step, catalogue, words)
        self._list.itemChanged.connect(self._on_item_changed)
        self._too_many = PlainLabel(
            self.tr("At most {0} steps can come first. Untick some.").format(MOST_AFTER),
            "small", "warn", wraps=True,
        )  # fmt: skip
        self._too_many.setObjectName("after_too_many")
        self._too_many.hide()
        hint = PlainLabel(
            self.tr(
                "Tick what has to be done first. The weeks follow by themselves. Steps that wait for this "
                "one are left out."
            ),
            "small", "muted", wraps=True,
        )  # fmt: skip
        layout = column(
            PlainLabel(title, "strong", wraps=True), hint, self._filter, self._list, self._none,
            self._too_many, self._make_buttons(), spacing=12, margins=(24, 20, 24, 20),
        )  # fmt: skip
        layout.setStretch(3, 1)
        layout.setStretch(4, 1)
        self.setLayout(layout)
        take_usual_size(self, *_SIZE)
        self._say_if_none()
        if self._list.count():
            self._list.setFocus()

    def _fill(self, plan: Plan, step: Step, catalogue: Catalogue, words: Words) -> None:
        waiting = waiting_for(plan, step.id) - set(step.after)
        for goal in plan.goals:
            name = shown_goal_title(goal, catalogue, words.language)
            for other in goal.steps:
                if other.id in waiting or other.id == step.id:
                    continue
                item = QListWidgetItem(
                    " ".join(shown_step_title(other, catalogue, words.language).split())
                )
                item.setData(Qt.ItemDataRole.UserRole, other.id)
                item.setToolTip(inert(name))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {name}")
                item.setSizeHint(QSize(0, scaled(_ROW_HEIGHT)))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                is_before = other.id in step.after
                item.setCheckState(Qt.CheckState.Checked if is_before else Qt.CheckState.Unchecked)
                self._list.addItem(item)
        if self._list.count():
            self._list.setCurrentRow(0)

    def _make_buttons(self) -> QDialogButtonBox:
        kind = QDialogButtonBox.StandardButton
        self._buttons = buttons = QDialogButtonBox(kind.Ok | kind.Cancel)
        for button, name, text in (
            (buttons.button(kind.Ok), "after_save", self.tr("Use this order")),
            (buttons.button(kind.Cancel), "after_cancel", self.tr("Cancel")),
        ):
            button.setObjectName(name)
            button.setText(text)
        buttons.button(kind.Ok).setProperty("look", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def accept(self) -> None:
        """Give the steps that are ticked, and close."""
        ticked = self._ticked()
        if set(ticked) != self._before:
            self.chosen.emit(tuple(ticked))
        super().accept()

    def _ticked(self) -> list[str]:
        items = [self._list.item(row) for row in range(self._list.count())]
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def _on_item_changed(self) -> None:
        is_too_many = len(self._ticked()) > MOST_AFTER
        if is_too_many and self._too_many.isHidden():
            announce(self, self._too_many.text(), urgent=True)
        self._too_many.setVisible(is_too_many)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not is_too_many)

    def _on_filter_changed(self, text: str) -> None:
        wanted = text.casefold().split()
        for row in range(self._list.count()):
            item = self._list.item(row)
            said = item.text().casefold()
            item.setHidden(not all(word in said for word in wanted))
        self._say_if_none()

    def _say_if_none(self) -> None:
        """Say why there is no row, instead of showing an empty list."""
        count = self._list.count()
        is_empty = all(self._list.item(row).isHidden() for row in range(count))
        self._filter.setVisible(count > 0)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setVisible(count > 0)
        self._list.setVisible(not is_empty)
        self._none.setVisible(is_empty)
        self._none.setText(
            self.tr("No step has these words in it.")
            if count
            else self.tr(
                "There is no other step that could come first. Add more steps to the plan."
            )
        )
