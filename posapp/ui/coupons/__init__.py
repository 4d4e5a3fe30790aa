"""The shop's rules for its coupons, as a manager tells them."""

from posapp.ui.coupons.screen import CouponScreen

__all__ = ["CouponScreen"]
