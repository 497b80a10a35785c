"""The plans that are shown in the pictures: those of one graphic designer, in either language."""

from datetime import date, datetime
from itertools import count

from msgspec.structs import replace

from desktop.domain.plan import Goal, LogEntry, Plan, Proof, Step, WeeksOff
from desktop.domain.skill import Catalogue
from desktop.domain.suggest import goal_for, own_core_goal
from desktop.domain.text import Language

NOW = datetime(2026, 11, 25, 19, 0)
_CREATED = date(2026, 10, 5)
_TITLE = {"id": "Rencana belajar saya", "en": "My learning plan"}
_TYPED = {"id": "tukang desain", "en": "I make posters and logos"}
_READING = {"id": "Desainer grafis", "en": "Graphic designer"}
_NOTE = {"id": "Contoh dari klien pertama sudah ada.", "en": "I have the first client's examples."}
_OWN = {"id": "Desain kemasan", "en": "Packaging design"}
_LEBARAN = {"id": "Lebaran", "en": "Eid"}
_YEAR_END = {"id": "Libur akhir tahun", "en": "End of the year"}
_KNOWN = {
    "id": ("Adobe Illustrator", "Figma", "Fotografi produk", "Tata letak"),
    "en": ("Adobe Illustrator", "Figma", "Product photography", "Layout"),
}
_LOGGED = (  # step, day, hours
    (0, date(2026, 10, 13), 1.5), (0, date(2026, 10, 16), 1.0), (1, date(2026, 10, 21), 2.0),
    (1, date(2026, 10, 28), 1.5), (2, date(2026, 11, 3), 2.5), (2, date(2026, 11, 7), 2.0),
    (3, date(2026, 11, 12), 2.0), (3, date(2026, 11, 18), 3.0), (3, date(2026, 11, 23), 1.5),
)  # fmt: skip


def fresh(language: Language, field: str = "design_creative") -> Plan:
    """A plan right after its field was chosen."""
    return Plan(
        id="plan",
        title=_TITLE[language],
        created=_CREATED,
        field=field,
        typed=_TYPED[language],
        reading=_READING[language],
    )


def full(language: Language, catalogue: Catalogue) -> Plan:
    """A plan some weeks on its way: goals of all kinds, steps done, hours logged, weeks off."""
    number = count(1)

    def new_id() -> str:
        return f"i{next(number)}"

    skills = [catalogue.skill(each) for each in ("ai_video", "ai_judgement")]
    video, judgement = (goal_for(each, catalogue, language, new_id) for each in skills if each)
    own = own_core_goal(_OWN[language], catalogue, language, new_id)
    video = replace(video, target=date(2027, 1, 10), steps=_steps_on_the_way(video.steps, language))
    log = tuple(
        LogEntry(id=new_id(), step=video.steps[step].id, on=day, hours=hours)
        for step, day, hours in _LOGGED
    )
    return replace(
        fresh(language),
        breaks=(
            WeeksOff(_YEAR_END[language], date(2026, 12, 28), date(2027, 1, 2)),
            WeeksOff(_LEBARAN[language], date(2027, 3, 8), date(2027, 3, 20)),
        ),
        known=_KNOWN[language],
        goals=(video, own, judgement),
        log=log,
    )


def _steps_on_the_way(steps: tuple[Step, ...], language: Language) -> tuple[Step, ...]:
    """The first three done, the fourth under way with proofs and a note of the person's own."""
    done = (date(2026, 10, 17), date(2026, 10, 30), date(2026, 11, 8))
    first = [replace(step, done=day) for step, day in zip(steps, done, strict=False)]
    proofs = (Proof("link", "https://example.org/montage"), Proof("file", "/home/sari/montage.mp4"))
    working = replace(steps[3], due=date(2026, 12, 1), note=_NOTE[language], proofs=proofs)
    rest = [replace(steps[4], after=(working.id,)), *steps[5:]]
    return (*first, working, *rest)


def one_kind(language: Language, catalogue: Catalogue) -> Plan:
    """A plan with one kind of skill alone and a date that cannot be met, so that there is advice."""
    plan = full(language, catalogue)
    goal = replace(plan.goals[0], target=date(2026, 12, 4))
    return replace(plan, goals=(goal,), breaks=())


def changed(plan: Plan, title: str) -> Plan:
    """A copy of a plan that somebody went on with elsewhere, and retitled a step that was changed here."""
    goal = plan.goals[0]
    steps = [*goal.steps[:5], replace(goal.steps[5], done=date(2026, 11, 24))]
    steps[3] = replace(steps[3], title=title)
    other: Goal = replace(goal, steps=(*steps, *goal.steps[6:]))
    return replace(plan, goals=(other, *plan.goals[1:]), hours_per_week=5.0)
