"""The card with the growth of skills, as a chart or as a table with the same numbers."""

from functools import partial
from types import ModuleType

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop.domain.evidence import Evidence
from desktop.domain.finding import Finding
from desktop.domain.skill import Catalogue
from desktop.look.tokens import Tokens
from desktop.widgets.buttons import Button
from desktop.widgets.chart_picture import ChartPicture
from desktop.widgets.chart_place import ChartLoader, ChartPlace
from desktop.widgets.chart_rows import GrowthRow, chart_height
from desktop.widgets.chart_table import ChartTable
from desktop.widgets.flow import FlowBox
from desktop.widgets.layout import Card
from desktop.widgets.one_of import OneOf
from desktop.widgets.plain_label import PlainLabel, Tag
from desktop.widgets.turning_row import TurningRow
from desktop.words import Words


class GrowthCard(Card):
    """Shows all growth figures of the articles, those of one field in the accent colour."""

    finding_requested = Signal(str)
    """The evidence behind a figure was asked for (finding id)."""

    picture_requested = Signal(object)
    """The chart should be saved as a picture (ChartPicture)."""

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
        self._loader = loader
        self._growth = evidence.growth()
        self._rows = list[GrowthRow]()
        self._field = ""
        self._place = ChartPlace(loader, chart_height(len(self._growth), QApplication.font()))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._place)
        self._table_place = QWidget()
        self._stack.addWidget(self._table_place)
        super().__init__(spacing=8)
        self._own = Tag(self.tr("your field"), "ai")
        self._lay_out()

    def show_field(self, field: str) -> None:
        """Show the skills of `field` as the person's own."""
        if field == self._field:
            return
        self._field = field
        self._rows = rows = [self._row(finding) for finding in self._growth]
        line = self._row(self._evidence.comparison_growth())
        says = self._says(rows, line)
        self._own.setVisible(any(each.is_own for each in rows))
        self._place.show_chart(self._chart)
        self._show_table([*rows, line], says)

    def _lay_out(self) -> None:
        self._title = self.tr("Growth in earnings by skill, 2025 against 2024")
        title = PlainLabel(self._title, "heading", wraps=True)
        self._choice = OneOf([(self.tr("Chart"), "show_chart"), (self.tr("Table"), "show_table")])
        self._choice.chosen.connect(self._on_chosen)
        layout = self.content
        source = self._words.source_line(
            self._evidence.source(self._evidence.comparison_growth().id)
        )
        self._note = self.tr(
            "Money earned on one freelance platform, US clients, 2025 against 2024. "
            "The starting amounts were not published; fast growth can start from a small base."
        )
        about = Button(source, "growth_source", self._on_source, "link")
        self._save = Button(self.tr("Save picture…"), "save_picture", self._on_save, "link")
        self._save.setAccessibleName(self.tr("Save the chart as a picture"))
        self._save.setEnabled(False)  # until there is a chart
        layout.addWidget(TurningRow(title, self._choice, at=360))
        layout.addWidget(self._stack)
        others = Tag(self.tr("other fields"), "plain")
        layout.addWidget(FlowBox(self._own, others, last=(about, self._save)))
        layout.addWidget(PlainLabel(self._note, "small", "muted", wraps=True))

    def _chart(self, charts: ModuleType) -> QWidget:
        chart = self._drawn(charts, self._tokens, QApplication.font())
        self._save.setEnabled(True)
        chart.finding_requested.connect(self.finding_requested)  # type: ignore[attr-defined]
        return chart

    def _drawn(self, charts: ModuleType, tokens: Tokens, font: QFont) -> QWidget:
        line = self._row(self._evidence.comparison_growth())
        says = self._says(self._rows, line)
        chart: QWidget = charts.GrowthChart(self._rows, line, tokens, font, says)
        return chart

    def _on_save(self) -> None:
        charts, words = self._loader.module, self._words
        if charts is None:
            return
        finding = self._evidence.comparison_growth()
        source = self._evidence.source(finding.id)
        own = self._catalogue.field(self._field)
        name = words.text(own.name) if own else ""

        def keys(tokens: Tokens) -> list[tuple[str, str]]:
            others = (tokens.ghost, self.tr("other fields"))
            is_own = any(each.is_own for each in self._rows)
            return [(tokens.accent, name), others] if is_own else [others]

        picture = ChartPicture(
            title=self._title,
            keys=keys,
            lines=(
                self._note,
                self.tr("Source: {0}").format(words.source_line(source)),
                source.address,
            ),
            make=partial(self._drawn, charts),
        )
        self.picture_requested.emit(picture)

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
        self._choice.choose(place)

    def _on_chosen(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        shown = self._place if place == 0 else self._table_place
        self._stack.setFixedHeight(shown.height())
        self._save.setVisible(place == 0)

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
        return self.tr(
            "Growth in earnings by skill, in a year: {0}. For comparison, {1}: {2}."
        ).format(told, line.name, line.figure)

    def _on_source(self) -> None:
        self.finding_requested.emit(self._evidence.comparison_growth().id)
