"""The plan page: goals and steps to edit in place, the week's hours, and one item in detail."""
