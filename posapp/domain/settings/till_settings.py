"""Lists every setting of a till."""

from dataclasses import replace

from posapp.domain.errors import InputError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.pos_receipts.folder_name import checked_folder
from posapp.domain.pos_receipts.issuer import checked_tax_id
from posapp.domain.pos_receipts.way import PosWay
from posapp.domain.sales.cash_rounding import AS_IN_COUNTRY, ROUNDING_CHOICES
from posapp.domain.settings.scanner_setting import ScannerSetting
from posapp.domain.settings.setting import (
    AnySetting,
    ChoiceSetting,
    MoneySetting,
    NumberOrNoneSetting,
    NumberSetting,
    ShopField,
    TextSetting,
    YesNoSetting,
)
from posapp.domain.settings.tip_shares import TipSharesSetting
from posapp.domain.shop import LOCK_MINUTES, UNDO_SECONDS, checked_shop_name
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark

__all__ = [
    "AUTO_LOCK_MINUTES",
    "BLIND_COUNT",
    "CASH_ROUNDING",
    "CHANGE_OFFERED",
    "COUPON_CARRIES_AMOUNT",
    "DAY_END",
    "NAME_RETENTION",
    "OPEN_DAYS_REMINDER",
    "POS_FOLDER",
    "POS_RECEIPT_MINUTES",
    "POS_WAY",
    "PURCHASES_ARE_SENT",
    "REFUND_LIMIT",
    "SCANNER",
    "SHOP_NAME",
    "TAX_ID",
    "TILL_SETTINGS",
    "TIPS_TAKEN",
    "TIP_SHARES",
    "UNDO_TIME",
    "WEB_PORT",
    "LockTimeInvalid",
    "PosReceiptMinutesInvalid",
    "RetentionInvalid",
    "UndoSecondsInvalid",
    "WebPortInvalid",
]


class UndoSecondsInvalid(InputError):
    """The time for an undo is not between 0 and 120 seconds."""

    field = "undo"
    sentence = mark("errors", "Undo: enter 0 to 120 seconds.")


class LockTimeInvalid(InputError):
    """The lock time is not between 0 and 1440 minutes."""

    field = "lock-minutes"
    sentence = mark("errors", "Lock after: enter 0 to 1440 minutes. 0 never locks.")


class PosReceiptMinutesInvalid(InputError):
    """The time for which a POS receipt is offered is out of range."""

    field = "pos-receipt-minutes"
    sentence = mark("errors", "POS receipts: enter 1 to 1440 minutes.")


class WebPortInvalid(InputError):
    """The port is none that a program may use."""

    field = "web-port"
    sentence = mark("errors", "Port: enter 1024 to 65535.")


class RetentionInvalid(InputError):
    """The retention is out of range."""

    field = "days"
    sentence = mark("errors", "Days: enter 1 to 36500 days, or none to keep the names forever.")


SHOP_NAME = TextSetting(
    name="shop_name",
    sheet="shop",
    caption=mark("settings", "Shop name"),
    verb=JournalVerb.SHOP_DETAILS_CHANGED,
    fact="shop",
    default="",
    check=checked_shop_name,
    shop_field=ShopField(name="name", get=lambda shop: shop.name, put=lambda shop, name: replace(shop, name=name)),
)
"""The name that each event carries; records of before keep the old one."""

UNDO_TIME = NumberSetting(
    name="undo_seconds",
    sheet="shop",
    caption=mark("settings", "Seconds to undo a payment"),
    verb=JournalVerb.SHOP_DETAILS_CHANGED,
    fact="undo seconds",
    default=UNDO_SECONDS,
    least=0,
    most=120,
    invalid=UndoSecondsInvalid,
    shop_field=ShopField(
        name="undo_seconds",
        get=lambda shop: shop.undo_seconds,
        put=lambda shop, seconds: replace(shop, undo_seconds=seconds),
    ),
)
"""Seconds for which a payment can be undone before it is sent."""

CHANGE_OFFERED = YesNoSetting(
    name="change_offered",
    sheet="shop",
    caption=mark("settings", "Offer the change at the counter"),
    verb=JournalVerb.SHOP_DETAILS_CHANGED,
    fact="change offered",
    default=True,
)
"""Whether the counter offers what a customer may hand over in cash, and shows the change."""

