"""Exact reasoning about all events at once.

`margins`, `verify`, `compare`, `deadline_table` and `never_later` rest on it.
"""
