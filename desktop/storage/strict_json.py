"""Read JSON of unknown origin: nothing is guessed, nothing is dropped, every problem has a place."""

import functools
import math
import types
import typing
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Annotated, Any, TypeVar

import msgspec

from desktop.domain.checks import Problem

_Record = TypeVar("_Record", bound=msgspec.Struct)
Unknown = dict[str, dict[str, Any]]
"""Keys that this version does not know, by the record that they stand in (see `owner_of`)."""

_MOST_PROBLEMS = 100
_LONGEST_KEY_SHOWN = 40
_MOST_RECORDS, _MOST_VALUES = 600_000, 1_500_000
"""No person writes as many; a value can cost thirty times the memory of its bytes."""
_END = object()
_DEEPEST = 100
"""What is nested more deeply could be read, but not written from everywhere."""


class JsonFailure(Exception):
    """The bytes are no JSON that can be trusted; `reason` is a code of StorageFailure."""

    def __init__(
        self, reason: typing.Literal["not_text", "not_json", "too_deep"], detail: str
    ) -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


class _Object(dict[str, Any]):
    """A JSON object that remembers the keys that stood in it twice."""

    repeated: tuple[str, ...] = ()


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    found = _Object(pairs)
    if len(found) < len(pairs):
        times = Counter(key for key, _ in pairs)
        found.repeated = tuple(sorted(key for key in times if times[key] > 1))
    return found


def _refuse_constant(name: str) -> typing.NoReturn:
    raise JsonFailure("not_json", f"{name} is not a JSON value")


def parse(data: bytes) -> Any:
    """The JSON value in `data`. Raises JsonFailure."""
    import json  # most plans are read without it

    if data.count(b"{") + data.count(b"[") > _MOST_RECORDS or data.count(b",") > _MOST_VALUES:
        raise JsonFailure("not_json", "it holds too many values")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JsonFailure("not_text", f"byte {error.start} is not UTF-8") from error
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except RecursionError as error:
        raise JsonFailure("too_deep", "") from error
    except json.JSONDecodeError as error:
        detail = f"line {error.lineno}, column {error.colno}: {error.msg}"
        raise JsonFailure("not_json", detail) from error
    except ValueError as error:
        raise JsonFailure("not_json", "a number has too many digits") from error


def owner_of(owner: str, key: str, record: dict[str, Any]) -> str:
    """The name under which a record's unknown keys are kept: its own id where it has one."""
    own = record.get("id")
    return own if isinstance(own, str) else f"{owner}/{key}/{record.get('target', '')}"


class RecordReader:
    """Turns a parsed object into a record, collecting every problem and every unknown key.

    With `knows_all`, a key that the record does not have is a problem.
    """

    def __init__(self, *, knows_all: bool = False) -> None:
        self._knows_all = knows_all
        self.problems: list[Problem] = []
        self._found = 0
        self.unknown: Unknown = {}

    def read(self, raw: Any, kind: type[_Record], place: str, owner: str = "") -> _Record | None:
        """The record, or None where something is wrong with it (see `problems`)."""
        if not isinstance(raw, dict):
            self._wrong(place, f"expected an object, got {_name_of(raw)}")
            return None
        for key in getattr(raw, "repeated", ()):
            self._add(Problem(f"{place}.{_short(key)}", "duplicate_key"))
        fields = _fields_of(kind)
        values: dict[str, Any] = {}
        before = self._found
        for key, value in raw.items():
            if key in fields:
                values[key] = self._value(value, fields[key].type, f"{place}.{key}", owner, key)
            elif self._knows_all:
                self._add(Problem(f"{place}.{_short(key)}", "unknown_key"))
            elif self._is_writable(value, f"{place}.{_short(key)}") and self._is_writable(
                key, place
            ):
                for problem in islice(_lost_in(value, f"{place}.{_short(key)}"), _MOST_PROBLEMS):
                    self._add(problem)
                self.unknown.setdefault(owner, {})[key] = value
        for name, field in fields.items():
            if field.required and name not in raw:
                self._add(Problem(f"{place}.{name}", "missing"))
        return kind(**values) if self._found == before else None

    def _value(self, value: Any, kind: Any, place: str, owner: str, key: str) -> Any:
        record, is_list = _record_in(kind)
        if record is not None and is_list and isinstance(value, list):
            before = self._found
            self._check(value, kind, place, lengths_only=True)
            if self._found > before:  # too many to look at each
                return None
            names = _told_apart(_owner(owner, key, each, record) for each in value)
            return tuple(
                self.read(each, record, f"{place}[{i}]", name)
                for i, (each, name) in enumerate(zip(value, names, strict=True))
                if self._found <= _MOST_PROBLEMS  # the rest does not matter any more
            )
        if record is not None and not is_list and isinstance(value, dict):
            return self.read(value, record, place, _owner(owner, key, value, record))
        if not self._is_writable(value, place):
            return None
        return self._check(value, kind, place)

    def _check(self, value: Any, kind: Any, place: str, *, lengths_only: bool = False) -> Any:
        if lengths_only:
            kind = Annotated[list[Any], *kind.__metadata__]
        try:
            return msgspec.convert(value, _with_patterns(kind))
        except msgspec.ValidationError as error:
            inner = str(error).partition(" - at `$")
            self._wrong(place + inner[2].rstrip("`"), inner[0])
            return None

    def _is_writable(self, value: Any, place: str) -> bool:
        """Whether the text can be written as UTF-8 again (half a surrogate pair can not)."""
        try:
            msgspec.json.encode(value)
        except UnicodeEncodeError:
            self._add(Problem(place, "unsafe_text"))
            return False
        except (RecursionError, msgspec.MsgspecError, OverflowError) as error:
            self._wrong(place, str(error))
            return False
        return True

    def _wrong(self, place: str, detail: str) -> None:
        self._add(Problem(place, "wrong_value", detail))

    def _add(self, problem: Problem) -> None:
        """Note a problem; past a hundred nobody reads on, but one more keeps the record unread."""
        self._found += 1
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(problem)


