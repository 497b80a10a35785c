"""Anybody's words for their work lead to its field, or are refused."""

import csv

import pytest

from desktop.domain.title_index import TitleIndex
from desktop.domain.title_words import bent, normalise, query_words
from desktop.domain.titles import MOST_READINGS, Title, TitleSearch, index_of
from desktop.paths import SEEDS
from desktop.storage.title_files import read_title_search


@pytest.fixture(scope="module")
def search() -> TitleSearch:
    return read_title_search(SEEDS)


def search_in(*titles: Title, plain: frozenset[str] = frozenset()) -> TitleSearch:
    """A search over a few made-up titles."""
    return TitleSearch(titles, TitleIndex(index_of(titles)), plain)


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


def test_at_most_five_readings_are_proposed(search: TitleSearch) -> None:
    assert len(search.find("staf", "id")) == MOST_READINGS


def test_a_reading_says_by_which_name_it_was_found(search: TitleSearch) -> None:
    found = {each: search.find(each, "id")[0] for each in ("CS", "gurru sd", "guru sd")}

    assert (found["CS"].reason, found["CS"].matched) == ("alias", "CS")
    assert (found["gurru sd"].reason, found["gurru sd"].matched) == ("corrected", "guru")
    assert (found["guru sd"].reason, found["guru sd"].matched) == ("title", "Guru SD")


def test_an_ambiguous_word_shows_its_several_fields() -> None:
    search = search_in(
        Title("Operator mesin", "id", "manufacturing_trades", aliases=("operator",)),
        Title("Operator sekolah", "id", "education", aliases=("operator",)),
    )

    assert set(fields(search, "operator")) == {"manufacturing_trades", "education"}


def test_the_order_of_words_does_not_matter(search: TitleSearch) -> None:
    assert fields(search, "video editor")[0] == fields(search, "editor video")[0]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("  Guru   SD ", "guru sd"), ("C++ / C#", "c++ c#"), ("Résumé", "resume"),
        ("IŞIK", "isik"), ("QA—tester…", "qa tester"), ("UI/UX_designer", "ui ux designer"),
        ("½ guru", "1 2 guru"),
    ],
)  # fmt: skip
def test_case_accents_and_punctuation_are_forgotten(text: str, plain: str) -> None:
    assert normalise(text).split() == plain.split()


def test_several_kinds_of_an_ambiguous_word_come_before_more_of_one_kind(
    search: TitleSearch,
) -> None:
    assert len(set(fields(search, "admin"))) >= 3
    assert len(set(fields(search, "operator"))) >= 3
    assert len(set(fields(search, "supervisor"))) >= 3


@pytest.mark.parametrize(
    ("verb", "agent"),
    [
        ("jahit", "penjahit"), ("menjahit", "penjahit"), ("ngajar", "pengajar"),
        ("antar", "pengantar"), ("nyapu", "penyapu"), ("petik", "pemetik"), ("metik", "pemetik"),
        ("tulis", "penulis"), ("rawat", "perawat"), ("driving", "driver"), ("sell", "seller"),
        ("guruku", "guru"), ("nurses", "nurse"), ("jagain", "penjaga"),
    ],
)  # fmt: skip
def test_a_verb_leads_to_the_one_who_does_it(verb: str, agent: str) -> None:
    assert agent in bent(verb)


def test_a_query_tells_the_work_from_its_place_and_rank() -> None:
    assert query_words("saya kerja sebagai kasir di Indomaret 2") == [
        ("kasir", 1.0), ("indomaret", 0.5), ("2", 0.1),
    ]  # fmt: skip
    assert query_words("staff gudang") == [("staf", 0.4), ("gudang", 1.0)]
    assert query_words("12345") == query_words("saya orang yang kerja") == []
    assert query_words("work at a bank as a driver") == [("bank", 0.5), ("driver", 1.0)]


def test_a_word_that_is_no_title_but_right_is_not_corrected() -> None:
    polisi = Title("Polisi", "id", "law_public")

    assert fields(search_in(polisi), "polusi") == ["law_public"]
    assert fields(search_in(polisi, plain=frozenset({"polusi"})), "polusi") == []


@pytest.mark.parametrize(
    ("begun", "field"),
    [
        ("super", "people_management"), ("mark", "sales_marketing"), ("kepal", "education"),
        ("buru", "manufacturing_trades"), ("dose", "education"), ("wart", "writing_media"),
        ("peter", "agriculture_fisheries"), ("di", ""), ("pekerja", ""),
    ],
)  # fmt: skip
def test_an_ordinary_word_may_be_the_beginning_of_a_job(
    search: TitleSearch, begun: str, field: str
) -> None:
    assert fields(search, begun)
    assert not field or field in fields(search, begun)


@pytest.mark.parametrize("name", ["TO", "A&R", "Kepala bagian", "IM officer"])
def test_a_name_of_short_or_common_words_is_found_as_it_stands(
    search: TitleSearch, name: str
) -> None:
    first = search.find(name, "en")[0]

    assert name.casefold() in {each.casefold() for each in (first.title, *first.also)}


def test_a_word_of_the_list_is_found_by_its_beginning_in_the_index() -> None:
    titles = [Title("Guru SD", "id", "education"), Title("Guru SMP", "id", "education"),
              Title("Gurandil", "id", "manufacturing_trades")]  # fmt: skip
    index = TitleIndex(index_of(titles))

    assert index.vocabulary() == ["gurandil", "guru", "sd", "smp"]
    assert index.beginning_with("gur", 9) == ["gurandil", "guru"]
    assert index.beginning_with("gur", 1) == ["guru"]
    assert sorted(index.names_with("guru", 9)) == [0, 64]
    assert index.names_with("guru", 1) == index.names_with("guru", 9)[:1]
    assert index.names_with("gu", 9) == []
    assert index.weight("guru") < index.weight("sd")
    assert index.weight("nothing") == 0
    assert "guru" in index
    assert "gur" not in index


def test_a_place_or_brand_that_nobody_knows_does_not_hide_the_job() -> None:
    search = search_in(Title("Satpam", "id", "law_public"), Title("Kasir", "id", "sales_marketing"))

    assert fields(search, "satpam wijayakusuma raya") == ["law_public"]
    assert fields(search, "kasir di toko wijayakusuma") == ["sales_marketing"]


def test_a_short_abbreviation_is_not_found_by_chance_among_other_words() -> None:
    search = search_in(Title("IT support", "en", "coding_web", aliases=("IT",)))

    assert fields(search, "IT") == ["coding_web"]
    assert fields(search, "it rained heavily all night") == []


def test_a_very_long_or_odd_query_is_answered_at_once(search: TitleSearch) -> None:
    for query in ("guru " * 10_000, "a" * 100_000, "\0\n\u2028guru", "<b>guru</b>", "\u202eguru"):
        assert len(search.find(query, "id")) <= MOST_READINGS


def test_every_tenth_title_is_found_in_its_field_by_each_of_its_names(search: TitleSearch) -> None:
    with (SEEDS / "titles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[::10]
    lost = [
        (name, row["field"])
        for row in rows
        for name in (row["title"], *filter(None, row["aliases"].split("|")))
        if row["field"] not in fields(search, name, row["lang"])
    ]

    assert not lost
