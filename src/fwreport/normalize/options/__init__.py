"""Which options a document compares, and where its text names them."""
