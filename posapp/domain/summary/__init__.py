"""Holds the manager's figures over a period, and the lists behind them."""
