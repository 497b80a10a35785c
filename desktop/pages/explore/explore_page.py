"""What grows around the person's work: the chart, the skills to add, and the evidence behind them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain import edits
from desktop.domain.evidence import Evidence
from desktop.domain.finding import Finding
from desktop.domain.plan import Goal, Plan
from desktop.domain.reasons import headline
from desktop.domain.skill import Catalogue, Skill
from desktop.domain.suggest import NewId, goal_for, own_core_goal
from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.pages.explore.field_notice import FieldNotice
from desktop.pages.explore.finding_card import FindingCard
from desktop.pages.explore.growth_card import GrowthCard
from desktop.pages.explore.own_skill_card import OwnSkillCard
from desktop.pages.explore.plan_so_far import PlanSoFar
from desktop.pages.explore.skill_card import SkillCard
from desktop.session.outlooks import Outlook
from desktop.session.plan_session import PlanSession
from desktop.widgets.buttons import Button
from desktop.widgets.chart_place import ChartLoader
from desktop.widgets.finding_lines import FindingLines
from desktop.widgets.layout import CardGrid, ScrollColumn, column, row
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.side_panel import SidePanel
from desktop.words import Words

_CROSS_FIELD = ("A-02", "A-22", "C-07")
_CARD_WIDTH, _WIDEST = 230, 1400


class ExplorePage(QWidget):
    """Shows a field's evidence as it is, and says plainly where there is none."""

    finding_requested = Signal(str)
    """The evidence behind something was asked for (finding id)."""

    change_field_requested = Signal()
    """The field should be another one."""

    picture_requested = Signal(object)
    """A chart should be saved as a picture (ChartPicture)."""

    goal_requested = Signal(str)
    """A goal should be shown on the plan page (goal id, or empty for the plan)."""

    def __init__(
        self,
        session: PlanSession,
        catalogue: Catalogue,
        evidence: Evidence,
        words: Words,
        tokens: Tokens,
        loader: ChartLoader,
        new_id: NewId,
    ) -> None:
        super().__init__()
        self.setObjectName("explore_page")
        self._session, self._catalogue, self._evidence = session, catalogue, evidence
        self._words, self._new_id = words, new_id
        self._field: str | None = None
        self._plan: Plan | None = None
        self._skill_cards: dict[str, SkillCard] = {}
        self._name = PlainLabel("", "title", wraps=True)
        self._name.setObjectName("field_name")
        self._about = PlainLabel("", "small", "muted", wraps=True)
        self._growth = GrowthCard(evidence, catalogue, words, tokens, loader)
        self._growth.finding_requested.connect(self.finding_requested)
        self._growth.picture_requested.connect(self.picture_requested)
        self._notice = FieldNotice()
        self._skills_heading = PlainLabel("", "heading")
        self._skills = CardGrid(3, scaled(_CARD_WIDTH))
        self._findings_heading = PlainLabel("", "heading")
        self._findings = CardGrid(3, scaled(_CARD_WIDTH))
        self._added = FindingLines("more_added", evidence, words)
        self._statements = FindingLines("more_statements", evidence, words)
        self._comparison = FindingLines("more_comparison", evidence, words)
        for more in (self._added, self._statements, self._comparison):
            more.finding_requested.connect(self.finding_requested)
        self.plan_so_far = PlanSoFar(catalogue, words)
        self.plan_so_far.finding_requested.connect(self.finding_requested)
        self.plan_so_far.plan_requested.connect(lambda: self.goal_requested.emit(""))
        self._lay_out()

    def show_plan(self, plan: Plan) -> None:
        """Show the evidence for the plan's field, and which skills the plan holds."""
        self._plan = plan
        if plan.field != self._field:
            self._field = plan.field
            self._show_field(plan.field)
        self._show_heading(plan)
        for skill_id, card in self._skill_cards.items():
            card.show_in_plan(plan.goal_for_skill(skill_id) is not None)
        self.plan_so_far.show_plan(plan)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show how the plan goes on."""
        self.plan_so_far.show_forecast(outlook.forecast)

    def save_state(self) -> tuple[int, int]:
        """Whether the chart or the table is shown, and how many pixels the page is scrolled down."""
        return self._growth.turned_to, self._scroll.verticalScrollBar().value()

    def restore_state(self, state: tuple[int, int]) -> None:
        """Show chart or table again, and the same place."""
        turned_to, place = state
        self._growth.turn_to(turned_to)
        self._scroll.return_to(place)

    def add_skill(self, skill_id: str) -> None:
        """Put a skill with its starter steps into the plan, unless it is there already."""
        skill = self._catalogue.skill(skill_id)
        if skill is not None and self._plan is not None and not self._plan.goal_for_skill(skill_id):
            language, known = self._words.language, self._plan.known
            self._add(goal_for(skill, self._catalogue, language, self._new_id, known))

    def _lay_out(self) -> None:
        change = Button(
            self.tr("Change field…"), "change_field", self.change_field_requested.emit,
            same_as="change_field",
        )  # fmt: skip
        head = row(column(self._name, self._about, spacing=4), change, spacing=12)
        head.setStretch(0, 1)
        self._scroll = ScrollColumn(
            "explore_content", spacing=12, margins=(24, 16, 0, 24), widest=_WIDEST
        )
        content = self._scroll.content
        content.addLayout(head)
        self._skills_part, self._findings_part = QWidget(), QWidget()
        self._skills_part.setLayout(column(self._skills_heading, self._skills, spacing=12))
        self._findings_part.setLayout(column(self._findings_heading, self._findings, spacing=12))
        for part in (
            self._notice, self._growth, self._skills_part, self._findings_part, self._added,
            self._statements, self._comparison,
        ):  # fmt: skip
            content.addWidget(part)
        content.addStretch(1)
        side = QWidget()
        side.setLayout(column(self.plan_so_far, margins=(0, 16, 24, 16)))
        self.side = SidePanel(
            self._scroll, side, usual=320, least=292, main_least=480, main_usual=560
        )
        self.setLayout(column(self.side))

    # --- what is shown for a field

    def _show_field(self, field: str) -> None:
        measured = self._evidence.measured_in(field)
        grew = any(each.kind == "growth" for each in measured)
        research = [each for each in self._evidence.comparison_for(field) if each.bears_on(field)]
        self._notice.show_for(measured=bool(measured), grew=grew, researched=bool(research))
        self._growth.setVisible(bool(measured))
        self._growth.show_field(field)
        after_growth = self._scroll.content.indexOf(self._growth) + 1
        self._scroll.content.insertWidget(
            after_growth, self._skills_part if measured else self._findings_part
        )
        self._show_skills(field, own=not measured)
        in_their_place = [*research, *self._evidence.known(_CROSS_FIELD)]
        findings = self._surveys(field) if measured else in_their_place
        self._findings_heading.setText(
            self._heading(measured=bool(measured), researched=bool(research))
        )
        self._findings.show_cards([self._finding_card(each) for each in findings])
        shown = {each.id for each in findings} | {each.id for each in self._evidence.growth()}
        self._added.show_findings(self.tr("Added by you"), self._evidence.added_for(field))
        self._added.open_if_few()
        self._statements.show_findings(
            self.tr("More from the two articles"), self._said(field, shown)
        )
        self._comparison.show_findings(
            self.tr("For comparison: other research, for and against"),
            [each for each in self._evidence.comparison_for(field) if each.id not in shown],
        )
        self._scroll.verticalScrollBar().setValue(0)

    def _show_heading(self, plan: Plan) -> None:
        field = self._catalogue.field(plan.field)
        self._name.setText(
            self._words.text(field.name) if field else self.tr("No field chosen yet")
        )
        parts = []
        if plan.typed:
            parts.append(self.tr("from “{0}”").format(plan.typed))
        grown = [each for each in self._evidence.growth() if each.bears_on(plan.field)]
        if grown:
            parts.append(self.tr("%n growing skill(s) in your field", "", len(grown)))
        if self._evidence.measured_in(plan.field):
            parts.append(self.tr("%n survey finding(s)", "", len(self._surveys(plan.field))))
        self._about.setText(" · ".join(parts))
        self._about.setVisible(bool(parts))

    def _show_skills(self, field: str, *, own: bool) -> None:
        self._skills_heading.setText(
            self.tr("Start from what you already do well")
            if own
            else self.tr("Skills for your field")
        )
        skills = [*self._catalogue.skills_for(field), *self._catalogue.human_skills()]
        self._skill_cards = {skill.id: self._skill_card(skill) for skill in skills}
        cards: list[QWidget] = list(self._skill_cards.values())
        if own:
            known = self._catalogue.field(field)
            card = OwnSkillCard(self._words.text(known.own_skill) if known else "", self._words)
            card.named.connect(self._on_own_skill_named)
            card.finding_requested.connect(self.finding_requested)
            cards.insert(0, card)
        self._skills.show_cards(cards)

    def _skill_card(self, skill: Skill) -> SkillCard:
        finding = headline(skill, self._evidence)
        card = SkillCard(skill, finding, self._words, self._basis(finding))
        card.add_requested.connect(self.add_skill)
        card.goal_requested.connect(self._on_goal_requested)
        card.finding_requested.connect(self.finding_requested)
        return card

    def _basis(self, finding: Finding | None) -> str:
        """What the figure beside a skill is, so that a share of people is never read as growth."""
        if finding is None:
            return self.tr("Our suggestion, no figure behind it")
        if finding.value is None:
            return self.tr("Rests on a statement, no figure behind it")
        if finding.kind == "growth":
            return self.tr("Growth in a year")
        if finding.kind == "rank":
            return self.tr("Companies spend most on it in this field; a rank, not growth")
        share = self._words.share_of(finding)
        if not self._evidence.is_from_articles(finding.id):
            return self.tr("{0}; not from the two articles").format(share)
        if finding.is_for_every_field:
            return self.tr("{0}, in all fields").format(share)
        return self.tr("{0}, measured in: {1}").format(share, self._measured_in(finding))

    def _surveys(self, field: str) -> list[Finding]:
        """Survey figures, those of the person's own field first, then those of all fields."""
        order = {True: 0, False: 2}
        return sorted(
            self._evidence.surveys(),
            key=lambda each: 1 if each.is_for_every_field else order[each.bears_on(field)],
        )

    def _heading(self, *, measured: bool, researched: bool) -> str:
        if measured:
            return self.tr("Survey evidence")
        if researched:
            return self.tr("Other research in your field, and what holds for all fields")
        return self.tr("What holds for all fields")

    def _said(self, field: str, shown: set[str]) -> Sequence[Finding]:
        return [
            finding
            for article in self._evidence.articles
            for finding in article.findings
            if finding.id not in shown and (finding.bears_on(field) or finding.is_for_every_field)
        ]

    def _finding_card(self, finding: Finding) -> FindingCard:
        source = self._evidence.source(finding.id)
        card = FindingCard(finding, source, self._words, self._measured_in(finding))
        card.finding_requested.connect(self.finding_requested)
        return card

    def _measured_in(self, finding: Finding) -> str:
        if not self._evidence.is_from_articles(finding.id):
            return self.tr("Comparison")
        if finding.is_for_every_field:
            return self.tr("All fields")
        if finding.fields == ("customer_admin",) and finding.kind == "survey":
            return self.tr("Customer service")
        field = self._catalogue.field(finding.fields[0])
        return self._words.text(field.name) if field else ""

    # --- what a person does here

    def _on_own_skill_named(self, name: str) -> None:
        self._add(own_core_goal(name, self._catalogue, self._words.language, self._new_id))

    def _add(self, goal: Goal) -> None:
        self._session.apply(self.tr("add skill"), partial(edits.add_goal, goal=goal))

    def _on_goal_requested(self, skill_id: str) -> None:
        goal = self._plan.goal_for_skill(skill_id) if self._plan else None
        if goal is not None:
            self.goal_requested.emit(goal.id)
