"""How far a ledger has come, kept inside it and outside its folder."""
