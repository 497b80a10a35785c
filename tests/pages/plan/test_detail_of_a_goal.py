"""The panel at the right shows a goal with its kind, levels, date and reasons."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from tests.pages.plan.conftest import Screen
from tests.pages.screens import CATALOGUE

KEY = Qt.Key


def test_a_goal_shows_its_kind_levels_and_what_the_skill_is(screen: Screen) -> None:
    screen.click_row("g1")

    assert screen.find("detail_title").text() == screen.text("g1")
    assert screen.find("level_from").currentText() == "Beginner"
    assert screen.find("level_to").currentText() == "Skilled"
    assert not screen.seen("step_of")
    assert not screen.seen("log_time")


def choose(screen: Screen, combo: str, times: int, key: Qt.Key) -> None:
    screen.find(combo).setFocus()
    for _ in range(times):
        screen.press(key)


def test_a_level_from_above_the_level_to_pulls_it_up(screen: Screen) -> None:
    screen.click_row("g1")
    choose(screen, "level_from", 3, KEY.Key_Down)

    goal = screen.goal("g1")
    assert (goal.level_from, goal.level_to) == ("expert", "expert")
    assert screen.find("level_to").currentText() == "Expert"
    assert screen.undo_text == "change levels"


def test_a_level_to_below_the_level_from_pulls_it_down(screen: Screen) -> None:
    screen.click_row("g1")
    choose(screen, "level_from", 1, KEY.Key_Down)
    choose(screen, "level_to", 2, KEY.Key_Up)

    goal = screen.goal("g1")
    assert (goal.level_from, goal.level_to) == ("beginner", "beginner")
    assert screen.find("level_from").currentText() == "Beginner"


def test_a_target_date_is_set_and_taken_away(screen: Screen) -> None:
    screen.click_row("g2")
    screen.click("detail_target_set")
    screen.press(KEY.Key_Up)
    assert screen.goal("g2").target == date(2026, 12, 21)
    assert screen.undo_text == "change target date"

    screen.click("detail_target_clear")
    assert screen.goal("g2").target is None


def test_the_reasons_of_a_goal_are_its_skills_findings(screen: Screen) -> None:
    screen.click_row("g1")
    skill = CATALOGUE.skill("ai_video")
    assert skill is not None
    asked = QSignalSpy(screen.page.finding_requested)
    for finding in skill.findings:
        screen.find(f"finding_{finding}").click()

    assert [asked.at(n)[0] for n in range(asked.count())] == list(skill.findings)


def test_an_own_goal_says_that_it_is_in_ones_own_words(screen: Screen) -> None:
    screen.click_row("g2")

    assert screen.find("no_reason").text() == "A goal in your own words"


def test_a_step_is_added_to_the_goal_from_the_panel(screen: Screen) -> None:
    screen.click_row("g2")
    screen.click("add_step_to_goal")
    screen.type("Third")
    screen.press(KEY.Key_Return)

    assert [each.title for each in screen.goal("g2").steps][-1] == "Third"


@pytest.mark.parametrize("title", ["Desain", "Graphic design 2"])
def test_a_goal_is_renamed_in_the_panel(screen: Screen, title: str) -> None:
    screen.click_row("g2")
    screen.click("detail_title")
    screen.press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    screen.type(title)
    screen.press(KEY.Key_Return)

    assert screen.goal("g2").title == title


def test_remove_takes_the_goal_away_and_undo_brings_it_back(screen: Screen) -> None:
    screen.click_row("g1")
    screen.click("remove_item")
    assert [each.id for each in screen.plan.goals] == ["g2"]

    screen.session.undo_stack.undo()
    assert screen.order()[0] == "g1"
