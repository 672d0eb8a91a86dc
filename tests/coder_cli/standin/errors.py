"""What ends a command of the stand-in."""

from __future__ import annotations


class CommandError(Exception):
    """Ends the command with exit code 1 and its text after ``error:``."""


NOT_LOGGED_IN = "You are not logged in. Try logging in using 'coder login <url>'."
SIGNED_OUT = """\
You are signed out or your session has expired. Please sign in again to continue.
Try logging in using 'coder login'."""
NOT_FOUND = "Resource not found or you do not have access to this resource"
