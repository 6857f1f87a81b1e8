"""The vocabulary: frozen types that every part shares."""
