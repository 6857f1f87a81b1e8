"""The command line edge: one module per command group."""
