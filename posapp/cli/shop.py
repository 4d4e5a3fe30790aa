"""`posapp shop`: founds a shop of several tills, invites and retires tills, joins and leaves, serves."""

import click

from posapp.cli.shop_backup import backup, restore
from posapp.cli.shop_day import close, day
from posapp.cli.shop_join import init, join, leave
from posapp.cli.shop_problems import free, overruns, take_over
from posapp.cli.shop_serve import serve
from posapp.cli.shop_status import status
from posapp.cli.shop_tills import invite, retire

__all__ = ["shop"]


@click.group(short_help="Share coupons, customers and the day with the shop's other tills.")
def shop() -> None:
    """Share with the other tills of the shop over a PostgreSQL of its own; each till works alone when it is away."""


for each in (init, invite, join, leave, status, day, close, overruns, free, retire, take_over, serve, backup, restore):
    shop.add_command(each)
