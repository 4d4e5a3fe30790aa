"""Services on a till: they open its files or speak to Hellotext themselves."""
