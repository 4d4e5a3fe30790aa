"""Says by its length whether a text may be the fiscal code of a receipt; products, cards and coupons are shorter."""

__all__ = ["LONGEST_CODE", "SHORTEST_CODE", "may_be_fiscal_code"]

SHORTEST_CODE, LONGEST_CODE = 44, 2_500
"""Characters: a Brazilian key at least, a Chilean stamp with its signature at most."""


def may_be_fiscal_code(text: str) -> bool:
    """Say whether it is worth reading a text as a fiscal code."""
    return SHORTEST_CODE <= len(text) <= LONGEST_CODE
