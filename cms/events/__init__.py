"""Fairs and training days: their state, their order, their file for a calendar."""
