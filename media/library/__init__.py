"""The library of films: finding, where they are used, and many at once."""
