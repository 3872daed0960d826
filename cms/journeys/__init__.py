"""Journeys: paths of steps, the rail on the pages that belong to them, and kept progress."""
