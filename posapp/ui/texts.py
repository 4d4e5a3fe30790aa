"""The program's texts in the person's language, and how that is chosen and remembered."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from posapp.ui.resources import resource

__all__ = ["LANGUAGES", "SYSTEM", "apply_language", "chosen_language", "load_texts", "set_language", "shown_language"]

LANGUAGES = {"en": "English", "es": "Español", "pt_BR": "Português (Brasil)"}
"""The shipped languages, each named in its own words."""
SYSTEM = "system"
KEY = "language"
SHOWN = "posappLanguage"


def load_texts(application: QCoreApplication, locale: QLocale) -> None:
    """Show texts in the language of a locale where it is shipped, else in English."""
    for earlier in application.findChildren(QTranslator):
        application.removeTranslator(earlier)
        earlier.deleteLater()
    language = _nearest(locale)
    application.setProperty(SHOWN, language)
    QLocale.setDefault(QLocale(QLocale(language).language(), QLocale.system().territory()))
    qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(application, f"qtbase_{language}", qt_texts)
    _install(application, f"posapp_{language}", str(resource("translations")))


def apply_language(application: QCoreApplication, preferences: QSettings) -> None:
    """Show texts in the language that was chosen, or in the system's."""
    language = chosen_language(preferences)
    load_texts(application, QLocale.system() if language == SYSTEM else QLocale(language))


def set_language(application: QCoreApplication, preferences: QSettings, language: str) -> None:
    """Choose one of the languages or "system", and remember it; what is on the screen has to be built anew."""
    preferences.setValue(KEY, language)
    apply_language(application, preferences)


def chosen_language(preferences: QSettings) -> str:
    """Give what was chosen: one of the languages, or "system"."""
    language = str(preferences.value(KEY, SYSTEM))
    return language if language in LANGUAGES else SYSTEM


def shown_language() -> str:
    """Give the language that is shown now, one of those that are shipped."""
    application = QCoreApplication.instance()
    return "en" if application is None else str(application.property(SHOWN) or "en")


def _nearest(locale: QLocale) -> str:
    """A person in Lisbon or Quito gets the shipped variant of their language."""
    spoken = {code.partition("_")[0]: code for code in LANGUAGES}
    requested = (name.partition("-")[0] for name in locale.uiLanguages())
    return next((spoken[name] for name in requested if name in spoken), "en")


def _install(application: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    if translator.load(name, folder):
        application.installTranslator(translator)
