"""Anybody's words for their work lead to its field, or are refused."""

import csv
from pathlib import Path

import pytest

from desktop.domain.titles import MOST_READINGS, Title, TitleSearch, normalise
from desktop.storage.seeds import read_titles

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module")
def search() -> TitleSearch:
    return TitleSearch(read_titles(SEEDS))


def fields(search: TitleSearch, query: str, language: str = "id") -> list[str]:
    return [reading.field for reading in search.find(query, "en" if language == "en" else "id")]


EXPECTED = {
    "editor video": "design_creative", "tukang edit foto": "design_creative",
    "wedding photographer": "design_creative", "frontend developer": "coding_web",
    "teknisi komputer kantor": "coding_web", "analis data": "data_analytics",
    "CS shopee": "customer_admin", "admin toko onlen": "customer_admin",
    "secretary": "customer_admin", "kasir indomaret": "sales_marketing",
    "SPG": "sales_marketing", "jualan pulsa": "sales_marketing", "staf AR": "accounting_consulting",
    "teller bank": "accounting_consulting", "penerjemah": "writing_media",
    "gurru sd": "education", "guru matematika": "education", "perawt": "health",
    "bidan": "health", "arsitek": "engineering", "buruh pabrik sepatu": "manufacturing_trades",
    "tukang las keliling": "manufacturing_trades", "kuli bangunan": "construction",
    "ojol": "transport_logistics", "supirr truk": "transport_logistics",
    "staf gudang": "transport_logistics", "penjual nasi goreng": "hospitality_tourism",
    "waitress": "hospitality_tourism", "petani padi": "agriculture_fisheries",
    "nelayan": "agriculture_fisheries", "satpam mall": "law_public", "PNS": "law_public",
    "peneliti": "science_research", "HRD": "people_management",
    "asisten rumah tangga": "personal_services", "MUA": "personal_services",
    "penyanyi kafe": "arts_sport", "pelatih badminton": "arts_sport",
}  # fmt: skip


@pytest.mark.parametrize(("query", "field"), EXPECTED.items())
def test_a_title_as_people_type_it_leads_to_its_field(
    search: TitleSearch, query: str, field: str
) -> None:
    assert fields(search, query)[:1] == [field]


@pytest.mark.parametrize(
    "nonsense", ["", "   ", "asdfgh", "saya suka makan", "!!!", "12345", "lorem ipsum dolor", "x"]
)
def test_nonsense_is_refused(search: TitleSearch, nonsense: str) -> None:
    assert search.find(nonsense, "id") == []


def test_at_most_five_readings_are_proposed_and_the_best_comes_first(search: TitleSearch) -> None:
    readings = search.find("staf", "id")

    assert len(readings) == MOST_READINGS
    assert [each.score for each in readings] == sorted((r.score for r in readings), reverse=True)


def test_a_reading_says_by_which_name_it_was_found(search: TitleSearch) -> None:
    assert search.find("CS", "id")[0].matched == "CS"
    assert search.find("gurru sd", "id")[0].matched == "guru"


def test_an_ambiguous_word_shows_its_several_fields() -> None:
    search = TitleSearch(
        [
            Title("Operator mesin", "id", "manufacturing_trades", aliases=("operator",)),
            Title("Operator sekolah", "id", "education", aliases=("operator",)),
        ]
    )

    assert set(fields(search, "operator")) == {"manufacturing_trades", "education"}


def test_the_order_of_words_does_not_matter(search: TitleSearch) -> None:
    assert fields(search, "video editor")[0] == fields(search, "editor video")[0]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("  Guru   SD ", "guru sd"), ("C++ / C#", "c++ c#"), ("Résumé", "resume"),
        ("IŞIK", "isik"), ("staff", "staf"), ("UI/UX_designer", "ui ux designer"),
    ],
)  # fmt: skip
def test_case_accents_and_punctuation_are_forgotten(text: str, plain: str) -> None:
    assert normalise(text) == plain


def test_a_very_long_or_odd_query_is_answered_at_once(search: TitleSearch) -> None:
    for query in ("guru " * 10_000, "a" * 100_000, "\0\n\u2028guru", "<b>guru</b>", "\u202eguru"):
        assert len(search.find(query, "id")) <= MOST_READINGS


def test_every_title_and_every_alias_finds_its_own_field(search: TitleSearch) -> None:
    with (SEEDS / "titles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[::25]
    lost = [
        (row["title"], row["field"])
        for row in rows
        if row["field"] not in fields(search, row["title"], row["lang"])
    ]

    assert not lost
