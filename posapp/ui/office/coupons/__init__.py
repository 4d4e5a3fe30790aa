"""The shop's rules for its coupons, as a manager tells them."""

from posapp.ui.office.coupons.screen import CouponScreen

__all__ = ["CouponScreen"]
