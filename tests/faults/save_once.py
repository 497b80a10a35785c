"""Saves a plan once over another, to be killed in the middle of it.

Called as `python -m tests.faults.save_once PATH safe|naive`. The save stands between two questions
for files with strange names, by which it is found in the list of the system calls.
"""

import os
import sys
from pathlib import Path

from desktop.storage.file_system import Disk
from desktop.storage.plan_file import read_plan, to_bytes, write_plan
from tests.samples import plan
from tests.storage.disks import NotingDisk, naive_save

BEGIN, END = "/the-save-begins", "/the-save-ended"
OLD, NEW = plan(title="old"), plan(title="new")


def main(path: Path, way: str) -> None:
    opened = read_plan(path)
    os.access(BEGIN, os.F_OK)
    if way == "naive":
        naive_save(NotingDisk(), path, to_bytes(NEW))
    else:
        write_plan(Disk(), path, NEW, {}, opened.digest)
    os.access(END, os.F_OK)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
