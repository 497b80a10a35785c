"""The file in which the settings are kept."""

from pathlib import Path
from typing import Any

import msgspec

from desktop.domain.settings import Settings
from desktop.storage.atomic import make_folder, read_file, replace_file
from desktop.storage.failure import StorageFailure
from desktop.storage.file_names import free_path
from desktop.storage.file_system import FileSystem

_LARGEST = 1024 * 1024


def read_settings(path: Path) -> tuple[Settings, bool]:
    """The settings, and whether the file was sound; a missing file is sound and gives defaults.

    A setting that cannot be understood has its default; the others hold.
    """
    try:
        data = read_file(path)
        if len(data) > _LARGEST:
            raise StorageFailure(path, "too_large", f"{len(data)} bytes")
        return _as_far_as_understood(msgspec.json.decode(data, type=dict[str, Any]))
    except StorageFailure as failure:
        return Settings(), failure.reason == "not_found"
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return Settings(), False


def _as_far_as_understood(raw: dict[str, Any]) -> tuple[Settings, bool]:
    understood: dict[str, Any] = {}
    is_sound = True
    for field in msgspec.structs.fields(Settings):
        if field.name in raw:
            try:
                understood[field.name] = msgspec.convert(raw[field.name], field.type)
            except msgspec.ValidationError:
                is_sound = False
    return Settings(**understood), is_sound


def write_settings(disk: FileSystem, path: Path, settings: Settings) -> None:
    """Write the settings; a file that could not be read is first kept aside as `*.damaged`.

    Raises StorageFailure.
    """
    try:
        data = msgspec.json.format(msgspec.json.encode(settings), indent=2)
    except UnicodeEncodeError as error:  # a path that is not UTF-8
        raise StorageFailure(path, "unwritable_text", str(error)) from error
    make_folder(disk, path.parent)
    try:
        if not read_settings(path)[1]:
            disk.replace(str(path), str(free_path(path.parent, path.name, ".damaged")))
            disk.fsync_folder(str(path.parent))
    except OSError as error:
        raise StorageFailure.from_os(path, error) from error
    replace_file(disk, path, data)
