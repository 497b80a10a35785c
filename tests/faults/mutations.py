"""Spoils files in every way that a disk, an editor or an enemy may, the same way for the same seed."""

import copy
import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any

Way = tuple[int | str, ...]
"""Where a value stands: the keys and numbers that lead to it."""

NASTY = (
    "null", "true", "false", "0", "-0", "-0.0", "-1", "-1e308", "1e308", "1e999", "-1e999", "1e-400",
    "0.1", "4.0", "80.00000000000001", "10000", "10001", "9007199254740993", "9223372036854775808",
    "18446744073709551616", "-9223372036854775809", "1" + "0" * 30, "9" * 4_000, "9" * 5_000,
    "NaN", "Infinity", "-Infinity", '""', '" "', '"x"', '"p1"', '"g1"', '"s1"', '"l1"', '"../p"',
    '"\\ud800"', '"\\udc00\\ud800"', '"a\\ud83d"', '"\\u0000"', '"\\ufeff"', '"\\u202e"', '"\\u2028"',
    '"\\n"', '"1"', '"NaN"', '"0000-01-01"', '"0001-01-01"', '"9999-12-31"', '"10000-01-01"',
    '"2026-02-30"', '"2024-02-29"', '"-001-01-01"', '"2026-01-01T00:00:00Z"', '"2026-1-1"', '"2026"',
    '"file:///etc/passwd"', '"https://["', '"https://a@b"', '"https://\\u2100.example"', '"mailto:a@b"',
    '"https://x:99999"', '"link"', '"ai"', '"expert"', '"percent"', '"all"', '"tumbuh-plan"',
    '"tumbuh-evidence"', '"' + "x" * 100_000 + '"', '"' + "\\ud83d\\ude00" * 10_000 + '"',
    "[]", "{}", "[[]]", "[{}]", '[""]', "[null]", '["A-01"]', "[1e999]", '[{"a": 1, "a": 2}]',
    '{"": 1}', '{"id": "s1"}', '{"id": null, "target": []}', '{"\\ud800": 1}', '{"a": 1, "a": 2}',
    '{"quick": 1, "likely": 2, "slow": 3}', '{"quick": 3, "likely": 2, "slow": 1}',
    '{"en": "x", "id": "x"}', "[" * 200 + "]" * 200, "[" * 970 + "]" * 970, "[" * 989 + "]" * 989,
    '{"a":' * 986 + "0" + "}" * 986, "[" * 5_000 + "]" * 5_000, '{"a":' * 5_000 + "0" + "}" * 5_000,
    "[" + "0," * 200 + "0]", '["' + '","'.join(map(str, range(300))) + '"]',
)  # fmt: skip
"""JSON texts that stand where something else should, some of them no JSON at all."""

_KEYS = ("id", "title", "format", "version", "later", "", "\u0000", "goals", "target", "k" * 500)
_TOKENS = (
    b'"', b"\\", b"\\u", b"\\ud800", b"{", b"}", b"[", b"]", b":", b",", b"\n", b"\x00", b"\xff",
    b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"null", b"NaN", b"-", b"1e999", b"//", b"9" * 400,
    b"[" * 500, b'{"":' * 500, b"\xf0\x9f\x98\x80", b"\xf4\x90\x80\x80", b"\x1b[31m", b"e", b".",
)  # fmt: skip
_HOLD = "\ue000hold\ue000"


def mutated(samples: Sequence[bytes], seed: str) -> bytes:
    """One of the samples, spoilt by chance; the same for the same seed."""
    chance = Random(seed)
    data = chance.choice(samples)
    way = chance.random()
    if way < 0.05:
        return chance.choice(_WHOLE)(data, chance)
    if way < 0.45 or not _is_json(data):
        for _ in range(chance.choice((1, 1, 1, 2, 5))):
            data = chance.choice(_PIECES)(data, samples, chance)
        return data
    data = _with_values_spoilt(data, chance)
    return data if way < 0.95 else chance.choice(_PIECES)(data, samples, chance)


def _is_json(data: bytes) -> bool:
    """Whether single values can be spoilt."""
    try:
        json.loads(data)
    except ValueError:
        return False
    return True


def ways_in(value: Any, way: Way = ()) -> Iterator[Way]:
    """Where each value of a JSON value stands, itself included."""
    yield way
    if isinstance(value, dict):
        for key, each in value.items():
            yield from ways_in(each, (*way, key))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from ways_in(each, (*way, number))


def with_text(value: Any, way: Way, text: str, *, indent: int | None = None) -> bytes:
    """The JSON value as a file in which `text` stands, to the letter, at that place."""
    if not way:
        return text.encode()
    value = copy.deepcopy(value)
    holder_of(value, way)[way[-1]] = _HOLD
    written = json.dumps(value, indent=indent, ensure_ascii=False)
    return written.replace(f'"{_HOLD}"', text).encode(errors="surrogatepass")


def holder_of(value: Any, way: Way) -> Any:
    """The object or list that the value at that place stands in."""
    for key in way[:-1]:
        value = value[key]
    return value


