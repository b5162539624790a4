"""Every table, declared once; imported by name from the module that declares it."""
