"""Puts the app's texts, figures and dates into one of its languages."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop.domain.text import Language


def system_language(locale: QLocale) -> Language:
    """The language to start in: Indonesian on an Indonesian system, English on any other."""
    return "id" if locale.language() == QLocale.Language.Indonesian else "en"


def locale_for(language: Language) -> QLocale:
    """How figures and dates are written in a language."""
    if language == "id":
        return QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class Translation:
    """The catalogue that is installed in the application now."""

    def __init__(self, app: QCoreApplication, resources: Path) -> None:
        self._app = app
        self._folder = resources / "i18n"
        self._translator: QTranslator | None = None

    def switch_to(self, language: Language) -> None:
        """Translate everything that is said from now on. Raises FileNotFoundError."""
        translator = QTranslator(self._app)
        path = self._folder / f"tumbuh_{language}.qm"
        if not translator.load(str(path)):
            raise FileNotFoundError(path)
        self.take_back()
        self._app.installTranslator(translator)
        self._translator = translator
        QLocale.setDefault(locale_for(language))

    def take_back(self) -> None:
        """Say everything in the source's English again."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator.deleteLater()
            self._translator = None
