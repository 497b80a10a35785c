"""How often the search lands where a worker expects, over lists of what people type."""

import pytest

from desktop.domain.titles import TitleSearch
from desktop.paths import SEEDS
from desktop.storage.title_files import read_title_search
from tests.titles.lists import Tally, expected, no_jobs, tally, typed


@pytest.fixture(scope="module")
def search() -> TitleSearch:
    return read_title_search(SEEDS)


def test_the_first_reading_is_in_the_expected_field_in_95_of_100(search: TitleSearch) -> None:
    assert tally(search, expected()).first_share >= 0.95


def test_one_of_the_first_three_readings_is_always_in_the_expected_field(
    search: TitleSearch,
) -> None:
    assert tally(search, expected()).share_in_three == 1


def test_titles_by_people_who_did_not_know_the_search_find_their_field(
    search: TitleSearch,
) -> None:
    found = tally(search, typed())

    assert found.typed >= 550
    assert found.first_share >= 0.93
    assert found.share_in_three >= 0.95


def test_a_title_that_is_three_quarters_typed_is_mostly_found_already(search: TitleSearch) -> None:
    begun = [each._replace(text=each.text[: len(each.text) * 3 // 4 + 1]) for each in typed()]

    assert tally(search, begun).share_in_three >= 0.92


def test_what_is_no_job_is_refused(search: TitleSearch) -> None:
    """Nearly all; a word that stands in the names of jobs (kulit, pesawat) is answered."""
    assert tally(search, no_jobs()).first_share >= 0.88


def test_a_list_in_which_all_is_wrong_is_seen(search: TitleSearch) -> None:
    wrong = [each._replace(fields=("nowhere",)) for each in expected()]

    assert tally(search, wrong) == Tally(len(wrong), 0, 0)
