"""The app starts, warns and saves in odd environments, and its dates never shift."""

import json
import os
import signal
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import build
from desktop.domain import edits
from desktop.storage.plan_file import read_plan, to_bytes
from tests.app_runs import Runs, plan_of
from tests.faults.figures import Figures
from tests.faults.own_process import (
    APP,
    NOBODY_KNOWS,
    Ended,
    begin,
    environment,
    first_said,
    run,
    seconds_to_end,
)
from tests.samples import goal, step
from tests.samples import plan as sample_plan

MOST_SECONDS = 2.0
STRICT_C = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
ENVIRONMENTS: dict[str, dict[str, str]] = {
    "no XDG_RUNTIME_DIR": {},
    "XDG_RUNTIME_DIR is gone": {"XDG_RUNTIME_DIR": "/nowhere/at/all"},
    "C": {"LANG": "C", "LC_ALL": "C"},
    "POSIX, ASCII only": STRICT_C,
    "decimal comma, Indonesian": {"LANG": "id_ID.UTF-8"},
    "decimal comma, German": {"LANG": "de_DE.UTF-8"},
    "Turkish": {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
    "no such locale": {"LANG": "xx_YY.no-such", "LC_ALL": "@"},
}
ZONES = (
    "Pacific/Kiritimati", "America/Anchorage", "Africa/Cairo", "America/Santiago", "Pacific/Apia",
    "Asia/Kathmandu",
)  # fmt: skip
DAYS = {
    "ordinary": date(2026, 2, 28), "first": date(1970, 1, 1), "last": date(2200, 12, 31),
    "midnight-left-out-in-Cairo": date(2026, 4, 24), "and-in-Santiago": date(2026, 9, 6),
    "day-left-out-in-Apia": date(2011, 12, 30), "longer-by-an-hour": date(2026, 11, 1),
}  # fmt: skip


def ends_well(ended: Ended) -> bool:
    return ended.code == 0 and "Traceback" not in ended.errors and ended.seconds < MOST_SECONDS


def test_in_every_locale_it_starts_saves_and_opens_the_plan_again(
    tmp_path: Path, figures: Figures
) -> None:
    homes = {name: tmp_path / f"{number} rumah é 漢" for number, name in enumerate(ENVIRONMENTS)}

    def start(name: str) -> tuple[Ended, Ended]:
        env = environment(homes[name], **ENVIRONMENTS[name])
        homes[name].mkdir()
        return run(*APP, "make_and_leave", env=env), run(*APP, "look_and_leave", env=env)

    with ThreadPoolExecutor(2) as pool:
        runs = dict(zip(ENVIRONMENTS, pool.map(start, ENVIRONMENTS), strict=True))
    for name, (made, again) in runs.items():
        indonesian = "Indonesian" in name
        assert made.last["state"] == "saved", name
        assert made.last["on_disk"], name
        assert made.last["found"] == ["customer_admin"], name
        assert made.last["language"] == ("id" if indonesian else "en"), name
        assert made.last["hours"] == ("2,5 jam" if indonesian else "2.5 hours"), name
        assert ends_well(made), made.errors
        assert ends_well(again), again.errors
        if "ASCII" in name:  # no settings can name the plan, so it is not found by itself
            continue
        assert again.last["path"] == made.last["path"], name
        assert again.last["on_disk"], name
    figures.note("odd locales", tried=2 * len(runs))


def test_a_user_whom_the_system_does_not_know_saves_in_the_home_folder(
    stranger: Path, figures: Figures
) -> None:
    env = environment(stranger)
    made = run(*APP, "make_and_leave", env=env, user=NOBODY_KNOWS)
    again = run(*APP, "look_and_leave", env=env, user=NOBODY_KNOWS)
    assert made.last["state"] == "saved", made.errors
    assert again.last["on_disk"]
    assert ends_well(made), made.errors
    assert ends_well(again), again.errors
    figures.note("a user whom the system does not know")


def warns(said: dict[str, Any], words: str) -> bool:
    told = words in said["trouble"] and "not saved" in said["trouble"]
    return bool(said["shown"] and said["state"] == "failed" and told and not said["on_disk"])


@pytest.mark.parametrize("place", ["a file", "a device"])
def test_a_home_that_cannot_be_written_is_told_in_the_window(
    place: str, tmp_path: Path, figures: Figures
) -> None:
    (tmp_path / "a file").write_text("not a folder")
    home = tmp_path / place if place == "a file" else Path("/dev/null")
    said = first_said(*APP, "make_and_stay", env=environment(home))
    assert warns(said, "The folder is not there"), said
    figures.note("a home that cannot be written")


def test_a_home_that_belongs_to_somebody_else_is_told_in_the_window(
    stranger: Path, figures: Figures
) -> None:
    os.chown(stranger, 0, 0)
    said = first_said(*APP, "make_and_stay", env=environment(stranger), user=NOBODY_KNOWS)
    assert warns(said, "You are not allowed"), said
    figures.note("a home that cannot be written")


def test_control_the_environments_bind_a_naive_program(tmp_path: Path) -> None:
    home = tmp_path / "rumah"
    home.mkdir()
    write = f"from pathlib import Path; Path({str(home)!r}, 'plan').write_text('é 漢')"
    assert run("-c", write, env=environment(home)).code == 0
    assert run("-c", write, env=environment(home, **STRICT_C)).code == 1
    save = "from pathlib import Path; Path(Path.home(), 'plan').write_text('')"
    assert run("-c", save, env=environment(home)).code == 0
    assert run("-c", save, env=environment(Path("/proc/nowhere"))).code == 1


# --- dates


def in_zone(folder: Path, zone: str) -> Ended:
    """Look at each step of a plan in a time zone and change its title."""
    path = folder / f"{zone.replace('/', ' ')}.tumbuh"
    steps = (step(f"s-{name}", due=day, done=day) for name, day in DAYS.items())
    path.write_bytes(to_bytes(sample_plan(goals=(goal("g1", *steps, target=DAYS["ordinary"]),))))
    home = folder / zone.replace("/", "-")
    home.mkdir()
    return run(*APP, "show_days", str(path), env=environment(home, TZ=zone))


def test_no_date_shifts_in_any_time_zone(tmp_path: Path, figures: Figures) -> None:
    with ThreadPoolExecutor(2) as pool:
        runs = dict(zip(ZONES, pool.map(partial(in_zone, tmp_path), ZONES), strict=True))
    expected = {f"s-{name}": day.isoformat() for name, day in DAYS.items()}
    wrong = {
        zone: {name: day for name, day in ended.last["days"].items() if day != expected[name]}
        for zone, ended in runs.items()
    }
    assert not any(wrong.values()), wrong
    for ended in runs.values():
        saved = read_plan(Path(ended.last["path"])).plan
        assert ended.last["on_disk"]
        assert {each.id: each.due and each.due.isoformat() for each in saved.steps()} == expected
        assert all(each.done == each.due for each in saved.steps())
        assert all(each.title.endswith(" again") for each in saved.steps())
        assert saved.created == sample_plan().created
        assert saved.log == sample_plan().log
        assert ends_well(ended), ended.errors
    figures.note("days shown in odd time zones", tried=len(ZONES) * len(DAYS))


def test_control_a_date_that_is_kept_as_a_moment_is_found_shifted(tmp_path: Path) -> None:
    keep = "import datetime as d; print(d.datetime(2026, 3, 8).timestamp())"
    read = "import datetime as d; print(d.date.fromtimestamp({0}).day)"
    east, west = (environment(tmp_path, TZ=zone) for zone in ZONES[:2])
    with begin("-c", keep, env=east) as process:
        kept = json.loads(process.communicate()[0])
    days = []
    for env in (east, west):
        with begin("-c", read.format(kept), env=env) as process:
            days.append(process.communicate()[0].strip())
    assert days == ["8", "7"]


def test_a_clock_that_is_put_back_stops_no_save(
    qapp: QApplication, runs: Runs, figures: Figures
) -> None:
    clock = [datetime(2026, 11, 22, 9, 30)]
    app = build(qapp, runs.paths, runs.ask, lambda: clock[0])
    app.open(None)
    app.front.show()
    app.window.views.start.field_chosen.emit("education", "", "")  # type: ignore[union-attr]
    saved = list[bool]()
    jumps = (timedelta(days=-1), timedelta(days=-9000), timedelta(days=20000), timedelta(hours=-1))
    for number, jump in enumerate(jumps):
        clock[0] += jump
        rename = partial(edits.rename_plan, title=f"after jump {number}")
        app.session.apply("rename", rename)
        saved.append(app.autosaver.flush(5))
        assert app.autosaver.path is not None
        assert read_plan(app.autosaver.path).plan == plan_of(app)
    created = plan_of(app).created
    assert app.window.close()
    assert app.end()
    app.window.deleteLater()
    figures.note("a clock that is put back", tried=len(jumps), lost=saved.count(False))
    assert all(saved)
    with runs.app() as again:
        assert plan_of(again).title == "after jump 3"
        assert plan_of(again).created == created


# --- errors and endings


def test_an_error_anywhere_is_told_and_the_app_goes_on_and_saves(
    tmp_path: Path, figures: Figures
) -> None:
    ended = run(*APP, "fail_everywhere", env=environment(tmp_path))
    told = ended.last["told"]
    figures.note("errors in slots", tried=4, lost=int(not ended.last["on_disk"]))
    assert len(told) == 4
    assert all("ZeroDivisionError" in each and "Your plan is safe" in each for each in told)
    assert ended.last["state"] == "saved"
    assert read_plan(Path(ended.last["path"])).plan.title == "after the errors"
    assert ended.errors.count("Traceback") == 4, "each leaves a trace"
    assert ended.code == 0


def test_control_an_error_that_nobody_hears_is_not_told(tmp_path: Path) -> None:
    ended = run(*APP, "fail_unheard", env=environment(tmp_path))
    assert ended.last["told"] == [""]
    assert "ZeroDivisionError" in ended.errors


@pytest.mark.alone
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_the_app_goes_within_two_seconds_of_a_signal(
    name: str, tmp_path: Path, figures: Figures
) -> None:
    with begin(*APP, "make_and_stay", env=environment(tmp_path)) as process:
        assert process.stdout is not None
        said = json.loads(process.stdout.readline())
        seconds = seconds_to_end(process, getattr(signal, name), MOST_SECONDS)
    figures.note("a signal to end", slow=int(seconds >= MOST_SECONDS))
    assert seconds < MOST_SECONDS
    assert process.returncode == 0
    assert said["state"] == "saved"


def test_control_a_program_that_does_not_go_is_found(tmp_path: Path) -> None:
    stay = "import signal, time; signal.signal(15, signal.SIG_IGN); print(1, flush=True); time.sleep(9)"
    with begin("-c", stay, env=environment(tmp_path)) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert seconds_to_end(process, signal.SIGTERM, 0.2) == float("inf")
