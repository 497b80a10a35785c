"""Colours by role, the style sheet and the icons."""
