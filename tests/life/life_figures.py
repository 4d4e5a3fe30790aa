"""What some months came to, printed."""

from collections import Counter
from collections.abc import Sequence

from tests.life.a_month import MonthLived

__all__ = ["show"]


def show(months: Sequence[MonthLived]) -> None:
    """Print how many months were lived, what was done in them and what was found; pytest shows it with -s."""
    done = sum((each.done for each in months), Counter[str]())
    told = ", ".join(f"{what} {number}" for what, number in sorted(done.items()))
    seconds = sum(each.seconds for each in months) / max(len(months), 1)
    lost, doubled = sum(each.lost for each in months), sum(each.doubled for each in months)
    print(f"\nmonths lived {len(months)}, days {sum(each.days for each in months)}, {told}")  # noqa: T201 - figures
    print(f"  lost {lost}, doubled {doubled}; {seconds:.1f} seconds of the processor for a month")  # noqa: T201
    print(f"  seeds {', '.join(str(each.seed) for each in months)}")  # noqa: T201
