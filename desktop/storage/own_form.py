"""The form in which we write a plan: written and read a piece at a time.

What is in that form can hold no surprise, and so it is read the quick way, straight into its types.
Goals are compared to the letter with what we would write. Of log entries only what could be lost on the
way is looked for: a key that stands twice. While a piece is written or read nobody else works, not even
the window; so each is small.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, TypeVar

import msgspec

from desktop.domain.checks import Soundness
from desktop.domain.plan import ID_LETTERS, MOST_GOALS, MOST_LOGGED, Goal, LogEntry, Plan

FORMAT = "tumbuh-plan"
VERSION = 1

_Row = TypeVar("_Row", Goal, LogEntry)

_HEAD = f'{{\n  "format": "{FORMAT}",\n  "version": {VERSION},'.encode()
_GOALS, _LOG = b',\n  "goals":', b',\n  "log":'
_ROWS = b" ["
_BETWEEN, _END_OF_ROWS, _END = b"\n    },\n    {", b"\n  ]", b"\n}\n"
_ENTRIES_AT_ONCE, _BYTES_AT_ONCE = 1_000, 100_000
_BYTES_FOR_A_QUOTE = 6
"""In what we write there are more, since each text and each key has a line of its own."""
_PLAIN = re.compile(f"[{ID_LETTERS}]*")
_KEYS_OF_ENTRY = len(LogEntry.__struct_fields__) - len(LogEntry.__struct_defaults__)

_outline_decoder = msgspec.json.Decoder(Plan)
_goals_decoder = msgspec.json.Decoder(tuple[Goal, ...])
_log_decoder = msgspec.json.Decoder(tuple[LogEntry, ...])


class _OtherForm(Exception):
    """The bytes are not as we would write them."""


_REFUSALS = (_OtherForm, msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


def written(plan: Plan) -> bytes:
    """The plan in our own form."""
    parts = [_HEAD, _front(plan)]
    if plan.goals:
        parts += [_GOALS, _ROWS, b",".join(_few_at_a_time(plan.goals, 1)), _END_OF_ROWS]
    if plan.log:
        parts += [_LOG, _ROWS, b",".join(_few_at_a_time(plan.log, _ENTRIES_AT_ONCE)), _END_OF_ROWS]
    return b"".join((*parts, _END))


def written_with_more(raw: dict[str, Any]) -> bytes:
    """A plan with keys that are not ours, in the same layout."""
    return _HEAD + _text(raw)[1:] + b"\n"


def read(data: bytes) -> Plan | None:
    """The plan in the bytes, None where they may hold more than that, or the plan is not sound."""
    try:
        reading = _Reading(data)
        goals = tuple(chain.from_iterable(reading.goals()))
        log = tuple(chain.from_iterable(reading.entries()))
    except _REFUSALS:
        return None
    plan = msgspec.structs.replace(reading.outline, goals=goals, log=log)
    return plan if reading.soundness.holds() else None


def holds(data: bytes, plan: Plan) -> bool:
    """Whether the bytes are that plan in our own form, and it is sound."""
    try:
        reading = _Reading(data)
        is_same = (
            reading.outline == _outline(plan)
            and _are(plan.goals, reading.goals())
            and _are(plan.log, reading.entries())
        )
    except _REFUSALS:
        return False
    return is_same and reading.soundness.holds()


def _outline(plan: Plan) -> Plan:
    """The plan without its goals and its log."""
    return msgspec.structs.replace(plan, goals=(), log=())


def _front(plan: Plan) -> bytes:
    """A plan's own keys before its goals and its log."""
    return _text(_outline(plan))[1 : -len(b"\n}")]


def _text(value: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2)


def _list_text(rows: Sequence[Any]) -> bytes:
    """Rows as a list of the plan."""
    return _text({"": rows})[len(b'{\n  "": ') : -len(b"\n}")]


def _lines(rows: Sequence[Any]) -> bytes:
    """Rows as they stand in a list of the plan, between its brackets."""
    return _list_text(rows)[len(b"[") : -len(b"\n  ]")]


def _few_at_a_time(rows: Sequence[Any], few: int) -> Iterator[bytes]:
    return (_lines(rows[first : first + few]) for first in range(0, len(rows), few))


