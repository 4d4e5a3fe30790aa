"""Holds coupons, the shop's rules for them, and their discounts."""
