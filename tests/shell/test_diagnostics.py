"""The diagnostics: useful, shown before they are copied, and without anything private."""

import getpass
import socket
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from desktop.app import Tumbuh
from desktop.domain.plan import LogEntry, WeeksOff
from desktop.shell.mishaps import Mishaps
from desktop.tour.hand import Hand
from tests.app_runs import Runs
from tests.faults.hostile_texts import hostile, hostile_plan
from tests.shell.test_plan_files import make_plan, written
from tests.shell.test_window import action

SECRET = "Rahasia"
"""Stands in every text, name and path of the test; nothing of it may come out."""

NO_SECRETS = {"debian", "ubuntu", "fedora", "linux", "tumbuh"}
"""What a computer or its user may be called like, and what is told all the same."""


def shown(app: Tumbuh, hand: Hand) -> str:
    """What the dialog shows once it can be copied."""
    action(app, "diagnostics").trigger()
    hand.wait(lambda: hand.seen("copy_diagnostics"), "the dialog opens")
    button, text = hand.find("copy_diagnostics"), hand.find("diagnostics")
    assert isinstance(button, QPushButton)
    assert isinstance(text, QPlainTextEdit)
    hand.wait(button.isEnabled, "all is known")
    return text.toPlainText()


def secrets_in(text: str, words: set[str]) -> set[str]:
    return {word for word in words if word and word.lower() in text.lower()}


def hostile_words(home: Path) -> set[str]:
    """What a private word may look like: the secret, and the names of person, computer and folders."""
    names = {getpass.getuser(), socket.gethostname(), home.name, str(home), SECRET}
    return {name for name in names - NO_SECRETS if len(name) > 3} | {
        "zq",
        "/home",
        "\\",
        "<img",
        ".tumbuh",
    }


def test_what_is_copied_is_what_was_shown(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        text = shown(app, hand)
        QGuiApplication.clipboard().setText("before")
        hand.click("copy_diagnostics")

        assert QGuiApplication.clipboard().text() == text
        assert "Copied." in hand.find("diagnostics_said").text()  # type: ignore[attr-defined]
        hand.find("diagnostics_dialog").close()


def test_it_says_what_a_helper_needs_to_know(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]
        assert app.autosaver.flush(5)
        app.say_error("KeyError")
        app.say_error("KeyError")
        told = dict(line.split(": ", 1) for line in shown(app, hand).splitlines())

        assert told["Tumbuh"][0].isdigit()
        assert told["Window system"] == "offscreen"
        assert "×" in told["Screens"]
        assert told["Language"].startswith("en, ")
        assert told["Appearance"].startswith("light, ")
        assert (told["Goals"], told["Log entries"]) == ("1", "0")
        assert int(told["Steps"]) > 1
        assert told["Saving"] == "saved"
        assert told["Errors in this run"] == "KeyError 2×"
        assert told["Plan file"].endswith(" kB")
        assert int(told["Versions"].split(",")[0]) >= 1
        assert told["Folder of the plans can be written to"] == "yes"
        assert told["Free on this disk"].endswith(" GB")
        hand.find("diagnostics_dialog").close()


def test_without_a_plan_it_says_so(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        text = shown(app, hand)

        assert "Plan: none is open" in text
        assert "Goals" not in text
        hand.find("diagnostics_dialog").close()


@pytest.fixture
def private_home(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of a person and a computer with telling names."""
    for name in ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME"):
        monkeypatch.setenv(name, f"{SECRET} {name}")
    folder = tmp_path / f"{SECRET} <img src=x> folder"
    folder.mkdir()
    return folder


def test_nothing_private_gets_in(runs: Runs, private_home: Path, home: Path) -> None:
    hand = Hand()
    plan = hostile_plan(hostile(home / "canary.png"), "education")
    named = replace(
        plan, title=f"{SECRET} title", typed=SECRET, known=(SECRET,),
        breaks=(WeeksOff(SECRET, date(2026, 12, 1), date(2026, 12, 7)),),
        log=(*plan.log, LogEntry("mine", "s0", date(2026, 11, 1), 1.0, SECRET)),
    )  # fmt: skip
    path = private_home / f"{SECRET}.tumbuh"
    written(path, **{name: getattr(named, name) for name in named.__struct_fields__})
    with runs.app(path) as app:
        hand.wait(lambda: app.session.plan, "the plan is open")
        assert app.session.plan is not None
        app.say_error(f"{SECRET} error <b>")
        app.window.resize(900, 600)
        text = shown(app, hand)

        assert f"Goals: {len(named.goals)}" in text
        assert secrets_in(text, hostile_words(home)) == set()
        hand.find("diagnostics_dialog").close()


def test_the_search_for_private_words_would_find_one(runs: Runs, home: Path) -> None:
    hand = Hand()
    with runs.app() as app:
        path = make_plan(app)
        text = shown(app, hand)

        assert secrets_in(f"{text}\nTitle: {SECRET}", hostile_words(home)) == {SECRET}
        assert str(home) in secrets_in(f"{text}\nFile: {path}", hostile_words(home))
        hand.find("diagnostics_dialog").close()


def test_closing_before_all_is_known_does_no_harm(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        action(app, "diagnostics").trigger()
        hand.find("diagnostics_dialog").close()
        hand.settle()
        text = shown(app, hand)

        assert text.count("Tumbuh: ") == 1
        hand.find("diagnostics_dialog").close()


def test_errors_are_counted_by_kind_and_only_names_of_kinds_are_taken() -> None:
    mishaps = Mishaps()
    for kind in ("ValueError", "disk_full", "ValueError", "/home/sari", "a b", "<b>", ""):
        mishaps.note(kind)

    assert str(mishaps) == "ValueError 2×, disk_full 1×"
