"""Panel: evidence in numbers, and the subjects that share nothing."""
