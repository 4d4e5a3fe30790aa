"""The door on this PC's loopback at which a web POS posts its receipts."""
