"""From tables to what the templates show: each module makes one part."""
