"""Where something was read: the article, the original report, their addresses, and the method."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.evidence import Origin
from desktop.domain.finding import Article, Report
from desktop.domain.links import host_of
from desktop.widgets.buttons import Button
from desktop.widgets.layout import column
from desktop.widgets.plain_label import PlainLabel, set_tip, shortened
from desktop.words import Words

_LONGEST_ADDRESS = 90


class SourcePart(QWidget):
    """The lines that let a reader go to the source; an address opens only when it is pressed."""

    link_requested = Signal(str)
    """An address should be opened outside the app."""

    def __init__(self, article: Article, origin: Origin, words: Words) -> None:
        super().__init__()
        self._words = words
        self._offered = list[str]()
        self._layout = column(spacing=4)
        name = self.tr("Article") if origin == "article" else self.tr("Source")
        report = article.reports
        self._add(name, article)
        if report.title and report.title != article.title:
            self._add(self.tr("Original report"), report)
        method = words.text(article.method_note)
        if method:
            said = self.tr("How the method is known: {0}").format(method)
            self._layout.addWidget(PlainLabel(said, "small", "muted", wraps=True))
        self.setLayout(self._layout)

    def _add(self, name: str, source: Article | Report) -> None:
        author = source.author if isinstance(source, Article) else ""
        published = self._words.published(source.published)
        about = " · ".join(
            part for part in (source.title, author, source.publisher, published) if part
        )
        self._layout.addWidget(PlainLabel(f"{name}: {about}", "small", "muted", wraps=True))
        if host_of(source.address) and source.address not in self._offered:
            self._offered.append(source.address)
            self._layout.addWidget(self._open_address(name, source.address))

    def _open_address(self, name: str, address: str) -> Button:
        def ask() -> None:
            self.link_requested.emit(address)

        shown = shortened(address.removeprefix("https://").partition("?")[0], _LONGEST_ADDRESS)
        button = Button(shown, "open_address", ask, "link")
        button.setAccessibleName(f"{name}: {shown}")
        set_tip(button, address)
        return button
