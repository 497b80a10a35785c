"""The card with the growth of skills, as a chart or as a table with the same numbers."""

from types import ModuleType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from desktop.domain.evidence import Evidence
from desktop.domain.finding import Finding
from desktop.domain.skill import Catalogue
from desktop.look.tokens import Tokens
from desktop.widgets.buttons import Button
from desktop.widgets.chart_place import ChartLoader, ChartPlace
from desktop.widgets.chart_rows import FOOT_HEIGHT, ROW_HEIGHT, GrowthRow
from desktop.widgets.chart_table import ChartTable
from desktop.widgets.layout import STRETCH, Card, row
from desktop.widgets.plain_label import PlainLabel, Tag
from desktop.words import Words


class GrowthCard(Card):
    """Shows all growth figures of the articles, those of one field in the accent colour."""

    finding_requested = Signal(str)
    """The evidence behind a figure was asked for (finding id)."""

    def __init__(
        self,
        evidence: Evidence,
        catalogue: Catalogue,
        words: Words,
        tokens: Tokens,
        loader: ChartLoader,
    ) -> None:
        self._evidence, self._catalogue, self._words, self._tokens = (
            evidence,
            catalogue,
            words,
            tokens,
        )
        self._growth = evidence.growth()
        self._field = ""
        self._place = ChartPlace(loader, len(self._growth) * ROW_HEIGHT + FOOT_HEIGHT)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._place)
        self._table_place = QWidget()
        self._stack.addWidget(self._table_place)
        super().__init__(spacing=10)
        self._own = Tag(self.tr("your field"), "ai")
        self._lay_out()

    def show_field(self, field: str) -> None:
        """Show the skills of `field` as the person's own."""
        if field == self._field:
            return
        self._field = field
        rows = [self._row(finding) for finding in self._growth]
        line = self._row(self._evidence.comparison_growth())
        says = self._says(rows, line)
        self._own.setVisible(any(each.is_own for each in rows))
        self._place.show_chart(lambda charts: self._chart(charts, rows, line, says))
        self._show_table([*rows, line], says)

    def _lay_out(self) -> None:
        title = PlainLabel(self.tr("Growth of skills, 2025 against 2024"), "heading")
        chart = self._choice(self.tr("Chart"), "show_chart", 0)
        table = self._choice(self.tr("Table"), "show_table", 1)
        self._choices = (chart, table)
        chart.setChecked(True)
        group = QButtonGroup(self)
        for choice in (chart, table):
            group.addButton(choice)
        layout = self.content
        source = self._words.source_line(
            self._evidence.source(self._evidence.comparison_growth().id)
        )
        note = self.tr(
            "Money earned on one freelance platform, US clients, 2025 against 2024. "
            "Fast growth can start from a small base."
        )
        about = Button(source, "growth_source", self._on_source, "link")
        layout.addLayout(row(title, STRETCH, chart, table, spacing=2))
        layout.addWidget(self._stack)
        layout.addLayout(row(self._own, Tag(self.tr("other fields"), "plain"), STRETCH, about))
        layout.addWidget(PlainLabel(note, "small", "muted", wraps=True))

    def _choice(self, text: str, name: str, place: int) -> Button:
        def choose() -> None:
            self.turn_to(place)

        button = Button(text, name, choose, "choice")
        button.setCheckable(True)
        return button

    def _chart(
        self, charts: ModuleType, rows: list[GrowthRow], line: GrowthRow, says: str
    ) -> QWidget:
        chart: QWidget = charts.GrowthChart(rows, line, self._tokens, says)
        chart.finding_requested.connect(self.finding_requested)  # type: ignore[attr-defined]
        return chart

    def _show_table(self, rows: list[GrowthRow], says: str) -> None:
        headings = (self.tr("Skill"), self.tr("Growth in a year"), self.tr("Measured in"))
        table = ChartTable(rows, headings, says)
        table.finding_requested.connect(self.finding_requested)
        shown = self._stack.currentIndex()
        self._stack.removeWidget(self._table_place)
        self._table_place.deleteLater()
        self._table_place = table
        self._stack.addWidget(table)
        self.turn_to(shown)

    @property
    def turned_to(self) -> int:
        """0 while the chart is shown, 1 while the table is."""
        return self._stack.currentIndex()

    def turn_to(self, place: int) -> None:
        """Show the chart (0) or the table (1)."""
        self._choices[place].setChecked(True)
        self._stack.setCurrentIndex(place)
        shown = self._place if place == 0 else self._table_place
        self._stack.setFixedHeight(shown.height())

    def _row(self, finding: Finding) -> GrowthRow:
        skill = self._catalogue.skill(finding.skill)
        field = self._catalogue.field(finding.fields[0])
        name = self._words.text(skill.name) if skill else self.tr("other in-demand skills")
        return GrowthRow(
            name=name,
            percent=finding.value or 0.0,
            figure=self._words.figure(finding),
            field_name=self._words.text(field.name) if field else self.tr("All fields"),
            is_own=finding.bears_on(self._field),
            finding=finding.id,
        )

    def _says(self, rows: list[GrowthRow], line: GrowthRow) -> str:
        """The chart in one sentence, for those who cannot see it."""
        told = "; ".join(f"{each.name} {each.figure}" for each in rows)
        return self.tr("Growth of skills in a year: {0}. For comparison, {1}: {2}.").format(
            told, line.name, line.figure
        )

    def _on_source(self) -> None:
        self.finding_requested.emit(self._evidence.comparison_growth().id)
