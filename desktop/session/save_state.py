"""How the open plan's file stands to the plan."""

from datetime import datetime
from typing import Literal

import msgspec

from desktop.storage.failure import StorageFailure


class SaveState(msgspec.Struct, frozen=True):
    """Saved at a time, being saved, failed and why, or only read; none where no plan is open.

    `unkept` says why no version could be kept of a plan that was saved all the same.
    """

    kind: Literal["none", "saving", "saved", "failed", "read_only"]
    at: datetime | None = None
    failure: StorageFailure | None = None
    unkept: StorageFailure | None = None
