"""Drift: what differs from what is committed, generated, locked or deployed."""
