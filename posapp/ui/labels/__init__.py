"""Labels, sentences and formats for values, in the person's language."""
