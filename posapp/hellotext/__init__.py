"""Hellotext's API over httpx: requests, the meaning of the answers, the records of the lists."""
