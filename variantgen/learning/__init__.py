"""Act 3: from events to what they teach. Attribution, profiles and statistics arrive here."""
