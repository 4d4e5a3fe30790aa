"""Hellotext's API over httpx: what is sent, what the answers mean, what the lists hold."""
