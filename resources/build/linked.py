"""What a Linux program or library says of itself: which others it links to, and how new a glibc it needs.

It asks objdump, which `make package` needs anyway.
"""

import re
import subprocess
from pathlib import Path

_NEEDED = re.compile(r"^ +NEEDED +(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")


class Linked:
    """The links of one file."""

    def __init__(self, path: str | Path) -> None:
        done = subprocess.run(
            ["objdump", "-p", str(path)], capture_output=True, text=True, check=True
        )
        self.needed = set(_NEEDED.findall(done.stdout))
        """The names of the libraries that it asks for itself."""
        versions = ((int(major), int(minor)) for major, minor in _GLIBC.findall(done.stdout))
        self.glibc = max(versions, default=(2, 0))
        """The oldest glibc that it can use."""


def is_elf(path: Path) -> bool:
    """Whether the file is a program or a library."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
