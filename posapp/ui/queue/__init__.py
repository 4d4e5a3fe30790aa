"""What waits for Hellotext, on the screen."""

from posapp.ui.queue.screen import QueueScreen

__all__ = ["QueueScreen"]