def with_unknown(raw: dict[str, Any], unknown: Unknown, owner: str = "") -> dict[str, Any]:
    """`raw` with the unknown keys put back into the records that are still there."""

    def put_back(key: str, value: Any) -> Any:
        if isinstance(value, dict):
            return with_unknown(value, unknown, owner_of(owner, key, value))
        if isinstance(value, list | tuple):
            names = _told_apart(
                owner_of(owner, key, each) if isinstance(each, dict) else "" for each in value
            )
            return [
                with_unknown(each, unknown, name) if isinstance(each, dict) else each
                for each, name in zip(value, names, strict=True)
            ]
        return value

    known = {key: put_back(key, value) for key, value in raw.items()}
    return {**unknown.get(owner, {}), **known}


def _told_apart(names: Iterable[str]) -> list[str]:
    """The names, with a number at each that was there before: two proofs may have one target."""
    times = Counter[str]()
    found = []
    for name in names:
        times[name] += 1
        found.append(name if times[name] == 1 else f"{name}\0{times[name]}")
    return found


def _owner(owner: str, key: str, raw: Any, kind: type[msgspec.Struct]) -> str:
    """`owner_of` by the keys that the record is known to have, as it will be asked when writing."""
    if not isinstance(raw, dict):
        return ""
    return owner_of(owner, key, {name: raw[name] for name in _fields_of(kind) if name in raw})


def _lost_in(value: Any, place: str) -> Iterator[Problem]:
    """What could not be written back as it stands: keys that stand twice, numbers past counting.

    A place is put together only where there is a problem: it may be long, and the values many.
    """
    way, waiting = list[str](), [iter([(place, value)])]
    while waiting:
        del way[len(waiting) - 1 :]
        step, each = next(waiting[-1], ("", _END))
        if each is _END:
            waiting.pop()
        elif isinstance(each, dict | list):
            way.append(step)
            if len(way) > _DEEPEST:
                yield Problem("".join(way), "wrong_value", "nested too deeply")
                return
            for key in getattr(each, "repeated", ()):
                yield Problem(f"{''.join(way)}.{_short(key)}", "duplicate_key")
            waiting.append(_inside(each))
        elif isinstance(each, float) and math.isinf(each):
            yield Problem("".join(way) + step, "wrong_value", "the number is too large")


def _inside(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        return ((f".{_short(key)}", each) for key, each in value.items())
    return ((f"[{i}]", each) for i, each in enumerate(value))


@functools.cache
def _fields_of(kind: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    return {field.name: field for field in msgspec.structs.fields(kind)}


@functools.cache
def _record_in(kind: Any) -> tuple[type[msgspec.Struct] | None, bool]:
    """The record type inside a field's type, and whether the field holds a list of them."""
    if typing.get_origin(kind) is Annotated:
        kind = typing.get_args(kind)[0]
    parts = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        return (parts[0], True) if _is_record(parts[0]) else (None, True)
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return next((part for part in parts if _is_record(part)), None), False
    return (kind, False) if _is_record(kind) else (None, False)


@functools.cache
def _with_patterns(kind: Any) -> Any:
    """A field's type with the patterns that its texts have beside their types."""
    parts = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        return tuple[tuple(_with_patterns(part) for part in parts)]  # type: ignore[misc]
    if typing.get_origin(kind) is not Annotated:
        return kind
    inner, *told = parts
    extra = [note.extra or {} for note in told if isinstance(note, msgspec.Meta)]
    patterns = [msgspec.Meta(pattern=each["pattern"]) for each in extra if "pattern" in each]
    return Annotated[_with_patterns(inner), *told, *patterns]


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def _short(key: str) -> str:
    """A key as far as a message should show it, without what nobody sees."""
    cut = key if len(key) <= _LONGEST_KEY_SHOWN else f"{key[:_LONGEST_KEY_SHOWN]}…"
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in cut)


def _name_of(value: Any) -> str:
    names = {dict: "object", list: "list", str: "text", bool: "yes/no", type(None): "nothing"}
    return names.get(type(value), "number")
