"""Every page and dialog that a picture is taken of, and how to get there."""

import re
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QListWidget, QWidget

from desktop.domain import edits
from desktop.storage.file_names import file_name
from desktop.storage.plan_file import SUFFIX
from tests.formats.careers import TABLE, linkedin
from tests.screens import sample
from tests.screens.sample import NOW
from tests.screens.stage import Stage


class Scene(NamedTuple):
    """A picture's name, and what arranges it; that gives the window or dialog to be taken."""

    name: str
    show: Callable[[Stage], QWidget]


# --- the window


def _start(stage: Stage) -> QWidget:
    stage.app.preferences.change(recent=())
    stage.window.go_to("start")
    stage.hand.write("job_title", {"id": "editor video", "en": "video editor"}[stage.language])
    return stage.window


def _start_empty(stage: Stage) -> QWidget:
    names = {"id": ("Rencana 2027", "Kursus Rina"), "en": ("Plan for 2027", "Rina's course")}
    stage.app.window.views.start.search.line.clear()  # type: ignore[union-attr]
    stage.app.window.views.start.show_recent(names[stage.language])  # type: ignore[union-attr]
    return stage.window


def _page(stage: Stage, page: str, item: str = "") -> QWidget:
    stage.window.go_to(page, item)
    return stage.window


def _full(stage: Stage, page: str, item: str = "") -> QWidget:
    stage.open(sample.full(stage.language, stage.app.catalogue))
    return _page(stage, page, item)


def _explore(stage: Stage) -> QWidget:
    _full(stage, "explore")
    stage.hand.click("show_chart")
    stage.wait(lambda: stage.hand.seen("growth_chart"), "the chart is drawn")
    return stage.window


def _explore_below(stage: Stage) -> QWidget:
    _explore(stage)
    stage.scroll_down("explore_content")
    return stage.window


def _explore_table(stage: Stage) -> QWidget:
    _full(stage, "explore")
    stage.hand.click("show_table")
    return stage.window


def _explore_no_figure(stage: Stage) -> QWidget:
    stage.open(sample.fresh(stage.language, "transport_logistics"))
    return _page(stage, "explore")


def _plan_step(stage: Stage) -> QWidget:
    plan = sample.full(stage.language, stage.app.catalogue)
    return _full(stage, "plan", plan.goals[0].steps[3].id)


def _plan_goal(stage: Stage) -> QWidget:
    plan = sample.full(stage.language, stage.app.catalogue)
    return _full(stage, "plan", plan.goals[0].id)


def _plan_empty(stage: Stage) -> QWidget:
    stage.open(sample.fresh(stage.language))
    return _page(stage, "plan")


def _plan_advice(stage: Stage) -> QWidget:
    stage.open(sample.one_kind(stage.language, stage.app.catalogue))
    return _page(stage, "plan")


def _progress(stage: Stage) -> QWidget:
    _full(stage, "progress")
    stage.hand.click("show_burn_up_chart")
    stage.wait(lambda: stage.hand.seen("burn_up_chart"), "the chart is drawn")
    return stage.window


def _progress_table(stage: Stage) -> QWidget:
    _full(stage, "progress")
    stage.hand.click("show_burn_up_table")
    return stage.window


def _progress_empty(stage: Stage) -> QWidget:
    stage.open(sample.fresh(stage.language))
    return _page(stage, "progress")


def _trouble_bar(stage: Stage) -> QWidget:
    _plan_step(stage)
    stage.disk.is_full = True
    stage.hand.press("plan_tree", Qt.Key.Key_Space)
    stage.app.autosaver.save_now()
    stage.wait(stage.window.trouble_bar.isVisible, "the failure is told")
    return stage.window


def _read_only(stage: Stage) -> QWidget:
    plan = sample.full(stage.language, stage.app.catalogue)
    path = stage.open(plan).with_name(file_name(f"{plan.title} (2030)", SUFFIX))
    stage.write(path, plan, version=9)
    stage.app.plan_files.open(path)
    stage.wait(stage.window.news_bar.isVisible, "it is said that it is only read")
    return _page(stage, "plan")


# --- dialogs and menus


