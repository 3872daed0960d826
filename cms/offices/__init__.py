"""Offices on a map drawn by us."""
