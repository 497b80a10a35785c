"""The guide's own texts: which chapters there are, and each of them as HTML and as plain text."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_CHAPTER = re.compile(r"# (?P<title>.+) \{#(?P<id>[a-z]+)\}")
_PICTURE = re.compile(r"!\[(?P<says>[^\]]+)\]\((?P<name>[^)]+)\)")
_LINK = re.compile(r"\[([^\]]+)\]\((#[a-z]+)\)")
_STRONG = re.compile(r"\*\*([^*]+)\*\*")
_KEYS = re.compile(r"`([^`]+)`")
_BULLET, _NUMBER = "- ", re.compile(r"\d+\. ")
_SPACE = "\N{NO-BREAK SPACE}"


class Chapter(NamedTuple):
    """One task of the guide; its blocks are paragraphs, lists, tables and pictures, each some lines."""

    id: str
    title: str
    blocks: tuple[str, ...]

    def html(self, width: int) -> str:
        """The chapter with its pictures `width` wide."""
        body = "".join(_html_of(block, width) for block in self.blocks)
        return f"<h1>{html.escape(self.title)}</h1>{body}"

    def plain(self) -> str:
        """The words of the chapter, without what they look like."""
        return "\n".join((self.title, *(_plain(block) for block in self.blocks)))


def chapters_in(text: str) -> tuple[Chapter, ...]:
    """The chapters of a guide, in order."""
    return tuple(_chapters(text))


def _chapters(text: str) -> Iterator[Chapter]:
    title, name, blocks = "", "", list[str]()
    for block in re.split(r"\n\s*\n", text.strip()):
        head = _CHAPTER.fullmatch(block)
        if head is None:
            blocks.append(block)
            continue
        if name:
            yield Chapter(name, title, tuple(blocks))
        title, name, blocks = head["title"], head["id"], []
    yield Chapter(name, title, tuple(blocks))


def _html_of(block: str, width: int) -> str:
    picture = _PICTURE.fullmatch(block)
    lines = block.splitlines()
    if picture is not None:
        says, name = html.escape(picture["says"]), html.escape(picture["name"])
        return (
            f'<p class="picture"><img src="{name}" width="{width}" alt="{says}"></p>'
            f'<p class="says">{says}</p>'
        )
    if block.startswith("## "):
        return f"<h2>{_inline(block.removeprefix('## '))}</h2>"
    if block.startswith(_BULLET):
        return f"<ul>{_items(re.split(r'^- ', block, flags=re.MULTILINE)[1:])}</ul>"
    if _NUMBER.match(block):
        return f"<ol>{_items(re.split(r'^[0-9]+[.] ', block, flags=re.MULTILINE)[1:])}</ol>"
    if block.startswith("|"):
        return f'<table cellspacing="0" cellpadding="6">{"".join(map(_row, lines))}</table>'
    return f"<p>{_inline(' '.join(lines))}</p>"


def _items(items: list[str]) -> str:
    return "".join(f"<li>{_inline(' '.join(item.split()))}</li>" for item in items)


def _row(line: str) -> str:
    cells = (cell.strip() for cell in line.strip("|").split("|"))
    return f"<tr>{''.join(f'<td>{_inline(cell)}</td>' for cell in cells)}</tr>"


def _inline(text: str) -> str:
    text = _LINK.sub(r'<a href="\2">\1</a>', html.escape(text, quote=False))
    text = _STRONG.sub(r"<b>\1</b>", text)
    return _KEYS.sub(lambda keys: f'<span class="keys">{_one_word(keys[1])}</span>', text)


def _one_word(keys: str) -> str:
    """Keys that are never broken over two lines, with a little ground around them."""
    return f"{_SPACE}{keys.replace(' ', _SPACE)}{_SPACE}"


def _plain(block: str) -> str:
    text = _PICTURE.sub(r"\g<says>", block.removeprefix("## "))
    text = re.sub(r"^(- |\d+\. |\|)", "", text, flags=re.MULTILINE)
    return re.sub(r"\*\*|`| *\|", "", _LINK.sub(r"\1", text))
