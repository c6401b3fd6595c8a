"""A rulebook made ready to run: conditions as functions, names as values; once per rulebook, or per level of it."""
