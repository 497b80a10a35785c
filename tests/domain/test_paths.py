from pathlib import Path

import pytest

from desktop import paths


def test_plans_go_into_the_documents_folder(home: Path) -> None:
    assert paths.for_user().documents == home / "Documents" / "Tumbuh"


def test_settings_go_where_the_system_keeps_settings(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "elsewhere"))
    assert paths.for_user().settings == home / "elsewhere" / "Tumbuh" / "settings.json"


def test_asking_for_the_folders_makes_none(home: Path) -> None:
    before = sorted(home.rglob("*"))
    paths.for_user()
    assert sorted(home.rglob("*")) == before