# --- values


def _with_values_spoilt(data: bytes, chance: Random) -> bytes:
    """A file whose JSON is in order but for a few of its values."""
    value = json.loads(data)
    for _ in range(chance.choice((0, 0, 1, 1, 2))):
        _rearrange(value, chance)
    way = chance.choice(list(ways_in(value)))
    indent = chance.choice((None, 2))
    if way and chance.random() < 0.7:
        return with_text(value, way, chance.choice(NASTY), indent=indent)
    written = json.dumps(value, indent=indent, ensure_ascii=chance.random() < 0.3)
    if chance.random() < 0.5:
        written = _with_a_key_twice(written, chance)
    return written.encode(errors="surrogatepass") + b"\n" * (indent is not None)


def _rearrange(value: Any, chance: Random) -> None:
    """Remove, add, double, move, wrap or rename a value."""
    ways = [way for way in ways_in(value) if way]
    if not ways:
        return
    way, other = chance.choice(ways), chance.choice(ways)
    holder, key = holder_of(value, way), way[-1]
    match chance.randrange(6):
        case 0:
            del holder[key]
        case 1:
            holder[key] = copy.deepcopy(holder_of(value, other)[other[-1]])
        case 2:
            holder[key] = chance.choice(([holder[key]], {"id": holder[key]}, [holder[key]] * 3))
        case 3 if isinstance(holder, dict):
            holder[chance.choice(_KEYS)] = holder.pop(str(key))
        case 4 if isinstance(holder, list):
            chance.shuffle(holder)
        case _ if isinstance(holder, dict):
            holder[chance.choice(_KEYS)] = copy.deepcopy(holder[key])
        case _:
            holder += copy.deepcopy(holder)


def _with_a_key_twice(written: str, chance: Random) -> str:
    places = [place for place in range(len(written)) if written.startswith('": ', place)]
    if not places:
        return written
    end = chance.choice(places)
    start = written.rindex('"', 0, end)
    return f'{written[:start]}{written[start:end]}": {chance.choice(NASTY)}, {written[start:]}'


# --- pieces of a file


def _span(data: bytes, chance: Random) -> tuple[int, int]:
    """Where a piece begins and ends: most pieces are short."""
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + int(chance.expovariate(1 / 30)))


def _flipped(data: bytes, _: Sequence[bytes], chance: Random) -> bytes:
    if not data:
        return data
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :]


def _cut(data: bytes, _: Sequence[bytes], chance: Random) -> bytes:
    start, _end = _span(data, chance)
    return chance.choice((data[:start], data[start:]))


def _without_a_piece(data: bytes, _: Sequence[bytes], chance: Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _with_a_piece_more(data: bytes, _: Sequence[bytes], chance: Random) -> bytes:
    start, _end = _span(data, chance)
    piece = chance.choice((chance.choice(_TOKENS), chance.randbytes(chance.randrange(1, 20))))
    return data[:start] + piece + data[start:]


def _with_a_piece_twice(data: bytes, _: Sequence[bytes], chance: Random) -> bytes:
    start, end = _span(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 1, 2, 50)) + data[end:]


def _with_a_piece_zeroed(data: bytes, _: Sequence[bytes], chance: Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + bytes(end - start) + data[end:]


def _spliced(data: bytes, samples: Sequence[bytes], chance: Random) -> bytes:
    other = chance.choice(samples)
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other)) :]


_PIECES: tuple[Callable[[bytes, Sequence[bytes], Random], bytes], ...] = (
    _flipped, _flipped, _cut, _without_a_piece, _with_a_piece_more, _with_a_piece_more,
    _with_a_piece_twice, _with_a_piece_zeroed, _spliced,
)  # fmt: skip


# --- the whole file


def zipped(data: bytes) -> bytes:
    """A ZIP archive with the file in it."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(zipfile.ZipInfo("plan.json"), data)
    return archive.getvalue()


def pictured(data: bytes) -> bytes:
    """What begins as a PNG picture does."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + zlib.compress(data)


_WHOLE: tuple[Callable[[bytes, Random], bytes], ...] = (
    lambda data, _: b"",
    lambda data, _: bytes(len(data)),
    lambda data, _: data + data,
    lambda data, _: gzip.compress(data, mtime=0),
    lambda data, _: zipped(data),
    lambda data, _: pictured(data),
    lambda data, _: b"\xef\xbb\xbf" + data,
    lambda data, _: data.decode(errors="replace").encode("utf-16"),
    lambda data, _: data.decode(errors="replace").encode("utf-32-le"),
    lambda data, _: data.replace(b"\n", b"\r\n"),
    lambda data, _: b"PK\x03\x04" + data,
    lambda data, _: b"\x1f\x8b\x08" + data,
    lambda data, _: data[::-1],
    lambda data, chance: chance.randbytes(chance.randrange(2_000)),
    lambda data, chance: chance.choice(NASTY).encode(),
)
