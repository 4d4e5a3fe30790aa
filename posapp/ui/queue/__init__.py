"""What waits for Hellotext, on the screen."""

from posapp.ui.queue.screen import DeliveryScreen

__all__ = ["DeliveryScreen"]