def _evidence_card(stage: Stage) -> QWidget:
    _full(stage, "explore")
    stage.app.shell.show_finding("A-05")
    return stage.dialog("evidence_card")


def _versions(stage: Stage) -> QWidget:
    plan = sample.full(stage.language, stage.app.catalogue)
    stage.now = NOW - timedelta(days=9)
    stage.open(replace(plan, id=stage.only_here))
    open_step, title = plan.goals[0].steps[3], plan.goals[1].title
    kept = (
        partial(edits.set_hours_per_week, hours=5.0, today=NOW.date()),
        partial(edits.mark_done, step_id=open_step.id, on=NOW.date()),
        partial(edits.rename_goal, goal_id=plan.goals[1].id, title=f"{title} 2"),
    )
    for days, edit in enumerate(kept):
        stage.now = NOW - timedelta(days=8 - 3 * days, hours=days)
        stage.app.session.apply("edit", edit)
        assert stage.app.autosaver.flush(10)
    stage.now = NOW
    stage.app.shell.file_acts.show_versions()
    dialog = stage.dialog("versions_dialog")
    rows = dialog.findChild(QListWidget, "versions")
    assert isinstance(rows, QListWidget)
    stage.wait(lambda: rows.count() == len(kept), "all versions are read")
    return dialog


def _merge_review(stage: Stage) -> QWidget:
    texts = {"id": ("Montase dua puluh detik", "Montase untuk klien"),
             "en": ("A montage of twenty seconds", "A montage for a client")}  # fmt: skip
    here, there = texts[stage.language]
    plan = sample.full(stage.language, stage.app.catalogue)
    path = stage.open(replace(plan, id=stage.only_here))
    ours = (
        partial(edits.rename_step, step_id=plan.goals[0].steps[3].id, title=here),
        partial(edits.rename_goal, goal_id=plan.goals[1].id, title=f"{plan.goals[1].title} 2"),
    )
    for edit in ours:
        stage.app.session.apply("rename", edit)
    assert stage.app.autosaver.flush(10)
    copy = path.with_name("copy.tumbuh")
    stage.write(copy, sample.changed(replace(plan, id=stage.only_here), there))
    stage.ask.copy_path = copy
    stage.app.shell.file_acts.merge_copy()
    stage.wait(lambda: stage.hand.seen("review"), "the merge is told")
    stage.hand.click("review")
    return stage.dialog("merge_dialog")


def _skills_from(stage: Stage, name: str, data: bytes) -> QWidget:
    stage.open(sample.fresh(stage.language))
    stage.ask.skills_path = stage.folder / name
    stage.ask.skills_path.write_bytes(data)
    stage.app.shell.bring_in_skills()
    return stage.dialog("import_dialog")


def _import(stage: Stage) -> QWidget:
    return _skills_from(stage, "Basic_LinkedInDataExport_11-20-2026.zip", linkedin())


def _column_choice(stage: Stage) -> QWidget:
    return _skills_from(stage, "keahlian.csv", TABLE.encode())


def _by_button(stage: Stage, button: str, dialog: str) -> QWidget:
    """A dialog of the plan page, by its button."""
    _plan_step(stage)
    stage.hand.click(button)
    return stage.dialog(dialog)


def _log_time(stage: Stage) -> QWidget:
    _full(stage, "plan")
    stage.app.shell.log_time()
    return stage.dialog("log_time_dialog")


def _add_goal(stage: Stage) -> QWidget:
    return _by_button(stage, "add_goal", "add_goal_menu")


def _own_goal(stage: Stage) -> QWidget:
    menu = _add_goal(stage)
    own = next(each for each in menu.actions() if each.objectName() == "own_goal")
    own.trigger()
    menu.close()
    return stage.dialog("own_goal_dialog")


def _row_menu(stage: Stage) -> QWidget:
    _plan_step(stage)
    tree = stage.hand.find("plan_tree")
    assert isinstance(tree, QAbstractItemView)
    place = tree.visualRect(tree.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, tree.mapToGlobal(place))
    QApplication.postEvent(tree.viewport(), event)
    return stage.dialog("row_menu")


