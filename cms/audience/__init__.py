"""What readers need around a page: sound, light pages, sharing, print, a word back."""