class _Reading:
    """A plan in bytes that is read a piece at a time. Whatever is read may raise what is in `_REFUSALS`."""

    def __init__(self, data: bytes) -> None:
        if not (data.startswith(_HEAD) and data.endswith(_END)):
            raise _OtherForm
        self._data = data
        rest, self._log = _list_at_the_end(data, _LOG, len(data) - len(_END))
        rest, self._goals = _list_at_the_end(data, _GOALS, rest)
        front = data[len(_HEAD) : rest]
        _refuse_crowded(front)
        self.outline = _outline_decoder.decode(b"{" + front + b"}")
        if _front(self.outline) != front or not _are_plain([self.outline.id]):
            raise _OtherForm
        self.soundness = Soundness(self.outline)

    def goals(self) -> Iterator[tuple[Goal, ...]]:
        left = MOST_GOALS
        for piece in _pieces(self._data, self._goals):
            goals = _goals_decoder.decode(piece)
            left -= len(goals)
            if left < 0 or _list_text(goals) != piece or not _are_plain(_ids_of_goals(goals)):
                raise _OtherForm
            self.soundness.add_goals(goals)
            yield goals

    def entries(self) -> Iterator[tuple[LogEntry, ...]]:
        left = MOST_LOGGED
        for piece in _pieces(self._data, self._log):
            entries = _log_decoder.decode(piece)
            left -= len(entries)
            if left < 0 or not _is_told_once(piece, entries) or not _are_plain(_ids_of(entries)):
                raise _OtherForm
            self.soundness.add_entries(entries)
            yield entries


def _list_at_the_end(data: bytes, name: bytes, end: int) -> tuple[int, range]:
    """Where the list of that name begins that ends at `end`, and where its rows are, if it is there."""
    at = data.find(name, 0, end)
    if at < 0:
        return end, range(0)
    rows = at + len(name) + len(_ROWS)
    if not (data.startswith(_ROWS, at + len(name), end) and data.endswith(_END_OF_ROWS, rows, end)):
        raise _OtherForm
    return at, range(rows, end - len(_END_OF_ROWS))


def _pieces(data: bytes, where: range) -> Iterator[bytes]:
    """A list cut between two rows into lists that are decoded quickly.

    The cuts are where they seem to be if each piece is a list: one that ends in a text is none.
    """
    first, last, view = where.start, where.stop, memoryview(data)
    while first < last:
        cut = data.find(_BETWEEN, first + _BYTES_AT_ONCE, last)
        end = last if cut < 0 else cut + len(b"\n    }")
        piece = b"".join((b"[", view[first:end], _END_OF_ROWS))
        _refuse_crowded(piece)
        yield piece
        first = end + len(b",")


def _is_told_once(piece: bytes, entries: Sequence[LogEntry]) -> bool:
    """Whether no key stands twice in an entry; typed decoding would drop the first unseen.

    Each entry has some keys at least, and one more with a note. If there is no colon more than these
    and the notes need, none of them stands twice. Where a text is escaped, the entries are written again.
    """
    colons, needed = piece.count(b":"), _KEYS_OF_ENTRY * len(entries)
    if colons == needed:
        return True
    notes = [entry.note for entry in entries if entry.note]
    needed += len(notes) + "".join(notes).count(":")
    return (colons == needed and b"\\" not in piece) or _list_text(entries) == piece


def _are_plain(ids: Iterable[str]) -> bool:
    """Whether ids consist of the letters of an id; looked at together, since each alone takes longer."""
    return _PLAIN.fullmatch("".join(ids)) is not None


def _ids_of(entries: Sequence[LogEntry]) -> Iterable[str]:
    return chain([entry.id for entry in entries], [entry.step for entry in entries])


def _ids_of_goals(goals: Sequence[Goal]) -> Iterable[str]:
    steps = [step for goal in goals for step in goal.steps]
    waits = [other for step in steps if step.after for other in step.after]
    return chain([goal.id for goal in goals], [step.id for step in steps], waits)


def _refuse_crowded(text: bytes) -> None:
    """Refuse a large piece of little else than short texts, unlike all that we write.

    Typed decoding could take far more memory than such a file before it is refused.
    """
    if len(text) > 2 * _BYTES_AT_ONCE and text.count(b'"') * _BYTES_FOR_A_QUOTE > len(text):
        raise _OtherForm


def _are(rows: Sequence[_Row], pieces: Iterator[tuple[_Row, ...]]) -> bool:
    """Whether the pieces are those rows."""
    first = 0
    for piece in pieces:
        after = first + len(piece)
        if piece != rows[first:after]:
            return False
        first = after
    return first == len(rows)
