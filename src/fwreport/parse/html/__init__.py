"""HTML: whole pages, and the tables that other documents hold."""
