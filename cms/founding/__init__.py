"""The founding file: what people enter, and the five papers it becomes."""
