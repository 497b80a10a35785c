"""Packs the built program of dist/tumbuh for Linux: as an archive, and for Debian and Ubuntu.

`make package` runs it.
"""

import platform
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desktop import VERSION
from resources.build import deb
from resources.build.tar_xz import ROOT, TarXz

BUILT = ROOT / "dist" / "tumbuh"


def archive() -> Path:
    """The name of the archive of this version, for computers like this one."""
    return ROOT / "dist" / f"tumbuh-{VERSION}-linux-{platform.machine()}.tar.xz"


def debian_package() -> Path:
    """The name of the package of this version, for computers like this one."""
    architecture = deb.ARCHITECTURES[platform.machine()]
    return ROOT / "dist" / f"tumbuh_{deb.REVISION}_{architecture}.deb"


def main() -> None:
    """Write both, and say how large they are."""
    with TarXz() as packed:
        packed.tree(BUILT, f"tumbuh-{VERSION}")
    archive().write_bytes(packed.data())
    deb.make(BUILT, debian_package())
    for path in (archive(), debian_package()):
        print(f"{path.stat().st_size / 1e6:.1f} MB {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
