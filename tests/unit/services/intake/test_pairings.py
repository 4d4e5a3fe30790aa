"""A web POS is paired with a till by a manager, and its token is shown once."""

import pytest

from posapp.intake.web.pairing import pairing_of
from posapp.services.on_ledger.intake.pairings import (
    MOST_PAIRINGS,
    PairingNameInvalid,
    Pairings,
    TooManyPairings,
    UnknownPairing,
    pairings_in,
)
from posapp.services.on_till.till import Till


def test_the_token_opens_the_door_and_is_kept_nowhere(offline_till: Till) -> None:
    with offline_till.open_workplace() as workplace:
        token = Pairings(workplace).add(" Web POS ", "https://pos.example.com/")
        (pairing,) = pairings_in(workplace.ledger)
        stored = workplace.ledger.settings.get("web_pairings")
        *_, entry = workplace.ledger.journal.entries()

    assert (pairing.name, pairing.origin) == ("Web POS", "https://pos.example.com")
    assert pairing_of(token, (pairing,)) == pairing
    assert token not in str(stored)
    assert token not in str(entry)


def test_a_removed_pairing_opens_nothing(offline_till: Till) -> None:
    with offline_till.open_workplace() as workplace:
        pairings = Pairings(workplace)
        token = pairings.add("Script")
        pairings.remove("Script")

        assert pairing_of(token, pairings.all()) is None
        with pytest.raises(UnknownPairing):
            pairings.remove("Script")


@pytest.mark.parametrize("name", ["", "  ", "script", "x" * 41, "\u202e"])
def test_a_name_is_told_from_every_other(name: str, offline_till: Till) -> None:
    with offline_till.open_workplace() as workplace:
        Pairings(workplace).add("Script")
        with pytest.raises(PairingNameInvalid):
            Pairings(workplace).add(name)
        assert len(pairings_in(workplace.ledger)) == 1


def test_no_more_than_a_few_are_paired(offline_till: Till) -> None:
    with offline_till.open_workplace() as workplace:
        for number in range(MOST_PAIRINGS):
            Pairings(workplace).add(f"POS {number}")
        with pytest.raises(TooManyPairings):
            Pairings(workplace).add("One more")
