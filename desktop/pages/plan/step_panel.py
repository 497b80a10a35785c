"""Everything about one step below its title: when, how long, notes, proof, time, and why."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.evidence import Evidence
from desktop.domain.plan import Estimate, Plan, Proof, Step
from desktop.domain.shown import shown_goal_title, shown_note
from desktop.domain.skill import Catalogue
from desktop.look.icons import Icons
from desktop.look.text_size import scaled
from desktop.pages.plan.plan_acts import PlanActs
from desktop.pages.plan.proof_list import ProofList
from desktop.pages.plan.reasons import Reasons
from desktop.pages.plan.step_weeks import StepWeeks
from desktop.pages.plan.text_fields import NoteField
from desktop.pages.plan.time_entries import TimeEntries
from desktop.widgets.fields import DateField, EstimateFields
from desktop.widgets.layout import STRETCH, column, in_tab_order, row
from desktop.widgets.plain_label import PlainLabel, Tag
from desktop.words import Words

_NOTE_HEIGHT = 104


class StepPanel(QWidget):
    """Shows a step in place and hands each change to the acts; never rebuilt while one types."""

    finding_requested = Signal(str)
    """The evidence was asked for (finding id)."""

    link_requested = Signal(str)
    """A link should be opened outside the app (address)."""

    file_requested = Signal(str)
    """A file should be opened outside the app (path)."""

    def __init__(
        self,
        acts: PlanActs,
        catalogue: Catalogue,
        evidence: Evidence,
        words: Words,
        icons: Icons,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.setObjectName("step_panel")
        self._acts, self._catalogue, self._words = acts, catalogue, words
        self._step_id = ""
        self._goal = PlainLabel("", "small", "muted", wraps=True)
        self._goal.setObjectName("step_of")
        self._due = DateField(
            "detail_due",
            self.tr("Due"),
            self.tr("Set a due date"),
            self.tr("Remove the due date"),
            icons.icon("close", "muted"),
            today,
        )
        quick, likely, slow = self.tr("Quick"), self.tr("Likely"), self.tr("Slow")
        self._estimate = EstimateFields((quick, likely, slow), self.tr("hours"))
        self._guess = Tag(self.tr("our guess"), "plain")
        self._guess.setObjectName("our_guess")
        self.weeks = StepWeeks(catalogue, words)
        self._note = NoteField("note", self.tr("Note"))
        self._note.setFixedHeight(scaled(_NOTE_HEIGHT))
        self._note.setPlaceholderText(self.tr("What helps you with this step?"))
        self._proofs = ProofList(icons)
        self._time = TimeEntries(words, icons)
        self._reasons = Reasons(self.tr("Why this step"), evidence, words)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        def labelled(label: str, *items: QWidget) -> QWidget:
            box = QWidget()
            box.setLayout(column(PlainLabel(label, "small", "muted"), *items, spacing=4))
            return box

        estimate_label = PlainLabel(self.tr("Estimate (quick – likely – slow)"), "small", "muted")
        hours = row(self._estimate, PlainLabel(self.tr("hours"), "small", "muted"))
        hours.setStretch(0, 1)
        estimate = QWidget()
        estimate.setLayout(column(estimate_label, hours, row(self._guess, STRETCH), spacing=4))
        self.setLayout(
            column(
                self._goal,
                labelled(self.tr("Due"), self._due),
                estimate,
                self.weeks,
                labelled(self.tr("Note"), self._note),
                labelled(self.tr("Links or files as proof"), self._proofs),
                self._time,
                self._reasons,
                spacing=12,
            )
        )

    def _connect(self) -> None:
        self._due.changed.connect(self._on_due_changed)
        self._estimate.changed.connect(self._on_estimate_changed)
        self._note.given.connect(self._on_note_given)
        self._proofs.proof_given.connect(self._on_proof_given)
        self._proofs.removal_requested.connect(self._on_proof_removal)
        self._proofs.link_requested.connect(self.link_requested)
        self._proofs.file_requested.connect(self.file_requested)
        self._time.removal_requested.connect(self._acts.following.remove)
        self._reasons.finding_requested.connect(self.finding_requested)

    def show_step(self, plan: Plan, step: Step) -> None:
        """Show a step of `plan`; of the same step, only what differs is written."""
        other = step.id != self._step_id
        self._step_id = step.id
        goal = plan.goal_of(step.id)
        language = self._words.language
        if goal is not None:
            title = shown_goal_title(goal, self._catalogue, language)
            self._goal.setText(self.tr("Step of: {0}").format(title))
        self._due.show_date(step.due, of_another=other)
        self._estimate.show_estimate(step.estimate, of_another=other)
        self._guess.setVisible(self._is_our_guess(step))
        self.weeks.show_step(plan, step)
        self._note.show_text(shown_note(step, self._catalogue, language), of_another=other)
        self._proofs.show_proofs(step.proofs, of_another=other)
        self._time.show_entries(plan, step.id, of_another=other)
        own = self.tr("Your own step")
        ours = self.tr("Our suggestion, no figure behind it")
        self._reasons.show_findings(step.findings, ours if step.starter else own)
        late = (*self._proofs.tab_stops(), *self._time.tab_stops(), *self._reasons.tab_stops())
        in_tab_order(self._note, *late)

    def commit(self) -> None:
        """Give what is still being typed in the note."""
        self._note.commit()

    def _is_our_guess(self, step: Step) -> bool:
        starter = self._catalogue.starter_step(step.starter)
        return starter is not None and step.estimate == Estimate(*starter.hours)

    def _on_due_changed(self, day: date | None) -> None:
        self._acts.set_due(self._step_id, day, joined=True)

    def _on_estimate_changed(self, estimate: Estimate) -> None:
        self._acts.set_estimate(self._step_id, estimate)

    def _on_note_given(self, note: str) -> None:
        self._acts.write_note(self._step_id, note)

    def _on_proof_given(self, proof: Proof) -> None:
        if not self._acts.add_proof(self._step_id, proof):
            self._proofs.refuse(
                self.tr("This is too long, or there are 200 links and files already.")
            )

    def _on_proof_removal(self, proof: Proof) -> None:
        self._acts.remove_proof(self._step_id, proof)
