"""The command line: one thin module for each command; nothing is decided here."""
