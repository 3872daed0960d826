"""What a backup or a restoration refuses. The words are for operators, at a terminal."""


class BackupError(Exception):
    """Something is missing or damaged; the message says what to do."""
