"""Every text of the app is in both catalogues, whole and compiled."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = ROOT / "resources" / "i18n"
TOOLS = Path(sys.executable).parent
PLACE = re.compile(r"\{\d*\}|%\d")


def messages(path: Path) -> list[tuple[str, str, list[str], bool]]:
    """Context, source, translations and whether it is unfinished, of each message."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            texts = forms or [translation.text or ""]
            unfinished = translation.get("type") is not None
            found.append((name, message.findtext("source") or "", texts, unfinished))
    return found


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_catalogue_holds_every_text_of_the_code_and_no_other(
    language: str, tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh.ts"
    options = ["-pluralonly"] if language == "en" else []
    subprocess.run(
        [TOOLS / "pyside6-lupdate", "-extensions", "py", "desktop", "-locations", "none",
         *options, "-source-language", "en", "-target-language", language, "-ts", fresh],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip

    wanted = {(context, source) for context, source, _, _ in messages(fresh)}
    held = {(c, s) for c, s, _, _ in messages(CATALOGUES / f"tumbuh_{language}.ts")}

    assert held == wanted


@pytest.mark.parametrize("name", ["tumbuh_id", "tumbuh_en", "qt_id"])
def test_every_text_is_translated_with_the_same_places_for_values(name: str) -> None:
    for context, source, texts, unfinished in messages(CATALOGUES / f"{name}.ts"):
        assert not unfinished, (context, source)
        for text in texts:
            assert text.strip(), (context, source)
            lost = set(PLACE.findall(source)) - set(PLACE.findall(text))
            assert not lost, (context, source, text)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_compiled_catalogue_is_the_one_of_the_texts(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    texts = [CATALOGUES / f"tumbuh_{language}.ts", *CATALOGUES.glob(f"qt_{language}.ts")]
    subprocess.run(
        [TOOLS / "pyside6-lrelease", *texts, "-qm", fresh],
        check=True, capture_output=True,
    )  # fmt: skip

    assert fresh.read_bytes() == (CATALOGUES / f"tumbuh_{language}.qm").read_bytes()


def test_no_text_is_put_together_before_it_is_translated() -> None:
    built = re.compile(r"\b(tr|translate)\(\s*f[\"']|f(\"[^\"]*|'[^']*)\{(self\.tr|translate)\(")
    found = [
        path.relative_to(ROOT)
        for path in (ROOT / "desktop").rglob("*.py")
        if built.search(path.read_text())
    ]

    assert not found
