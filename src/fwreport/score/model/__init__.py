"""One joint model of all evidence: what is assumed, and how it is inferred."""
