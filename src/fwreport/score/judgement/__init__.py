"""What sources say of a pair, counted: sides, agreement and certainty."""
