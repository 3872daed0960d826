"""For whom a scheme is: rows that people read and programs compare."""
