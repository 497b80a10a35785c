"""What was found in a file, to look through before anything of it is taken over."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from desktop.domain.known import being_learnt, room_for_known, same_name
from desktop.domain.plan import MOST_KNOWN, Plan
from desktop.domain.skill import Catalogue
from desktop.domain.titles import Reading
from desktop.formats.background import Background
from desktop.formats.import_file import Imported
from desktop.shell.column_choice import ColumnChoice
from desktop.shell.skill_ticks import SkillTicks
from desktop.shell.work_choice import WorkChoice
from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, column, in_tab_order, row, take_usual_size
from desktop.widgets.plain_label import PlainLabel, shortened
from desktop.words import Words

_SIZE = (600, 560)
_LONGEST_NAME = 60


class ImportDialog(QDialog):
    """Everything that is new is ticked, the field stays; one press takes over what is chosen."""

    taken_over = Signal(object, object)
    """These skills (tuple of str), and this work (Work) or None, were chosen."""

    def __init__(
        self,
        found: Imported,
        file_name: str,
        plan: Plan | None,
        readings: Sequence[Reading],
        catalogue: Catalogue,
        words: Words,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("import_dialog")
        self.setWindowTitle(self.tr("Bring in skills"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._found, self._plan, self._words = found, plan, words
        self._known = {same_name(each) for each in plan.known} if plan else set()
        self._learnt = being_learnt(plan, catalogue) if plan else frozenset()
        self._column = None if isinstance(found, Background) else ColumnChoice(found)
        self._work = self._make_work(readings, catalogue)
        self._ticks = SkillTicks()
        self._count = PlainLabel("", "strong")
        self._count.setObjectName("import_count")
        self._note = PlainLabel("", "small", "muted", wraps=True)
        self._note.setObjectName("import_note")
        self._take, self._cancel = QPushButton(), QPushButton()
        self._lay_out(file_name)
        self._ticks.ticks_changed.connect(self._say_what_is_chosen)
        for choice in (self._column, self._work):
            if choice is not None:
                choice.changed.connect(
                    self._show_skills if choice is self._column else self._say_what_is_chosen
                )
        self._show_skills()
        take_usual_size(self, _SIZE[0], _SIZE[1] + (60 if self._column else 0))
        self._ticks.setFocus()

    def accept(self) -> None:
        """Give what is chosen, and close."""
        self.taken_over.emit(self._ticks.ticked(), self._work.chosen() if self._work else None)
        super().accept()

    # --- how it is laid out

    def _make_work(self, readings: Sequence[Reading], catalogue: Catalogue) -> WorkChoice | None:
        latest = self._found.latest() if isinstance(self._found, Background) else None
        if latest is None:
            return None
        present = self._plan.field if self._plan else ""
        return WorkChoice(latest, readings, present, catalogue, self._words)

    def _lay_out(self, file_name: str) -> None:
        name = PlainLabel(shortened(file_name, _LONGEST_NAME), "small", "muted", wraps=True)
        head = column(PlainLabel(self._source(), "large", wraps=True), name, spacing=4)
        every = Button(self.tr("Tick all"), "import_all", self._on_all, "link")
        none = Button(self.tr("Tick none"), "import_none", self._on_none, "link")
        self._boxes = QWidget()
        self._boxes.setLayout(row(every, none))
        whole = column(head, spacing=12, margins=(24, 20, 24, 16))
        if self._column is not None:
            whole.addWidget(self._column)
        whole.addLayout(row(self._count, STRETCH, self._boxes))
        whole.addWidget(self._ticks, 1)
        if self._work is not None:
            whole.addWidget(self._work)
        whole.addWidget(self._note)
        whole.addWidget(self._buttons())
        self.setLayout(whole)
        work = [self._work.which] if self._work is not None else []
        in_tab_order(every, none, self._ticks, *work, self._take, self._cancel)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self._cancel.setObjectName("import_cancel")
        self._cancel.setText(self.tr("Cancel"))
        box.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        said = self.tr("Add to my plan") if self._plan else self.tr("Make a plan with this")
        self._take.setText(said)
        self._take.setObjectName("import_take_over")
        self._take.setProperty("look", "primary")
        self._take.setDefault(True)
        box.addButton(self._take, QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _source(self) -> str:
        source = self._found.source if isinstance(self._found, Background) else "csv"
        return {
            "linkedin": self.tr("From your LinkedIn data"),
            "json_resume": self.tr("From a JSON Resume"),
            "csv": self.tr("From a table"),
        }[source]

    # --- what is shown and chosen

    def _show_skills(self) -> None:
        found = self._found
        names = found.skills if isinstance(found, Background) else self._column_skills()
        self._ticks.show_skills(names, self._known, self._learnt)
        has_skills = bool(names)
        self._ticks.setVisible(has_skills)
        self._boxes.setVisible(has_skills)

    def _column_skills(self) -> tuple[str, ...]:
        return self._column.skills() if self._column is not None else ()

    def _say_what_is_chosen(self) -> None:
        ticked, room = len(self._ticks.ticked()), self._room()
        number = self._words.number
        if self._ticks.count():
            said = self.tr("Skills ticked: {0} of {1}").format(
                number(ticked), number(self._ticks.count())
            )
        else:
            said = self.tr("There are no skills in it.")
        self._count.setText(said)
        self._note.setText(self._what_happens(ticked, room))
        has_work = self._work is not None and self._work.chosen() is not None
        self._take.setEnabled((ticked > 0 or has_work) and ticked <= room)

    def _what_happens(self, ticked: int, room: int) -> str:
        if ticked > room:
            too_many = self.tr("There is room for {0} more skills. Untick some of them.")
            return too_many.format(self._words.number(room))
        said = []
        if ticked and self._plan:
            kept = self.tr(
                "Kept in the plan as “Skills I already have”. One undo takes it all back."
            )
            said.append(kept)
        elif ticked:
            said.append(self.tr("Kept in the new plan as “Skills I already have”."))
        left_out = self._column.left_out() if self._column is not None else 0
        if left_out:
            too_long = self.tr("Left out, since they are too long for a name: {0}.")
            said.append(too_long.format(self._words.number(left_out)))
        return " ".join(said)

    def _room(self) -> int:
        return room_for_known(self._plan) if self._plan else MOST_KNOWN

    def _on_all(self) -> None:
        self._ticks.tick(all_of_them=True)

    def _on_none(self) -> None:
        self._ticks.tick(all_of_them=False)
