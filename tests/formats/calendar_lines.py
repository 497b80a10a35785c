"""A second reader of iCalendar files, written from RFC 5545 alone: unfold, split, unescape."""

import re

Properties = list[tuple[str, str]]

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_KNOWN = {"n": "\n", "N": "\n", "\\": "\\", ";": ";", ",": ","}


def unfolded(data: bytes) -> list[str]:
    """The content lines. Fails on a line that is too long or ends otherwise than in CR LF."""
    lines: list[bytes] = []
    assert data.endswith(b"\r\n")
    for raw in data[:-2].split(b"\r\n"):
        assert len(raw) <= 75, raw
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", raw), raw
        if raw.startswith(b" "):
            lines[-1] += raw[1:]
        else:
            lines.append(raw)
    return [line.decode("utf-8") for line in lines]


def text(value: str) -> str:
    """A TEXT value as it was before it was escaped."""
    return _ESCAPED.sub(lambda found: _KNOWN[found[1]], value)


def events(data: bytes) -> list[Properties]:
    """Names (with parameters) and raw values of each event. Fails where components do not match."""
    found: list[Properties] = []
    opened: list[str] = []
    for line in unfolded(data):
        name, colon, value = line.partition(":")
        assert colon, line
        assert re.fullmatch(r"[A-Z-]+(;[A-Z-]+=[A-Za-z0-9/_-]+)*", name), line
        if name == "BEGIN":
            opened.append(value)
            if value == "VEVENT":
                found.append([])
        elif name == "END":
            assert opened.pop() == value
        elif opened[-1] == "VEVENT":
            found[-1].append((name, value))
    assert not opened
    return found