def _question(stage: Stage) -> QWidget:
    say = {
        "id": ("Rencana belum tersimpan", "Disk sudah penuh.", "Simpan di tempat lain…"),
        "en": ("The plan is not saved", "The disk is full.", "Save it elsewhere…"),
    }[stage.language]
    return stage.asked(lambda ask: ask.choice(say[0], say[1], [say[2]]))


def _keys(stage: Stage) -> QWidget:
    stage.app.shell.show_keys()
    return stage.dialog("keys_dialog")


def _palette(stage: Stage, typed: str = "") -> QWidget:
    _full(stage, "plan")
    stage.wait(lambda: stage.window.next_step, "what comes next is known")
    stage.app.shell.find_anything()
    palette = stage.dialog("palette")
    stage.hand.write("palette_find", typed)
    return palette


def _about(stage: Stage) -> QWidget:
    """With versions that are no computer's."""
    stage.app.shell.reading.show_about()
    dialog = stage.dialog("about_dialog")
    for label in dialog.findChildren(QLabel):
        if re.match(r"\d+(\.\d+)+", label.text()):
            label.setText("1.2.3")
    return dialog


def _licences(stage: Stage) -> QWidget:
    about = _about(stage)
    stage.hand.click("show_licences")
    dialog = stage.dialog("licences_dialog")
    about.hide()
    return dialog


def _guide(stage: Stage) -> QWidget:
    """A chapter without a picture, for the guide's pictures are taken from these."""
    stage.app.shell.reading.show_guide()
    guide = stage.dialog("guide_window")
    guide.resize(900, 620)
    chapters = guide.findChild(QListWidget, "guide_chapters")
    assert isinstance(chapters, QListWidget)
    chapters.setCurrentRow(4)
    return guide


def _hint(stage: Stage) -> QWidget:
    """What somebody is told who sees this page for the first time."""
    whole = _full(stage, "plan")
    stage.app.preferences.change(hints=("rows",))
    stage.app.shell._hints.speak_anew()
    stage.wait(lambda: stage.hand.seen("hint_bar"), "the hint is told")
    return whole


BEFORE_A_PLAN = (Scene("start", _start), Scene("start-empty", _start_empty))
"""How it is before the first plan is made."""

WITH_A_PLAN = (
    Scene("explore", _explore),
    Scene("explore-below", _explore_below),
    Scene("explore-table", _explore_table),
    Scene("explore-no-figure", _explore_no_figure),
    Scene("plan-step", _plan_step),
    Scene("plan-goal", _plan_goal),
    Scene("plan-empty", _plan_empty),
    Scene("plan-advice", _plan_advice),
    Scene("progress", _progress),
    Scene("progress-table", _progress_table),
    Scene("progress-empty", _progress_empty),
    Scene("sources", lambda stage: _full(stage, "sources")),
    Scene("trouble-bar", _trouble_bar),
    Scene("read-only", _read_only),
    Scene("evidence-card", _evidence_card),
    Scene("versions", _versions),
    Scene("merge-review", _merge_review),
    Scene("import", _import),
    Scene("column-choice", _column_choice),
    Scene("known-skills", lambda stage: _by_button(stage, "known_skills", "known_dialog")),
    Scene("after", lambda stage: _by_button(stage, "choose_after", "after_dialog")),
    Scene("weeks-off", lambda stage: _by_button(stage, "weeks_off", "weeks_off_dialog")),
    Scene("log-time", _log_time),
    Scene("add-goal", _add_goal),
    Scene("own-goal", _own_goal),
    Scene("row-menu", _row_menu),
    Scene("file-menu", lambda stage: stage.menu("file_menu")),
    Scene("question", _question),
    Scene("keys", _keys),
    Scene("palette", _palette),
    Scene("palette-found", lambda stage: _palette(stage, "ai")),
    Scene("palette-nothing", lambda stage: _palette(stage, "xqzy")),
    Scene("about", _about),
    Scene("licences", _licences),
    Scene("guide", _guide),
    Scene("hint", _hint),
)
SCENES = (*BEFORE_A_PLAN, *WITH_A_PLAN)
