"""What is typed finds things by the beginnings of their words, the better hit first."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.typed_words import find, fold, sought


def found(typed: str, *names: str, most: int = 50) -> list[str]:
    return [names[place] for place in find([sought(each) for each in names], typed, most).places]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("vid", "AI video"), ("ai vid", "AI video"), ("vid ai", "AI video"), ("AI VID", "ai video"),
        ("cafe", "Menata café"), ("café", "Menata CAFE"), ("329", "+329% AI video"),
        ("+329%", "+329% AI video"), ("c#", "Learn C#"), ("log  time ", "Log time…"),
        ("ijazah", "Ijazah S-1"), ("s 1", "Ijazah S-1"), ("istanbul", "İstanbul"), ("straße", "STRASSE"),
    ],
)  # fmt: skip
def test_words_are_found_by_their_beginnings_in_any_order(typed: str, name: str) -> None:
    assert found(typed, name) == [name]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("deo", "AI video"), ("video x", "AI video"), ("aivideo", "AI video"), ("log", "Catalogue")],
)
def test_the_middle_of_a_word_finds_nothing(typed: str, name: str) -> None:
    assert found(typed, name) == []


def test_the_better_hit_comes_first() -> None:
    names = [
        "Learn to log some time", "Write the log timetable", "Take the log time", "Log timetables",
        "Log time well", "Log time",
    ]  # fmt: skip
    assert found("log time", *names) == [
        "Log time", "Log time well", "Log timetables", "Take the log time", "Write the log timetable",
        "Learn to log some time",
    ]  # fmt: skip


def test_what_stands_beside_a_name_finds_it_after_all_names() -> None:
    things = [sought("Sketch", "Video"), sought("Video"), sought("A new video")]
    assert find(things, "video", 9).places == [1, 2, 0]
    assert find(things, "ske vid", 9).places == [0]


def test_among_equals_the_order_stays() -> None:
    assert found("step", "step b", "step a", "step c") == ["step b", "step a", "step c"]


def test_nothing_typed_finds_everything_in_its_order() -> None:
    assert found("", "b", "a") == ["b", "a"]
    assert found("  … ", "b", "a") == ["b", "a"]


def test_no_more_are_given_than_asked_for_and_all_are_counted() -> None:
    hits = find([sought(f"step {n}") for n in range(120)], "step", 50)
    assert (hits.places, hits.total) == (list(range(50)), 120)


@given(st.lists(st.text(max_size=40), max_size=8), st.text(max_size=20), st.integers(0, 9))
def test_any_text_is_borne_and_each_hit_holds_what_was_typed(
    names: list[str], typed: str, most: int
) -> None:
    things = [sought(name) for name in names]
    hits = find(things, typed, most)
    assert len(hits.places) == min(most, hits.total) == len(set(hits.places))
    words = fold(typed).split()
    for place in hits.places:
        held = fold(names[place]).split()
        assert all(any(each.startswith(word) for each in held) for word in words)


@given(st.text(min_size=1, max_size=40))
def test_whatever_a_thing_is_called_its_own_name_finds_it(name: str) -> None:
    assert find([sought(name)], name, 1).places == [0]


def test_ten_thousand_steps_are_searched_within_a_frame() -> None:
    words = [
        "membuat",
        "belajar",
        "rencana",
        "video",
        "data",
        "café",
        "menulis",
        "laporan",
        "sketsa",
        "analisis",
    ]
    things = [
        sought(" ".join(words[(n * k) % 10] for k in range(1, 9)), f"goal {n}")
        for n in range(10_000)
    ]

    def once(typed: str) -> float:
        start = time.thread_time()
        find(things, typed, 50)
        return time.thread_time() - start

    for typed in ("m", "video", "video data", "goal m s a", "nothing"):
        # the best of some, in the time of this thread, since other programs run too
        assert min(once(typed) for _ in range(9)) < 0.016, typed
