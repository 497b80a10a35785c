"""A rich plan with a made-up catalogue and evidence, so that the goldens do not depend on the seeds."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

from msgspec.structs import replace
from PySide6.QtCore import QLocale

from desktop.domain.evidence import Evidence
from desktop.domain.field import Field
from desktop.domain.finding import Article, EvidenceFile, Finding
from desktop.domain.finding import Report as Original
from desktop.domain.plan import Estimate, Goal, LogEntry, Plan, Proof, Step, WeeksOff
from desktop.domain.skill import OWN_CORE, Catalogue, Skill, StarterStep
from desktop.domain.text import Language, Text
from desktop.formats.export import export
from desktop.formats.report import Report, make_report
from desktop.session.language import locale_for
from desktop.words import Words

NOW = datetime(2026, 12, 6, 9, 30, tzinfo=UTC)


def both(english: str, indonesian: str = "") -> Text:
    """A text in both languages."""
    return Text(en=english, id=indonesian or f"{english} (id)")


ARTICLE = Article(
    id="article",
    title="Keahlian yang masih dicari",
    publisher="Example.id",
    published="2026-02-19",
    language="id",
    address="https://example.id/read?a=1&b=2",
    reports=Original(
        title="In-Demand Skills",
        publisher="Marketplace",
        published="2026-02",
        address="https://example.com/report",
        population=both("Freelancers on one marketplace"),
        sample=both("Number not stated"),
        funder=both("The marketplace itself"),
    ),
    method_note=both("As others describe the method."),
)
STUDY = Article(
    id="study",
    title="Winners and losers",
    publisher="Journal",
    published="2025",
    author="A. Author, B. Author",
    address="https://example.org/study",
)

GROWTH = Finding(
    id="A-05",
    kind="growth",
    fields=("design",),
    short=both("AI video generation & editing", "Pembuatan video AI"),
    claim=both("Earnings from AI video grew by 329% in a year.", "Penghasilan naik 329%."),
    measured=both("Money paid on one platform"),
    limits=both("The starting amount was not published.", "Besar awalnya tidak diterbitkan."),
    checked="original",
    value=329.0,
    unit="percent_growth",
    skill="ai_video",
    tension=("C-01",),
)
SURVEY = replace(
    GROWTH,
    id="B-03",
    kind="survey",
    fields=("service",),
    short=both("of those asked see better prospects"),
    claim=both("83% of those asked see better career prospects."),
    limits=both("Feelings, not promotions."),
    checked="article_only",
    value=83.0,
    unit="percent_of_people",
    skill="",
    tension=(),
    support=("C-01",),
)
ADVICE = replace(
    GROWTH,
    id="A-25",
    kind="advice",
    fields=("all",),
    short=both("Keep your main skill and add AI"),
    claim=both("Do not give up your main skill; learn to use AI with it."),
    measured=both("Nothing was measured: this is advice"),
    limits=both("Advice, not a finding."),
    checked="not_applicable",
    value=None,
    unit="",
    skill="",
    tension=(),
)
AGAINST = replace(
    ADVICE,
    id="C-01",
    kind="study",
    fields=("design", "service"),
    short=both("Demand for writing fell by 20–50%"),
    claim=both("Freelance demand for writing fell by 20–50%."),
    measured=both("Change in job postings"),
    limits=both("One platform, one year."),
    checked="original",
    checked_note=both("We read the summary."),
)


def source(article: Article, *findings: Finding) -> EvidenceFile:
    """A source with its findings."""
    return EvidenceFile(format="tumbuh-evidence", version=1, article=article, findings=findings)


EVIDENCE = Evidence([source(ARTICLE, GROWTH, SURVEY, ADVICE)], [source(STUDY, AGAINST)])


def skill(skill_id: str, kind: str, name: Text, *findings: str) -> Skill:
    """A skill that stands on findings."""
    none = Text()
    return Skill(skill_id, kind, ("design",), name, none, none, none, findings)  # type: ignore[arg-type]


MAP = StarterStep(
    "ai_video.map",
    both("Map how you made one video", "Petakan satu video"),
    both("List each stage.\nMark two where AI could help.", "Tulis tiap tahap."),
    (1.0, 2.0, 4.0),
    ("A-25", "A-05"),
)
LICENCES = StarterStep(
    "ai_video.licences", both("Read two licences"), both("In one table."), (1.5, 3.0, 5.0)
)
CATALOGUE = Catalogue(
    fields=[
        Field("design", both("Design & creative", "Desain & kreatif")),
        Field("service", both("Customer service", "Layanan pelanggan")),
    ],
    skills=[
        skill("ai_video", "ai", both("AI video", "Video AI"), "A-05"),
        skill("judgement", "human", both("Judgement", "Penilaian")),
    ],
    steps={"ai_video": (MAP, LICENCES), OWN_CORE: ()},
)

RICH_PLAN = Plan(
    id="plan-7f3a",
    title='Rencana "2027" & <keluarga>',
    created=date(2026, 11, 23),
    field="design",
    typed="tukang desain",
    reading="Desainer grafis",
    hours_per_week=2.5,
    breaks=(
        WeeksOff("Tutup buku; <b>ramai</b>", date(2026, 12, 14), date(2026, 12, 18)),
        WeeksOff("", date(2027, 3, 8), date(2027, 3, 21)),
    ),
    known=("Desain grafis", "Figma; <b>lanjutan</b>", "=Excel"),
    goals=(
        Goal(
            id="g1",
            title="Video AI",
            kind="ai",
            skill="ai_video",
            target=date(2027, 1, 31),
            steps=(
                Step(
                    id="s1",
                    title="Petakan satu video",
                    estimate=Estimate(1.0, 2.0, 4.0),
                    due=date(2026, 11, 30),
                    done=date(2026, 12, 1),
                    note="Tulis tiap tahap.",
                    proofs=(
                        Proof("link", "https://example.org/video?x=1&y=<2>"),
                        Proof("file", "/home/sari/rahasia/peta alur.pdf"),
                        Proof("file", "C:\\Users\\Sari\\Documents\\naskah.docx"),
                    ),
                    starter="ai_video.map",
                    findings=("A-25", "A-05"),
                ),
                Step(
                    id="s2",
                    title="Read two licences",
                    estimate=Estimate(2.0, 3.0, 5.0),
                    due=date(2026, 12, 14),
                    note="My own note:\n- first *point*\n- second_point\n\n=1+1 in a line",
                    starter="ai_video.licences",
                ),
                Step(id="s3", title="=SUM(A1) is only a title", due=date(2027, 1, 10)),
            ),
        ),
        Goal(
            id="g2",
            title="Logo design, as I do it",
            kind="core",
            skill=OWN_CORE,
            level_from="working",
            level_to="expert",
            steps=(
                Step(
                    id="s4",
                    title="1. Review three logos",
                    estimate=Estimate(2.0, 2.0, 2.0),
                    findings=("B-03", "gone"),
                ),
                Step(id="s5", title="Ask a colleague", findings=("gone",)),
            ),
        ),
        Goal(id="g3", title="Judgement", kind="human", skill="judgement"),
    ),
    log=(
        LogEntry(id="l1", step="s2", on=date(2026, 12, 3), hours=1.25),
        LogEntry(id="l2", step="s1", on=date(2026, 11, 29), hours=2.5, note="At home,\nlate"),
        LogEntry(id="l3", step="removed", on=date(2026, 12, 4), hours=1.0),
    ),
)
EMPTY_PLAN = Plan(id="p0", title="", created=date(2026, 12, 6))


@contextmanager
def speaking(language: Language) -> Iterator[Words]:
    """Words in a language; what Qt takes for its own is put back afterwards."""
    before = QLocale()
    QLocale.setDefault(locale_for(language))
    try:
        yield Words(language)
    finally:
        QLocale.setDefault(before)


def report_of(
    plan: Plan,
    language: Language = "en",
    catalogue: Catalogue = CATALOGUE,
    evidence: Evidence = EVIDENCE,
    now: datetime = NOW,
) -> Report:
    """A plan's report."""
    with speaking(language) as words:
        return make_report(plan, catalogue, evidence, words, now)


def exported(name: str, plan: Plan, evidence: Evidence = EVIDENCE, now: datetime = NOW) -> bytes:
    """A plan's file of a format, in English."""
    with speaking("en") as words:
        return export(name, plan, CATALOGUE, evidence, words, now)
