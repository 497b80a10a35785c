"""What Linux desktops read about the app is sound, true, and the same everywhere."""

import plistlib
import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

from desktop import VERSION
from desktop.run import APP_ID
from desktop.storage.plan_file import SUFFIX, to_bytes
from resources.build import app_icons
from resources.linux import for_account
from tests.samples import plan as sample_plan

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "resources" / "linux"
ENTRY = LINUX / f"{APP_ID}.desktop"
METAINFO = LINUX / f"{APP_ID}.metainfo.xml"
MIME = LINUX / f"{APP_ID}.mime.xml"
PLAN_TYPE = for_account.PLAN_TYPE
SPEC = (ROOT / "resources/build/tumbuh.spec").read_text("utf-8")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry() -> dict[str, str]:
    """The keys of the desktop entry."""
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(ENTRY, "utf-8")
    assert parser.sections() == ["Desktop Entry"]
    return dict(parser["Desktop Entry"])


def metainfo() -> ET.Element:
    return ET.parse(METAINFO).getroot()


def text(of: str) -> str:
    found = metainfo().findtext(of)
    assert found
    return found.strip()


def test_the_app_has_one_id_everywhere() -> None:
    assert APP_ID == "org.tumbuh.Tumbuh"
    assert (app_icons.APP_NAME, for_account.APP_ID) == (APP_ID, APP_ID)
    assert f'APP_ID, PLAN_TYPE = "{APP_ID}", ' in SPEC
    assert "bundle_identifier=APP_ID" in SPEC
    assert text("id") == APP_ID
    assert text("launchable") == ENTRY.name
    assert entry()["Icon"] == APP_ID
    assert {path.name.removeprefix(APP_ID) for path in LINUX.glob("*") if path.is_file()} == {
        ".desktop", ".metainfo.xml", ".mime.xml", "for_account.py",
    }  # fmt: skip


def test_the_file_type_is_the_same_everywhere() -> None:
    (kind,) = ET.parse(MIME).getroot()
    assert kind.attrib["type"] == PLAN_TYPE
    (glob,) = kind.iter(f"{_MIME}glob")
    assert glob.attrib == {"pattern": f"*{SUFFIX}"}
    (icon,) = kind.iter(f"{_MIME}icon")
    assert icon.attrib["name"] == app_icons.PLAN_NAME == PLAN_TYPE.replace("/", "-")
    (above,) = kind.iter(f"{_MIME}sub-class-of")
    assert above.attrib["type"] == "application/json"
    assert entry()["MimeType"] == f"{PLAN_TYPE};"
    assert [each.text for each in metainfo().iter("mediatype")] == [PLAN_TYPE]
    assert f'"{PLAN_TYPE}"' in SPEC
    assert f'"{SUFFIX.removeprefix(".")}"' in SPEC


def test_a_plan_begins_as_the_file_type_says() -> None:
    (kind,) = ET.parse(MIME).getroot()
    data = to_bytes(sample_plan()).decode()
    matches = list(kind.iter(f"{_MIME}match"))
    assert len(matches) == 2
    for match in matches:
        first, _, last = match.attrib["offset"].partition(":")
        at = data.find(match.attrib["value"], int(first))
        assert int(first) <= at <= int(last or first)


def test_the_entry_says_everything_in_both_languages() -> None:
    keys = entry()
    for key in ("GenericName", "Comment", "Keywords"):
        assert keys[key] != keys[f"{key}[id]"]
    assert (keys["Type"], keys["Terminal"], keys["Exec"]) == ("Application", "false", "tumbuh %f")
    assert all(keys[key].endswith(";") for key in keys if key.startswith(("Keywords", "MimeType")))


def test_every_sentence_about_the_app_stands_there_in_both_languages() -> None:
    root = metainfo()
    for parent in (root, *root.iter("description"), *root.iter("ul")):
        for tag in ("summary", "p", "li"):
            said = [each.attrib.get(_LANG, "en") for each in parent.findall(tag)]
            assert said == ["en", "id"] * (len(said) // 2)
    assert len(text("summary")) <= 70


def test_no_address_is_claimed_that_the_project_does_not_have() -> None:
    root = metainfo()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "urls" not in project, "now there is one: name it in the metainfo too"
    assert not [*root.iter("url"), *root.iter("image"), *root.iter("screenshot")]
    assert "http" not in METAINFO.read_text("utf-8")


def test_the_version_and_its_date_are_those_of_the_project_and_its_changelog() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == VERSION
    released = re.findall(
        r"^## \[?(\d+\.\d+\.\d+)\]? - (\S+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M
    )
    said = [each.attrib for each in metainfo().iter("release")]
    assert said[0]["version"] == VERSION
    stable = [(each["version"], each["date"]) for each in said if "type" not in each]
    assert stable == released, "what the changelog calls unreleased is of the type development"
    assert all(each.get("type", "") in ("", "development") for each in said)


def test_the_installer_for_windows_knows_the_same_type_and_program() -> None:
    script = (ROOT / "resources" / "windows" / "tumbuh.iss").read_text("utf-8")
    assert f'#define PlanType "{PLAN_TYPE}"' in script
    assert script.count(f'Software\\Classes\\{SUFFIX}"') == 2
    assert "tumbuh.exe,1" in script
    assert "PrivilegesRequired=lowest" in script
    assert {"en", "id"} == set(re.findall(r"^(\w+)\.Plan=", script, re.MULTILINE))
    assert f"AppId={APP_ID}" in script


def test_the_licence_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert text("project_license") == project["license"] == "MIT"


def test_the_built_program_carries_icons_that_are_there() -> None:
    named = re.findall(r'icon\("([^"]+)"\)', SPEC)
    assert sorted(set(named)) == ["plan-file.icns", "plan-file.ico", "tumbuh.icns", "tumbuh.ico"]
    assert all((ROOT / "resources" / "build" / name).is_file() for name in named)
    assert SPEC.count('IconFile": "plan-file.icns"') == 2


def test_the_file_type_for_macos_can_be_written_down() -> None:
    told = re.search(r"info_plist=(\{.*?\n        \}),\n", SPEC, re.DOTALL)
    assert told is not None
    plist = eval(told[1], {"PLAN_TYPE": "org.tumbuh.plan"})
    assert plistlib.loads(plistlib.dumps(plist)) == plist
    (kind,) = plist["CFBundleDocumentTypes"]
    (declared,) = plist["UTExportedTypeDeclarations"]
    assert kind["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"]["public.mime-type"] == [PLAN_TYPE]


def checked_by(*command: str | Path) -> None:
    """Let a program of the desktop judge; skipped where it is not installed."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_entry_is_sound() -> None:
    checked_by("desktop-file-validate", ENTRY)


def test_the_metainfo_is_sound() -> None:
    checked_by("appstreamcli", "validate", "--no-net", METAINFO)


@pytest.mark.parametrize("path", [METAINFO, MIME], ids=["metainfo", "mime"])
def test_the_xml_is_well_formed(path: Path) -> None:
    checked_by("xmllint", "--noout", path)


def test_the_file_type_is_taken_in(tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    shutil.copy(MIME, packages / f"{APP_ID}.xml")
    checked_by("update-mime-database", tmp_path)
    assert f":{PLAN_TYPE}:*{SUFFIX}" in (tmp_path / "globs2").read_text()


def test_control_a_broken_entry_is_found(tmp_path: Path) -> None:
    broken = tmp_path / ENTRY.name
    broken.write_text(ENTRY.read_text("utf-8").replace("Type=Application", "Type=Tree"))
    with pytest.raises(AssertionError):
        checked_by("desktop-file-validate", broken)
