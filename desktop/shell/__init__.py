"""The window around the pages: menus, navigation, opening and saving plans, questions."""
