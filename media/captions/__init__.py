"""Timed text: what is said, what is heard, chapters; written, read over, served, searched."""
