"""The screen of what Hellotext does not have yet."""

from posapp.ui.office.delivery.screen import DeliveryScreen

__all__ = ["DeliveryScreen"]
