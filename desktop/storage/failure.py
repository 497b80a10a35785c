"""The one error of this floor: which file, and why."""

import errno
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop.domain.checks import Problem

Reason = Literal[
    "disk_full", "read_only_place", "no_permission", "folder_missing", "not_found", "disk_error",
    "name_too_long", "not_a_file", "read_only_file", "too_large", "not_text", "not_json",
    "too_deep", "not_a_plan", "damaged", "newer_version", "changed_elsewhere", "spoilt_elsewhere", "exists",
    "unwritable_text", "not_a_pack", "faulty_pack", "pack_too_large", "too_many_packs",
    "not_an_import", "faulty_import", "import_too_large", "not_utf8", "locked_archive", "damaged_archive",
    "nothing_to_import", "other",
]  # fmt: skip

CONTENT_REASONS: tuple[Reason, ...] = (
    "damaged", "not_json", "not_text", "not_a_plan", "too_deep",
)  # fmt: skip
"""The file can be read, but what it holds is no plan."""

_BY_ERRNO: dict[int, Reason] = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EROFS: "read_only_place",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.ENOENT: "not_found",
    errno.ENOTDIR: "folder_missing",
    errno.EIO: "disk_error",
    errno.EFBIG: "too_large",
    errno.ENAMETOOLONG: "name_too_long",
    errno.EISDIR: "not_a_file",
    errno.ELOOP: "not_a_file",
}


class StorageFailure(Exception):
    """A file could not be read or written; `reason` is a code, `problems` name places inside it."""

    def __init__(
        self, path: Path, reason: Reason, detail: str = "", problems: "tuple[Problem, ...]" = ()
    ) -> None:
        super().__init__(path, reason, detail, problems)
        self.path = path
        self.reason: Reason = reason
        self.detail = detail
        self.problems = problems
        self.landed: str | None = None
        """The file's digest where the new content is in place all the same, though not for sure."""

    @classmethod
    def of(cls, path: Path, error: Exception | None) -> "StorageFailure":
        """The failure itself, or one that stands for an error of another kind."""
        return error if isinstance(error, StorageFailure) else cls(path, "other", str(error))

    @classmethod
    def from_os(cls, path: Path, error: OSError) -> "StorageFailure":
        """The failure that an error of the operating system means."""
        return cls(path, _BY_ERRNO.get(error.errno or 0, "other"), error.strerror or str(error))

    def lines(self) -> list[str]:
        """One line per problem with its place, or one that says why there is nothing to read."""
        if self.problems:
            return [str(problem) for problem in self.problems]
        words = self.reason.replace("_", " ")
        return [f"$: {words} ({self.detail})" if self.detail else f"$: {words}"]

    def __str__(self) -> str:
        return "; ".join(self.lines())
