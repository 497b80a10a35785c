"""Makes the pages, menus and the status line, in one language and one dress."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from desktop.domain.skill import Catalogue
from desktop.domain.suggest import NewId
from desktop.domain.text import Language
from desktop.domain.titles import TitleSearch
from desktop.formats.export import EXPORTS
from desktop.look.icons import Icons
from desktop.look.tokens import Tokens
from desktop.pages.explore.explore_page import ExplorePage
from desktop.pages.plan.plan_page import PlanPage
from desktop.pages.progress.progress_page import ProgressPage
from desktop.pages.sources.sources_page import SourcesPage
from desktop.pages.start.start_page import StartPage
from desktop.session.evidence_shelf import EvidenceShelf
from desktop.session.plan_session import PlanSession
from desktop.session.preferences import Preferences
from desktop.shell.actions import Menu
from desktop.shell.exports import export_words
from desktop.shell.failure_words import say_failure
from desktop.shell.menus import edit_menu, file_menu, help_menu, view_menu
from desktop.shell.shell import Shell
from desktop.shell.status_line import StatusLine
from desktop.shell.views import Views
from desktop.widgets.chart_place import ChartLoader
from desktop.words import Words


class ViewMaker:
    """Knows what each view needs; holds none of them."""

    def __init__(
        self,
        session: PlanSession,
        catalogue: Catalogue,
        shelf: EvidenceShelf,
        preferences: Preferences,
        shell: Shell,
        resources: Path,
        loader: ChartLoader,
        search: Callable[[], TitleSearch],
        today: Callable[[], date],
        new_id: NewId,
    ) -> None:
        self._session, self._catalogue, self._shelf = session, catalogue, shelf
        self._preferences, self._shell, self._resources = preferences, shell, resources
        self._loader, self._search, self._today, self._new_id = loader, search, today, new_id

    def views(self, language: Language, tokens: Tokens) -> Views:
        """All views anew; the language is the one that is spoken already."""
        words, icons = Words(language), Icons(self._resources, tokens)
        session, catalogue, evidence = self._session, self._catalogue, self._shelf.evidence
        return Views(
            start=StartPage(self._search, catalogue, evidence, words, tokens, icons),
            explore=ExplorePage(
                session, catalogue, evidence, words, tokens, self._loader, self._new_id
            ),
            plan=PlanPage(
                session, catalogue, evidence, words, tokens, icons, self._today, self._new_id
            ),
            progress=ProgressPage(
                session, catalogue, words, tokens, self._loader, self._today, self._new_id
            ),
            sources=SourcesPage(evidence, self._left_out(), words, icons),
            words=words,
            icons=icons,
            status=StatusLine(evidence, words),
            menus=self.menus(language),
        )

    def menus(self, language: Language) -> list[Menu]:
        """The tables of the menu bar, with the recent plans as they are now."""
        settings = self._preferences.settings
        recent = [(Path(path).stem, path) for path in settings.recent]
        exports = [(export_words(name), name) for name in EXPORTS]
        return [
            file_menu(self._shell, self._shell.file_acts, recent, exports),
            edit_menu(self._shell, self._session.undo_stack),
            view_menu(self._shell, self._shell.look_acts, settings, language, Words(language)),
            help_menu(self._shell, self._shell.reading),
        ]

    def _left_out(self) -> list[tuple[str, str]]:
        """The kept evidence files that could not be used, each with the reason in words."""
        return [(str(each.path), say_failure(each)) for each in self._shelf.left_out]
