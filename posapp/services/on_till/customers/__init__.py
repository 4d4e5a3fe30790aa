"""Downloads customers from Hellotext, searches them there, and reports how current the list is."""
