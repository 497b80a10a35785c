"""Each advice in a sentence that says its reason, and the one press that mends it."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.advice import Advice, parts_of_large_step
from desktop.domain.plan import Plan
from desktop.domain.shown import shown_goal_title, shown_step_title
from desktop.domain.skill import Catalogue
from desktop.domain.weeks import sunday
from desktop.session.outlooks import Outlook
from desktop.widgets.balance_words import balance_words
from desktop.widgets.plain_label import shortened
from desktop.words import Words

_LONGEST_TITLE = 60

translate = QCoreApplication.translate


class AdviceWords:
    """Words advice about the plan of an outlook."""

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        self._catalogue, self._words = catalogue, words

    def said(self, advice: Advice, outlook: Outlook) -> str:
        """What is so, and why it matters."""
        plan, words = outlook.plan, self._words
        title = self._title(plan, advice.item)
        if advice.kind == "goal_at_risk":
            return self._goal_at_risk(advice, title, outlook)
        if advice.kind == "step_at_risk":
            return self._step_at_risk(advice, title, outlook)
        if advice.kind == "week_overfull" and advice.week is not None:
            week = words.weeks(advice.week, sunday(advice.week), outlook.today)
            said = translate("advice", "In the week {0}, {1} of work is due, at {2} a week.")
            hours = words.hours(round(advice.hours, 1)), words.hours(plan.hours_per_week)
            return said.format(week, *hours)
        if advice.kind == "empty_goal":
            said = translate("advice", "“{0}” has no steps yet, so no week is kept for it.")
            return said.format(title)
        if advice.kind == "large_step":
            said = translate(
                "advice", "“{0}” still takes {1}. Smaller steps are easier to begin and to end."
            )
            return said.format(title, words.hours(advice.hours))
        return balance_words(advice.missing or "human")

    def title(self, advice: Advice, outlook: Outlook) -> str:
        """The goal or step that it is about; empty where it is about all of the plan."""
        return self._title(outlook.plan, advice.item)

    def mend(self, advice: Advice, plan: Plan) -> str:
        """What one press does about it; empty where nothing can be done at once."""
        words = self._words
        if advice.chance is not None and advice.chance.more is not None:
            plan_hours = translate("advice", "Plan {0} a week")
            return plan_hours.format(words.hours(advice.chance.more))
        if advice.dates:
            if len(advice.dates) > 1:
                return translate("advice", "Move the dates")
            return translate("advice", "Move it to {0}").format(words.date(advice.dates[0][1]))
        if advice.kind == "large_step":
            step = plan.step(advice.item)
            parts = parts_of_large_step(plan, step) if step is not None else 2
            return translate("advice", "Split it in {0}").format(words.number(parts))
        return {
            "empty_goal": translate("advice", "Add a step"),
            "kind": translate("advice", "Choose a skill"),
        }.get(advice.kind, "")

    def _goal_at_risk(self, advice: Advice, title: str, outlook: Outlook) -> str:
        words, chance, plan = self._words, advice.chance, outlook.plan
        goal = plan.goal(advice.item)
        target = goal.target if goal is not None else None
        if target is not None and target < outlook.today:
            over = translate("advice", "The date of “{0}”, {1}, is over.")
            return over.format(title, words.date(target))
        if chance is None:
            none = translate(
                "advice", "“{0}” should be reached by {1}, but there are no weeks for it yet."
            )
            return none.format(title, words.date(target) if target is not None else "")
        said = translate("advice", "“{0}” by {1}: {2} likely at {3} a week.").format(
            title, words.date(chance.by), words.share(chance.chance),
            words.hours(plan.hours_per_week),
        )  # fmt: skip
        if chance.more is not None:
            better = translate("advice", "{0} a week would make it {1}.")
            said += " " + better.format(words.hours(chance.more), words.share(chance.better))
        return said

    def _step_at_risk(self, advice: Advice, title: str, outlook: Outlook) -> str:
        words, step = self._words, outlook.plan.step(advice.item)
        due = words.date(step.due) if step is not None and step.due is not None else ""
        if not advice.dates:
            said = translate("advice", "“{0}” is due on {1}, but there is no week for it yet.")
            return said.format(title, due)
        said = translate("advice", "“{0}” is due on {1}, but its weeks last until {2}.")
        return said.format(title, due, words.date(advice.dates[0][1]))

    def _title(self, plan: Plan, item: str) -> str:
        language = self._words.language
        step, goal = plan.step(item), plan.goal(item)
        title = ""
        if step is not None:
            title = shown_step_title(step, self._catalogue, language)
        elif goal is not None:
            title = shown_goal_title(goal, self._catalogue, language)
        return shortened(title, _LONGEST_TITLE)
