"""A sale that is begun and not recorded."""
