"""Makes the pages and the status line, in one language and one dress."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain.skill import Catalogue
from desktop.domain.text import Language
from desktop.look.icons import Icons
from desktop.look.tokens import Tokens
from desktop.session.evidence_shelf import EvidenceShelf
from desktop.session.plan_session import PlanSession
from desktop.shell.status_line import StatusLine
from desktop.shell.views import Views
from desktop.widgets.chart_place import ChartLoader
from desktop.words import Words

if TYPE_CHECKING:
    from desktop.domain.titles import TitleSearch
    from desktop.pages.explore.explore_page import ExplorePage
    from desktop.pages.plan.plan_page import PlanPage
    from desktop.pages.progress.progress_page import ProgressPage
    from desktop.pages.sources.sources_page import SourcesPage
    from desktop.pages.start.start_page import StartPage


class Means(NamedTuple):
    """What pages work with, in any language and dress."""

    session: PlanSession
    catalogue: Catalogue
    shelf: EvidenceShelf
    loader: ChartLoader
    search: Callable[[], "TitleSearch"]
    today: Callable[[], date]
    new_id: Callable[[], str]
    recent: Callable[[], Sequence[str]]


class ViewMaker:
    """Knows what each view needs; holds none of them."""

    def __init__(self, means: Means, resources: Path) -> None:
        self._means, self._resources = means, resources

    def views(self, language: Language, tokens: Tokens) -> Views:
        """All views anew; the language is the one that is spoken already."""
        words, icons = Words(language), Icons(self._resources, tokens)
        pages = Pages(self._means, words, tokens, icons)
        status = StatusLine(self._means.shelf.evidence, words)
        return Views(pages, words, icons, status)


class Pages:
    """Makes each page when it is asked for, and imports only then what it needs."""

    def __init__(self, means: Means, words: Words, tokens: Tokens, icons: Icons) -> None:
        self._means, self._evidence = means, means.shelf.evidence
        self._words, self._tokens, self._icons = words, tokens, icons

    def start(self) -> "StartPage":
        """Where a field is chosen."""
        from desktop.pages.start.start_page import StartPage

        search, catalogue = self._means.search, self._means.catalogue
        page = StartPage(search, catalogue, self._evidence, self._words, self._tokens, self._icons)
        page.show_recent(self._means.recent())
        return page

    def explore(self) -> "ExplorePage":
        """What the evidence says about a field."""
        from desktop.pages.explore.explore_page import ExplorePage

        means = self._means
        return ExplorePage(
            means.session, means.catalogue, self._evidence, self._words, self._tokens,
            means.loader, means.new_id,
        )  # fmt: skip

    def plan(self) -> "PlanPage":
        """Where the plan is worked on."""
        from desktop.pages.plan.plan_page import PlanPage

        means = self._means
        return PlanPage(
            means.session, means.catalogue, self._evidence, self._words, self._tokens, self._icons,
            means.today, means.new_id,
        )  # fmt: skip

    def progress(self) -> "ProgressPage":
        """How far one has come."""
        from desktop.pages.progress.progress_page import ProgressPage

        means = self._means
        return ProgressPage(
            means.session, means.catalogue, self._words, self._tokens, means.loader, means.today,
            means.new_id,
        )  # fmt: skip

    def sources(self) -> "SourcesPage":
        """Where every figure comes from, and which kept files could not be used, with the reason."""
        from desktop.pages.sources.sources_page import SourcesPage
        from desktop.shell.failure_words import say_failure

        left_out = [(str(each.path), say_failure(each)) for each in self._means.shelf.left_out]
        return SourcesPage(self._evidence, left_out, self._words, self._icons)
