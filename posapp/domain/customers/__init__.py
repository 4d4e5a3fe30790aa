"""The shop's customers: who they are, how they are found, registered and downloaded."""
