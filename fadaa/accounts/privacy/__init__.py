"""A person's rights over their data: what is held, export, erasure, retention, consent."""
