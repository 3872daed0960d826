"""Short animated dialogues, drawn and spoken by our own scripts."""