POS_RECEIPT_MINUTES = NumberSetting(
    name="pos_receipt_minutes",
    sheet="pos",
    caption=mark("settings", "Minutes a receipt of your POS is offered"),
    verb=JournalVerb.POS_SETTINGS_CHANGED,
    fact="pos minutes",
    default=30,
    least=1,
    most=24 * 60,
    invalid=PosReceiptMinutesInvalid,
)
"""Minutes after which a POS receipt that nobody took counts as one without a customer."""

TAX_ID = TextSetting(
    name="tax_id",
    sheet="pos",
    caption=mark("settings", "Tax ID on the receipts of the shop's POS"),
    hint=mark("settings", "learned from the first receipt that is scanned"),
    verb=JournalVerb.POS_SETTINGS_CHANGED,
    fact="tax id",
    default="",
    check=checked_tax_id,
)
"""The issuer on the receipts of the shop's own POS, which the first scanned one tells; empty where it is not known."""

POS_WAY = ChoiceSetting(
    name="pos_way",
    sheet="pos",
    caption=mark("settings", "What do you use beside posapp?"),
    verb=JournalVerb.POS_SETTINGS_CHANGED,
    fact="pos way",
    default=PosWay.PRINTER.value,
    options=(
        (PosWay.PRINTER.value, mark("settings", "A program on this PC that prints receipts")),
        (PosWay.FOLDER.value, mark("settings", "A program that writes files into a folder")),
        (PosWay.WEB.value, mark("settings", "A web page in the browser")),
        (PosWay.CODE.value, mark("settings", "Another device: only its paper")),
    ),
)
"""By what way the receipts of the shop's POS come; *Settings › Your POS* opens with it."""

POS_FOLDER = TextSetting(
    name="pos_folder",
    sheet="pos",
    caption=mark("settings", "Folder that your POS writes receipts to"),
    hint=mark("settings", "none"),
    verb=JournalVerb.POS_SETTINGS_CHANGED,
    fact="pos folder",
    default="",
    check=checked_folder,
)
"""The folder of this computer that is watched for receipts; empty for none."""

WEB_PORT = NumberSetting(
    name="web_port",
    sheet="pos",
    caption=mark("settings", "Port of this computer for a web POS"),
    verb=JournalVerb.POS_SETTINGS_CHANGED,
    fact="web port",
    default=43_117,
    least=1_024,
    most=65_535,
    invalid=WebPortInvalid,
)
"""Where a paired web POS posts its receipts; a web POS must be told another one."""

CASH_ROUNDING = ChoiceSetting(
    name="cash_rounding",
    sheet="shop",
    caption=mark("settings", "Round what is paid in cash"),
    verb=JournalVerb.SHOP_DETAILS_CHANGED,
    fact="cash rounding",
    default=AS_IN_COUNTRY,
    options=ROUNDING_CHOICES,
)
"""To what the counter rounds an amount in cash; the goods' amount, which Hellotext gets, stays."""

TIPS_TAKEN = YesNoSetting(
    name="tips_taken",
    sheet="shop",
    caption=mark("settings", "Take tips at the counter"),
    verb=JournalVerb.SHOP_DETAILS_CHANGED,
    fact="tips taken",
    default=False,
)
"""Whether the counter asks for a tip; it is counted apart from the sales, and Hellotext does not get it."""

TIP_SHARES = TipSharesSetting(
    name="tip_shares",
    sheet="shop",
    caption=mark("settings", "Tips offered by one touch, in percent"),
    hint=mark("settings", "such as 5 10 15"),
    verb=JournalVerb.SHOP_DETAILS_CHANGED,
    fact="tip shares",
    default=(5, 10, 15),
)
"""The shares of what is to be paid, in percent, that the sheet for a tip offers by one touch."""

AUTO_LOCK_MINUTES = NumberSetting(
    name="lock_minutes",
    sheet="staff",
    caption=mark("settings", "Lock the window after"),
    verb=JournalVerb.LOCK_TIME_SET,
    fact="minutes",
    default=LOCK_MINUTES,
    least=0,
    most=24 * 60,
    invalid=LockTimeInvalid,
    shop_field=ShopField(
        name="lock_minutes",
        get=lambda shop: shop.lock_minutes,
        put=lambda shop, minutes: replace(shop, lock_minutes=minutes),
    ),
)
"""Minutes without input after which the window locks; 0 never."""

