"""The HTTP edge: parse, one workflow call, render."""
