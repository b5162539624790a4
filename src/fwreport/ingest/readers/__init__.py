"""Documents that are no text: each is written as the Markdown that says the same."""