REFUND_LIMIT = MoneySetting(
    name="refund_limit",
    sheet="limit",
    caption=mark("settings", "Refund limit"),
    hint=mark("settings", "No limit"),
    verb=JournalVerb.REFUND_LIMIT_CHANGED,
    fact="limit",
    default=None,
)
"""The largest refund that a cashier may make without a manager; None without a limit."""

BLIND_COUNT = YesNoSetting(
    name="close_blind",
    sheet="rules",
    caption=mark("settings", "Blind count: expected amounts are shown only once the day is closed"),
    verb=JournalVerb.CLOSING_RULES_CHANGED,
    fact="blind",
    default=False,
)
"""Whether the drawer is counted before its figures are shown."""

OPEN_DAYS_REMINDER = YesNoSetting(
    name="close_asked_for",
    sheet="rules",
    caption=mark("settings", "Show at the bottom of the window which days were left open"),
    verb=JournalVerb.CLOSING_RULES_CHANGED,
    fact="requested",
    default=True,
)
"""Whether the window says which days were left open."""

DAY_END = ChoiceSetting(
    name="day_end",
    sheet="rules",
    caption=mark("settings", "The day ends at"),
    verb=JournalVerb.CLOSING_RULES_CHANGED,
    fact="day end",
    default="0",
    options=(
        ("0", mark("settings", "Midnight")),
        ("1", mark("settings", "1:00 at night")),
        ("2", mark("settings", "2:00 at night")),
        ("3", mark("settings", "3:00 at night")),
        ("4", mark("settings", "4:00 at night")),
        ("5", mark("settings", "5:00 in the morning")),
        ("6", mark("settings", "6:00 in the morning")),
    ),
    shop_field=ShopField(
        name="day_end",
        get=lambda shop: str(shop.day_end),
        put=lambda shop, hour: replace(shop, day_end=int(hour)),
    ),
)
"""The hour at which a day ends, on the next calendar day; from the running day on, so that no record moves."""

NAME_RETENTION = NumberOrNoneSetting(
    name="retention_days",
    sheet="retention",
    caption=mark("settings", "Days until names are removed"),
    hint=mark("settings", "forever"),
    verb=JournalVerb.RETENTION_PERIOD_CHANGED,
    fact="days",
    default=None,
    least=1,
    most=36_500,
    invalid=RetentionInvalid,
    none="forever",
)
"""Days that names stay on payments and refunds; None for no end."""

COUPON_CARRIES_AMOUNT = YesNoSetting(
    name="coupon.redeemed carries the amount",
    sheet="coupons",
    caption=mark("settings", "Send the amount with “coupon.redeemed”"),
    verb=JournalVerb.COUPON_AMOUNTS_SETTING_CHANGED,
    fact="carried",
    default=False,
    permission=Permission.EDIT_COUPON_RULES,
)
"""Whether `coupon.redeemed` carries what was paid; off, since the payment carries it already."""

PURCHASES_ARE_SENT = YesNoSetting(
    name="product.purchased is sent",
    sheet="products",
    caption=mark("settings", "Also send each item as “product.purchased”"),
    verb=JournalVerb.PRODUCT_EVENTS_SETTING_CHANGED,
    fact="sent",
    default=False,
)
"""Whether each line is also sent as `product.purchased`; off, since its amount may count twice."""

SCANNER = ScannerSetting(
    name="scanner",
    sheet="scanner",
    caption=mark("settings", "How the scanner types"),
    verb=JournalVerb.SCANNER_SETTING_CHANGED,
    fact="scanner",
    default=None,
)
"""How the scanner of this till types; None where its test codes were not scanned."""

TILL_SETTINGS: tuple[AnySetting, ...] = (
    SHOP_NAME,
    UNDO_TIME,
    CHANGE_OFFERED,
    CASH_ROUNDING,
    TIPS_TAKEN,
    TIP_SHARES,
    AUTO_LOCK_MINUTES,
    REFUND_LIMIT,
    BLIND_COUNT,
    OPEN_DAYS_REMINDER,
    DAY_END,
    NAME_RETENTION,
    COUPON_CARRIES_AMOUNT,
    PURCHASES_ARE_SENT,
    SCANNER,
    POS_WAY,
    POS_FOLDER,
    WEB_PORT,
    POS_RECEIPT_MINUTES,
    TAX_ID,
)
"""Every setting, in the order in which a sheet shows its own."""
