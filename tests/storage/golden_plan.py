"""The plan that stands in `golden/plan-v1.tumbuh`; neither is ever changed again."""

from datetime import date

from desktop.domain.plan import Estimate, Goal, LogEntry, Plan, Proof, Step

GOLDEN_PLAN = Plan(
    id="plan-7f3a",
    title='Dari "jawab telepon" ke <b>merawat pelanggan</b> & keluarga 👩🏽‍💻',
    created=date(2026, 1, 5),
    field="customer_admin",
    typed="CS toko online, kadang = admin",
    reading="Layanan pelanggan",
    hours_per_week=4.5,
    goals=(
        Goal(
            id="goal.1",
            title="Dukungan obrolan dengan AI",
            kind="ai",
            skill="ai_chat_support",
            level_from="working",
            level_to="expert",
            target=date(2026, 12, 28),
            steps=(
                Step(
                    id="step_1",
                    title="Write ten answers with an assistant",
                    estimate=Estimate(0.0, 1.5, 10_000.0),
                    due=date(1970, 1, 1),
                    done=date(2200, 12, 31),
                    note="first\n\ttabbed\r\nNUL \x00 U+2028 \u2028 RTL \u202egnp.exe \U0010ffff\\n",
                    proofs=(
                        Proof("link", "https://example.org/?a=1&b=<2>#c"),
                        Proof("file", "C:\\Users\\Sari\\jawaban akhir.pdf"),
                    ),
                    starter="ai_chat_support.first",
                    findings=("A-01", "B-07"),
                ),
                Step(id="step_2", title=""),
            ),
        ),
        Goal(id="goal.2", title="Own core skill", kind="core", skill="own_core"),
        Goal(
            id="goal.3",
            title="Empati",
            kind="human",
            level_from="beginner",
            level_to="beginner",
            steps=(Step(id="step_3", title="Listen", estimate=Estimate(1e-7, 0.1, 0.25)),),
        ),
    ),
    log=(
        LogEntry(id="log-1", step="step_1", on=date(2026, 2, 1), hours=0.25, note="di rumah"),
        LogEntry(id="log-2", step="removed-step", on=date(2026, 2, 28), hours=0.0),
    ),
)

GOLDEN_UNKNOWN = {
    "plan-7f3a": {"weeks_off": [{"from": "2026-03-16", "to": "2026-03-29", "why": "Lebaran"}]},
    "goal.1": {"colour": "teal"},
    "step_1": {"pomodoros": 7, "mood": None},
    "step_1/estimate/": {"id": "e1", "unit": "hours"},
    "step_1/proofs/https://example.org/?a=1&b=<2>#c": {"checked": True},
    "log-1": {"minutes": 15.5},
}
