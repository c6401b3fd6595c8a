"""Exact reasoning about all events at once, on which `margins`, `verify`, `compare` and `never_later` rest."""
