"""Fields for hours and dates that may be left empty."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QTextCharFormat, QValidator
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from desktop.domain.checks import FIRST_DAY, LAST_DAY
from desktop.domain.plan import MOST_HOURS, Estimate
from desktop.look.text_size import scaled
from desktop.widgets.buttons import Button
from desktop.widgets.layout import row

_STEP = 0.5
_NARROWEST_HOURS, _NARROWEST_DATE = 44, 120
_AROUND_HOURS = (6, 0, 6, 0)


def let_undo_pass(field: QLineEdit | QAbstractSpinBox | QPlainTextEdit) -> None:
    """Let Ctrl+Z reach the plan's history while the field itself has nothing to undo."""
    field.installEventFilter(_UndoPasser(field))


class _UndoPasser(QObject):
    """Ignores a field's claim on Undo and Redo where the field has none."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            can_undo, can_redo = _own_history(watched)
            undo = event.matches(QKeySequence.StandardKey.Undo) and not can_undo
            redo = event.matches(QKeySequence.StandardKey.Redo) and not can_redo
            if undo or redo:
                event.ignore()
                return True
        return False


def _own_history(field: QObject) -> tuple[bool, bool]:
    """Whether a field can undo, and redo, by itself."""
    if isinstance(field, QPlainTextEdit):
        return field.document().isUndoAvailable(), field.document().isRedoAvailable()
    line = field.lineEdit() if isinstance(field, QAbstractSpinBox) else field
    if isinstance(line, QLineEdit):
        return line.isUndoAvailable(), line.isRedoAvailable()
    return False, False


def let_wheel_pass(field: QAbstractSpinBox | QComboBox) -> None:
    """Let the wheel scroll the page, not change what the field under the pointer says."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_WheelPasser(field))


class _WheelPasser(QObject):
    """Hands a field's wheel events on to what it stands on."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel:
            return False
        event.ignore()
        return True


class HoursField(QDoubleSpinBox):
    """Hours in steps of a half, written as the person's language does."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        self.setLocale(locale)
        self.setDecimals(2)
        self.setSingleStep(_STEP)
        self.setRange(0, MOST_HOURS)
        # with NoButtons a style sheet leaves the text no room; the sheet makes the buttons 0 wide
        self.lineEdit().setTextMargins(*_AROUND_HOURS)
        self.setKeyboardTracking(False)
        let_undo_pass(self)
        let_wheel_pass(self)

    def textFromValue(self, value: float) -> str:
        """As many decimals as it takes: `5`, `1.5`, `0.25`."""
        decimals = next(each for each in (0, 1, 2) if each == 2 or round(value, each) == value)
        return self.locale().toString(value, "f", decimals)

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Read `1.5` and `1,5` as the same hours in every language."""
        point = self.locale().decimalPoint()
        return super().validate(text.replace(",", point).replace(".", point), pos)

    def show_hours(self, hours: float, *, of_another: bool = False) -> None:
        """Show hours without saying that they changed.

        What is being typed stays, but not if it was meant for something else than is shown now.
        """
        if of_another or self.value() != round(hours, 2):
            self.blockSignals(True)
            self.setValue(hours)
            self.blockSignals(False)


class EstimateFields(QWidget):
    """Three fields for how long a step takes: quick, likely, slow."""

    changed = Signal(object)
    """The person gave another estimate (Estimate)."""

    def __init__(self, labels: tuple[str, str, str], hours: str) -> None:
        super().__init__()
        names = ("estimate_quick", "estimate_likely", "estimate_slow")
        self._fields = [HoursField(n, label) for n, label in zip(names, labels, strict=True)]
        for field, label in zip(self._fields, labels, strict=True):
            field.setToolTip(f"{label} ({hours})")
            field.setAccessibleName(f"{label} ({hours})")
            field.setMinimumWidth(scaled(_NARROWEST_HOURS))
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            field.valueChanged.connect(self._on_value_changed)
        self.setLayout(row(*self._fields))

    def show_estimate(self, estimate: Estimate | None, *, of_another: bool = False) -> None:
        """Show an estimate, or zeros for none, without saying that it changed.

        What is being typed stays, but not if it was meant for another step.
        """
        shown = estimate or Estimate(0, 0, 0)
        for field, hours in zip(self._fields, (shown.quick, shown.likely, shown.slow), strict=True):
            field.show_hours(hours, of_another=of_another)

    def _on_value_changed(self, _value: float) -> None:
        """Keep the three in order by letting the other two give way to the one that was typed."""
        quick, likely, slow = (field.value() for field in self._fields)
        sender = self.sender()
        if sender is self._fields[0]:
            likely, slow = max(quick, likely), max(quick, slow)
        elif sender is self._fields[2]:
            quick, likely = min(quick, slow), min(likely, slow)
        else:
            quick, slow = min(quick, likely), max(slow, likely)
        self.changed.emit(Estimate(quick, likely, slow))


class DayEdit(QDateEdit):
    """A day to be typed or picked in a calendar, written as the person's language does."""

    def __init__(self, name: str, label: str, form: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setLocale(QLocale())
        self.setDisplayFormat(form)
        self.setDateRange(_qdate(FIRST_DAY), _qdate(LAST_DAY))
        self.setCalendarPopup(True)
        calendar = self.calendarWidget()
        calendar.setLocale(QLocale())
        calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, QTextCharFormat())
        let_undo_pass(self)
        let_wheel_pass(self)

    def day(self) -> date:
        """The day that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(_qdate(day))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


class DateField(QStackedWidget):
    """A date that may be left open: a button to set one, then the date and a button to clear it."""

    changed = Signal(object)
    """The person chose another date (date or None)."""

    def __init__(
        self,
        name: str,
        label: str,
        set_text: str,
        clear_text: str,
        icon: QIcon,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._today = today
        self._set = Button(set_text, f"{name}_set", self._on_set)
        self._set.setAccessibleName(f"{label}: {set_text}")
        self._edit = DayEdit(f"{name}_edit", label, "d MMMM yyyy")
        self._edit.setMinimumWidth(scaled(_NARROWEST_DATE))
        self._edit.setKeyboardTracking(False)
        self._edit.dateChanged.connect(self._on_date_changed)
        self.clear_button = clear = Button("", f"{name}_clear", self._on_clear, "icon", icon=icon)
        clear.setAccessibleName(clear_text)
        clear.setToolTip(clear_text)
        dated = QWidget()
        dated.setLayout(row(self._edit, clear, spacing=4))
        dated.layout().setStretch(0, 1)  # type: ignore[union-attr]
        self.addWidget(self._set)
        self.addWidget(dated)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_date(self, day: date | None, *, of_another: bool = False) -> None:
        """Show a date, or that there is none, without saying that it changed.

        What is being typed stays, but not if it was meant for something else than is shown now.
        """
        if day is not None and (of_another or self._edit.day() != day):
            self._edit.blockSignals(True)
            self._edit.show_day(day)
            self._edit.blockSignals(False)
        self.setCurrentIndex(0 if day is None else 1)

    def _on_set(self) -> None:
        day = self._today()
        self.show_date(day)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(day)

    def _on_clear(self) -> None:
        self.show_date(None)
        self._set.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(None)

    def _on_date_changed(self) -> None:
        self.changed.emit(self._edit.day())
