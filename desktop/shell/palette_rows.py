"""All that the palette finds: pages, actions, plans, goals, steps, fields and findings, as rows."""

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject

from desktop.domain.evidence import Evidence
from desktop.domain.finding import Finding
from desktop.domain.plan import Goal, Plan
from desktop.domain.shown import shown_goal_title, shown_step_title
from desktop.domain.skill import Catalogue
from desktop.domain.typed_words import Sought, sought
from desktop.keys import shown
from desktop.shell.actions import MenuMaker, plain
from desktop.words import Words

_MOST_RECENT = 4


class Row(NamedTuple):
    """One thing to find: what it is called, what stands beside it, its keys, its kind, and what it does.

    `also` are words that it can be found by and that are not shown.
    """

    name: str
    title: str
    beside: str
    kind: str
    do: Callable[[], object]
    keys: str = ""
    also: str = ""

    def sought(self) -> Sought:
        """What the row is found by."""
        return sought(self.title, self.beside, self.kind, self.also)


class Ways(Protocol):
    """What choosing a row asks for."""

    show_finding: Callable[[str], None]

    def run(self, action: str) -> None: ...
    def show_item(self, item_id: str) -> None: ...
    def begin_plan_in(self, field: str) -> None: ...
    def change_field_to(self, field: str) -> None: ...


class PaletteRows(QObject):
    """Makes the rows from the menus, the open plan and the evidence as they are now."""

    def __init__(
        self,
        menus: MenuMaker,
        plan: Plan | None,
        catalogue: Catalogue,
        evidence: Evidence,
        words: Words,
        ways: Ways,
        left_out: Collection[str] = (),
    ) -> None:
        """`left_out` are the names of actions that would do nothing now."""
        super().__init__()
        self._left_out = {"find_anything", *left_out}
        self._menus, self._plan, self._ways = menus, plan, ways
        self._catalogue, self._evidence, self._words = catalogue, evidence, words

    def every(self) -> list[Row]:
        """All rows; of those that fit equally well, the first are shown first."""
        plan = self._plan
        rows = [*self._actions()]
        if plan is not None:
            rows += [*map(self._goal, plan.goals), *self._steps(plan)]
        return [*rows, *self._fields(), *self._findings()]

    def first(self, page: str, next_step: str) -> list[Row]:
        """What to offer before anything is typed, for somebody on `page` with that step to do next."""
        wanted = [
            "log_time_anywhere", "view_explore", "view_plan", "view_progress", "view_sources", "new_goal",
            "new_step", *(f"recent_{number}" for number in range(_MOST_RECENT)), "change_field", "open",
            "new_plan", "bring_in_skills", "export_pdf", "versions", "keys",
        ]  # fmt: skip
        rows = {row.name: row for row in self._actions()}
        rows.pop(f"view_{page}", None)
        return [*self._next(next_step), *(rows[each] for each in wanted if each in rows)]

    def _next(self, step_id: str) -> Iterator[Row]:
        goal = self._plan.goal_of(step_id) if self._plan is not None else None
        for step in goal.steps if goal is not None else ():
            if goal is not None and step.id == step_id and step.done is None:
                title = shown_step_title(step, self._catalogue, self._words.language)
                show = partial(self._ways.show_item, step_id)
                yield Row(step_id, _line(title), self._goal_title(goal), self.tr("Next step"), show)

    # --- the menus

    def _actions(self) -> Iterator[Row]:
        for name, action in self._menus.actions.items():
            is_so = action.isChecked() and action.actionGroup() is not None
            if not action.isEnabled() or is_so or name in self._left_out:
                continue
            title, kind, beside = plain(action.text()), self.tr("Action"), ""
            if name.startswith("view_"):
                kind = self.tr("Page")
            elif name.startswith("recent_"):
                kind, beside = self.tr("Plan"), self.tr("open this plan")
            elif len(self._menus.headings[name]) > 1:
                title = self.tr("{0}: {1}").format(self._menus.headings[name][-1], title)
            keys = next(iter(shown(action.shortcuts())), "")
            yield Row(name, _line(title), beside, kind, partial(self._ways.run, name), keys)

    # --- the plan

    def _goal(self, goal: Goal) -> Row:
        done = sum(step.done is not None for step in goal.steps)
        beside = self.tr("{0} of {1} steps done").format(done, len(goal.steps))
        show = partial(self._ways.show_item, goal.id)
        return Row(goal.id, self._goal_title(goal), beside, self.tr("Goal"), show)

    def _steps(self, plan: Plan) -> list[Row]:
        """The open steps, then those that are done."""
        language, kind = self._words.language, self.tr("Step")
        done_beside = self.tr("{0} · done")
        still_open, done = list[Row](), list[Row]()
        for goal in plan.goals:
            of = self._goal_title(goal)
            of_done = done_beside.replace("{0}", of)
            for step in goal.steps:
                title = _line(shown_step_title(step, self._catalogue, language))
                show = partial(self._ways.show_item, step.id)
                if step.done is None:
                    still_open.append(Row(step.id, title, of, kind, show))
                else:
                    done.append(Row(step.id, title, of_done, kind, show))
        return still_open + done

    def _goal_title(self, goal: Goal) -> str:
        return _line(shown_goal_title(goal, self._catalogue, self._words.language))

    # --- fields and evidence

    def _fields(self) -> Iterator[Row]:
        """Say plainly what choosing a field does, so that nobody changes theirs by accident."""
        kind = self.tr("Field")
        begin, change = self.tr("Begin a new plan in {0}"), self.tr("Change my field to {0}")
        stays = self.tr("the open plan stays as it is") if self._plan is not None else ""
        undone = self.tr("in the open plan; can be undone")
        for field in self._catalogue.fields:
            name, ways = self._words.text(field.name), self._ways
            do = partial(ways.begin_plan_in, field.id)
            yield Row(f"begin_{field.id}", begin.format(name), stays, kind, do)
            if self._plan is not None and self._plan.field != field.id:
                do = partial(ways.change_field_to, field.id)
                yield Row(f"change_{field.id}", change.format(name), undone, kind, do)

    def _findings(self) -> Iterator[Row]:
        kind, words = self.tr("Finding"), self._words
        for finding in self._evidence.every():
            figure, short = words.figure(finding), words.text(finding.short)
            title = " ".join(part for part in (figure, short) if part)
            yield Row(
                finding.id, _line(title or words.text(finding.claim)), self._fields_of(finding), kind,
                partial(self._ways.show_finding, finding.id), also=words.text(finding.claim),
            )  # fmt: skip

    def _fields_of(self, finding: Finding) -> str:
        """Where it was measured, and whether that was by others than the two articles."""
        fields = [self._catalogue.field(each) for each in finding.fields]
        names = ", ".join(self._words.text(each.name) for each in fields if each is not None)
        where = self.tr("across all fields") if finding.is_for_every_field else names
        origin = self._words.origin(self._evidence.origin(finding.id))
        return " · ".join(part for part in (where, origin) if part)


def _line(text: str) -> str:
    """A text on one line, whatever breaks a file put into it."""
    return " ".join(text.split())
