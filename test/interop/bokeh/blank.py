"""An app without anything, for clients that push."""
