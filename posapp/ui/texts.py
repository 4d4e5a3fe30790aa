"""The program's texts in the person's language; English brings its plurals."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from posapp.ui.resources import resource

__all__ = ["load_texts"]


def load_texts(application: QCoreApplication, locale: QLocale) -> None:
    """Show texts in the language of a locale where it is shipped, else in English."""
    translator = QTranslator(application)
    folder = str(resource("translations"))
    if translator.load(locale, "posapp", "_", folder) or translator.load("posapp_en", folder):
        application.installTranslator(translator)
