import threading
import time
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.session.writer import Writer


class Reports:
    """Notes what the writer says about each job, and on which thread."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.errors: list[Exception | None] = []
        self.threads: set[threading.Thread] = set()

    def __call__(self, result: Any, error: Exception | None) -> None:
        self.results.append(result)
        self.errors.append(error)
        self.threads.add(threading.current_thread())


@pytest.fixture
def reports() -> Reports:
    return Reports()


def test_jobs_run_one_after_another_in_the_order_asked(
    writer: Writer, reports: Reports, qtbot: QtBot
) -> None:
    done: list[int] = []
    for number in range(50):
        writer.submit(lambda number=number: done.append(number), reports)
    qtbot.waitUntil(lambda: len(reports.results) == 50)
    assert done == list(range(50))


def test_a_job_that_is_asked_for_while_another_runs_waits_for_the_same_thread(
    writer: Writer, reports: Reports, qtbot: QtBot
) -> None:
    running, go = threading.Event(), threading.Event()

    def wait() -> threading.Thread:
        running.set()
        go.wait(20)
        return threading.current_thread()

    writer.submit(wait, reports)
    qtbot.waitUntil(running.is_set)
    writer.submit(threading.current_thread, reports)
    go.set()
    qtbot.waitUntil(lambda: len(reports.results) == 2)
    assert reports.results[0] is reports.results[1]


def test_work_is_done_off_the_gui_thread_and_reported_on_it(
    writer: Writer, reports: Reports, qtbot: QtBot
) -> None:
    writer.submit(threading.current_thread, reports)
    qtbot.waitUntil(lambda: len(reports.results) == 1)
    assert reports.results[0] is not threading.main_thread()
    assert reports.threads == {threading.main_thread()}


@pytest.mark.parametrize("error", [OSError("full"), TimeoutError("slow"), KeyError("x")])
def test_an_error_is_reported_and_the_next_job_runs(
    writer: Writer, reports: Reports, qtbot: QtBot, error: Exception
) -> None:
    def fail() -> None:
        raise error

    writer.submit(fail, reports)
    writer.submit(lambda: "next", reports)
    qtbot.waitUntil(lambda: len(reports.results) == 2)
    assert reports.results == [None, "next"]
    assert reports.errors == [error, None]


def test_draining_waits_for_every_job_and_reports_it_without_the_event_loop(
    writer: Writer, reports: Reports
) -> None:
    for number in range(5):
        writer.submit(lambda number=number: number, reports)
    assert writer.drain(10)
    assert reports.results == [0, 1, 2, 3, 4]


def test_draining_goes_on_after_a_job_that_failed(writer: Writer, reports: Reports) -> None:
    def fail() -> None:
        raise TimeoutError

    writer.submit(fail, reports)
    writer.submit(lambda: "next", reports)
    assert writer.drain(10)
    assert reports.results == [None, "next"]


def test_a_job_is_reported_once_after_draining(
    writer: Writer, reports: Reports, qtbot: QtBot
) -> None:
    writer.submit(lambda: 1, reports)
    assert writer.drain(10)
    writer.submit(lambda: 2, reports)
    qtbot.waitUntil(lambda: len(reports.results) == 2)
    assert reports.results == [1, 2]


def test_draining_waits_for_what_a_report_asks_for(writer: Writer, reports: Reports) -> None:
    writer.submit(lambda: "first", lambda *_: writer.submit(lambda: "second", reports))
    assert writer.drain(10)
    assert reports.results == ["second"]


def test_draining_ends_when_its_time_is_up(writer: Writer, reports: Reports) -> None:
    go = threading.Event()
    writer.submit(lambda: go.wait(20), reports)
    begin = time.monotonic()
    assert not writer.drain(0.1)
    assert 0.1 <= time.monotonic() - begin < 5
    assert reports.results == []
    go.set()
    assert writer.drain(10)
    assert reports.results == [True]


def test_draining_without_jobs_ends_at_once(writer: Writer) -> None:
    assert writer.drain(0)


def test_what_was_asked_before_closing_is_still_done(reports: Reports, qtbot: QtBot) -> None:
    writer = Writer()
    go = threading.Event()
    writer.submit(lambda: go.wait(20), reports)
    writer.submit(threading.current_thread, reports)
    writer.close()
    go.set()
    qtbot.waitUntil(lambda: len(reports.results) == 2)
    qtbot.waitUntil(lambda: not reports.results[1].is_alive())


def test_a_closed_writer_with_all_done_has_no_thread_left_that_holds_it(qtbot: QtBot) -> None:
    for _ in range(100):
        writer, reports = Writer(), Reports()
        writer.submit(threading.current_thread, reports)
        assert writer.drain(10)
        writer.close()
        assert not reports.results[0].is_alive()
