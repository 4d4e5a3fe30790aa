"""The practice shop's guided round: seven steps in the real window, on a small card over it."""

from posapp.ui.practice.guided_round import GuidedRound

__all__ = ["GuidedRound"]
