"""The archive and the package for Debian are the same each time, and hold what they say."""

import hashlib
import io
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from desktop import VERSION
from resources.build import deb
from resources.build.shipped import PARTS
from resources.build.system_check import packages_of
from resources.build.tar_xz import TarXz
from resources.linux.for_account import files_to_install

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("objdump") is None,
    reason="only for Linux, with objdump",
)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small stand-in for the built program: a real program, a library with a link, some data."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    folder = tmp_path / "tumbuh"
    (folder / "_internal" / "lib").mkdir(parents=True)
    shutil.copy("/bin/true", folder / "tumbuh")
    (folder / "_internal" / "lib" / "libdata.so.1").write_bytes(b"no library at all")
    (folder / "_internal" / "libdata.so.1").symlink_to("lib/libdata.so.1")
    (folder / "_internal" / "seeds.csv").write_text("a,b\n")
    return folder


def packed(folder: Path) -> bytes:
    with TarXz() as tar:
        tar.tree(folder, "tumbuh-1")
    return tar.data()


def made(folder: Path) -> bytes:
    target = folder.with_name("tumbuh.deb")
    deb.make(folder, target)
    return target.read_bytes()


def members(data: bytes) -> dict[str, bytes]:
    """What is in an `ar` archive."""
    assert data.startswith(b"!<arch>\n")
    at, found = 8, {}
    while at < len(data):
        name, size = data[at : at + 16].decode().strip(), int(data[at + 48 : at + 58])
        assert data[at + 58 : at + 60] == b"`\n"
        found[name] = data[at + 60 : at + 60 + size]
        at += 60 + size + size % 2
    return found


def opened(data: bytes) -> dict[str, tuple[tarfile.TarInfo, bytes]]:
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:xz") as tar:
        return {
            info.name: (
                info,
                file.read() if (file := tar.extractfile(info)) and info.isreg() else b"",
            )
            for info in tar
        }


def test_an_archive_of_the_same_files_is_the_same_to_the_byte(built: Path) -> None:
    first = packed(built)
    (built / "tumbuh").touch()

    assert packed(built) == first
    (built / "_internal" / "seeds.csv").write_text("a,c\n")
    assert packed(built) != first


def test_an_archive_belongs_to_root_and_only_the_program_may_be_run(built: Path) -> None:
    found = opened(packed(built))
    modes = {name: oct(info.mode) for name, (info, _) in found.items() if info.isreg()}

    assert {(info.uid, info.gid, info.mtime) for info, _ in found.values()} == {(0, 0, 1700000000)}
    assert modes == {
        "tumbuh-1/tumbuh": "0o755",
        "tumbuh-1/_internal/lib/libdata.so.1": "0o644",
        "tumbuh-1/_internal/seeds.csv": "0o644",
    }
    assert found["tumbuh-1/_internal/libdata.so.1"][0].linkname == "lib/libdata.so.1"
    assert [*found].index("tumbuh-1") == 0


def test_the_package_for_debian_is_the_same_to_the_byte(built: Path) -> None:
    assert made(built) == made(built)


def test_the_package_puts_the_program_the_menu_and_the_licences_in_their_places(
    built: Path,
) -> None:
    found = members(made(built))
    assert [*found] == ["debian-binary", "control.tar.xz", "data.tar.xz"]
    files = opened(found["data.tar.xz"])

    assert files["./usr/bin/tumbuh"][0].linkname == "../lib/tumbuh/tumbuh"
    assert files["./usr/lib/tumbuh/tumbuh"][1] == Path("/bin/true").read_bytes()
    for name, data in files_to_install(["tumbuh"]).items():
        assert files[f"./usr/share/{name}"][1] == data
    said = files["./usr/share/doc/tumbuh/copyright"][1].decode()
    for part in PARTS:
        assert f"License: {part.licence}\n" in said
    assert not [name for name in files if not name.startswith("./usr")]


def test_the_sums_are_those_of_the_files(built: Path) -> None:
    found = members(made(built))
    told = opened(found["control.tar.xz"])["./md5sums"][1].decode()
    sums = dict(line.split("  ")[::-1] for line in told.splitlines())
    files = {
        name.removeprefix("./"): hashlib.md5(data).hexdigest()
        for name, (info, data) in opened(found["data.tar.xz"]).items()
        if info.isreg()
    }

    assert sums == files


def test_the_package_says_what_it_needs_and_how_large_it_is(built: Path) -> None:
    told = opened(members(made(built))["control.tar.xz"])["./control"][1].decode()

    assert f"Version: {VERSION}-1\n" in told
    assert re.search(r"^Depends: libc6 \(>= 2\.\d+\), .*xkb-data$", told, re.MULTILINE)
    assert re.search(r"^Installed-Size: \d+$", told, re.MULTILINE)
    assert all(len(line) <= 80 for line in told.splitlines() if not line.startswith("Depends"))


def test_control_a_library_that_nobody_brings_is_noticed(tmp_path: Path, built: Path) -> None:
    assert packages_of("libGL.so.1") == ("libgl1",)
    with pytest.raises(KeyError, match="libnowhere"):
        packages_of("libnowhere.so.1")


def test_debians_own_program_can_read_it(built: Path, tmp_path: Path) -> None:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg-deb is not installed")
    path = tmp_path / "tumbuh.deb"
    path.write_bytes(made(built))
    said = subprocess.run(["dpkg-deb", "--info", path], capture_output=True, text=True, check=True)
    assert "Package: tumbuh" in said.stdout
    subprocess.run(["dpkg-deb", "--extract", path, tmp_path / "root"], check=True)
    assert (tmp_path / "root" / "usr" / "bin" / "tumbuh").resolve().is_file()
