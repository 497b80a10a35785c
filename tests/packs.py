"""Evidence packs to test with: a sound one, and what it takes to spoil it."""

import copy
import json
from pathlib import Path
from typing import Any

from desktop.paths import SEEDS
from desktop.storage.seeds import PACK_EXAMPLE


def raw_pack(**changes: Any) -> dict[str, Any]:
    """A sound pack as JSON values, with values at places such as `findings.0.value` replaced.

    The value `...` removes what is at its place.
    """
    raw: dict[str, Any] = copy.deepcopy(_EXAMPLE)
    for place, value in changes.items():
        *way, last = [int(key) if key.isdigit() else key for key in place.split(".")]
        holder: Any = raw
        for key in way:
            holder = holder[key]
        if value is ...:
            del holder[last]
        else:
            holder[last] = value
    return raw


def write_pack(path: Path, **changes: Any) -> Path:
    """Write a pack (see `raw_pack`) into a file."""
    path.write_text(json.dumps(raw_pack(**changes)), "utf-8")
    return path


_EXAMPLE: dict[str, Any] = json.loads((SEEDS / PACK_EXAMPLE).read_text("utf-8"))
