"""What waits for Hellotext, on the screen."""

from posapp.ui.office.delivery.screen import DeliveryScreen

__all__ = ["DeliveryScreen"]
