"""The items of a sale; read from disk only where the shop has a catalogue."""
