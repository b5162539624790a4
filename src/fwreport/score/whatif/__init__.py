"""What if: what the verdicts would be, were the evidence other than it is."""
