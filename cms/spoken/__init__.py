"""What capsules say: transcripts, search in them, and the rule that they can be read along."""
