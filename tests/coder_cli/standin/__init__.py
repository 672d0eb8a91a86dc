"""The parts of the stand-in for Coder's command."""
