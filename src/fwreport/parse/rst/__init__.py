"""reStructuredText: its tables, directives and headings; all else is as in Markdown."""
