"""An empty place says what to do next, and leads there."""

from PySide6.QtWidgets import QLabel

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.domain.plan import Goal, Step
from desktop.tour.hand import Hand
from tests.app_runs import Runs
from tests.shell.test_plan_files import make_plan
from tests.shell.test_window import action


def said(hand: Hand, name: str) -> str:
    label = hand.find(name)
    assert isinstance(label, QLabel)
    return label.text()


def with_empty_goal(app: Tumbuh) -> None:
    make_plan(app)
    goal = Goal("g1", "Writing reports", "core")
    app.session.apply("add goal", lambda plan: edits.add_goal(plan, goal))


def test_a_plan_without_goals_leads_to_the_skills_from_each_page(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        for page, button in (("plan", "choose_skill"), ("progress", "choose_first_skill")):
            app.window.go_to(page)
            hand.click(button)
            assert app.window.page == "explore"


def test_a_goal_without_steps_leads_from_progress_to_where_one_is_added(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        with_empty_goal(app)
        app.window.go_to("progress")
        hand.wait(lambda: hand.seen("next_step"), "the page is filled")

        assert said(hand, "next_step_title") == "There is no step yet."
        assert not hand.seen("save_burn_up")  # there is nothing to draw
        hand.click("show_next_step")

        assert (app.window.page, app.window.item) == ("plan", "g1")
        hand.click("add_step_to_goal")
        assert any(app.session.plan.steps())  # type: ignore[union-attr]


def test_the_chart_comes_with_the_first_estimate(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        with_empty_goal(app)
        step = Step("s1", "One")
        app.session.apply("add step", lambda plan: edits.add_step(plan, "g1", step))
        app.window.go_to("progress")
        hand.wait(lambda: hand.seen("mark_next_done"), "the page is filled")
        assert not hand.seen("show_burn_up_chart")

        app.session.apply("estimate", lambda plan: edits.set_likely_hours(plan, "s1", 3.0))
        hand.wait(lambda: hand.seen("show_burn_up_chart"), "the work is drawn")


def test_logging_time_without_a_step_leads_to_where_one_is_added(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        with_empty_goal(app)
        action(app, "log_time_anywhere").trigger()
        assert said(hand, "news_text").startswith("Add a step to the plan first")
        hand.click("where_to_add_step")

        assert (app.window.page, app.window.item) == ("plan", "g1")
        assert not app.window.news_bar.isVisible()


def test_skills_that_nobody_named_yet_are_asked_for(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        app.window.go_to("plan")
        hand.click("known_skills")
        assert said(hand, "known_none").startswith("None yet.")
        hand.write("known_name", "Excel")
        hand.click("add_known")

        assert hand.seen("known_list")
        assert not hand.seen("known_none")
        hand.find("known_dialog").close()


def test_a_search_for_steps_that_finds_none_says_so(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        with_empty_goal(app)
        one = Step("s1", "One")
        app.session.apply("add step", lambda plan: edits.add_step(plan, "g1", one))
        app.window.go_to("plan", "s1")
        hand.click("choose_after")
        assert said(hand, "after_none").startswith("There is no other step")
        assert not hand.seen("after_filter")
        hand.find("after_dialog").close()

        app.session.apply("add step", lambda plan: edits.add_step(plan, "g1", Step("s2", "Two")))
        hand.click("choose_after")
        assert not hand.seen("after_none")
        hand.write("after_filter", "xyzzy")
        assert said(hand, "after_none").startswith("No step has these words")
        assert not hand.seen("after_list")
        hand.write("after_filter", "two")
        assert hand.seen("after_list")
        hand.find("after_dialog").close()
