"""What the view menu does to how the window looks: language, theme, text size, side panels."""

from functools import partial

from desktop.domain.settings import TEXT_SIZES, TextSize, Theme
from desktop.domain.text import Language
from desktop.session.preferences import Preferences
from desktop.shell.main_window import MainWindow


class LookActs:
    """Changes the settings; the app wears what they say."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        self._window, self._preferences = window, preferences
        window.for_each_page(self._on_page_made)

    def choose_language(self, language: Language) -> None:
        """Speak another language from now on."""
        self._preferences.change(language=language)

    def choose_theme(self, theme: Theme) -> None:
        """Wear another theme from now on."""
        self._preferences.change(theme=theme)

    def choose_text_size(self, size: TextSize) -> None:
        """Write in another size from now on."""
        self._preferences.change(text_size=size)

    def enlarge_text(self) -> None:
        """Write in the next larger size."""
        self._step_text_size(1)

    def shrink_text(self) -> None:
        """Write in the next smaller size."""
        self._step_text_size(-1)

    def toggle_motion(self) -> None:
        """Let nothing move, or let things move again."""
        self._preferences.change(less_motion=not self._preferences.settings.less_motion)

    def toggle_panel(self) -> None:
        """Fold the page's side panel away, or show it."""
        panel = self._window.side_panel
        if panel is not None:
            panel.toggle()

    def _step_text_size(self, step: int) -> None:
        place = TEXT_SIZES.index(self._preferences.settings.text_size) + step
        if 0 <= place < len(TEXT_SIZES):
            self.choose_text_size(TEXT_SIZES[place])

    def _on_page_made(self, page: str) -> None:
        """Make a new page's side panel as it was left, and remember what becomes of it."""
        panel = self._window.views.side_panel(page) if self._window.views is not None else None
        if panel is not None:
            settings = self._preferences.settings
            panel.restore(settings.panels.get(page, 0), folded=page in settings.folded)
            panel.changed.connect(partial(self._on_panel_changed, page))

    def _on_panel_changed(self, page: str, width: int, folded: bool) -> None:
        settings = self._preferences.settings
        others = tuple(each for each in settings.folded if each != page)
        self._preferences.change(
            panels={**settings.panels, page: width}, folded=(*others, page) if folded else others
        )
