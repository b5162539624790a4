"""One kind of conflict a module, each with its SQL beside it."""
