"""The files that points of sale export: their columns, kinds of rows, dates and tenders."""
