"""Drives the real window through the main job, on any machine, and shows what it saw."""
