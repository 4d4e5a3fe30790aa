"""Coupons, the shop's rules for them, and what a coupon takes off a sale."""
