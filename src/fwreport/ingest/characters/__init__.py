"""What is known of characters: codec tables, letters of languages, plausibility."""
