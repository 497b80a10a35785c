"""Says plainly what the two articles did not measure for a field."""

from desktop.widgets.layout import Card
from desktop.widgets.plain_label import PlainLabel


class FieldNotice(Card):
    """Hidden where growth was published; otherwise what is missing, and what can still be said."""

    def __init__(self) -> None:
        super().__init__(look="notice", spacing=4)
        self.setObjectName("field_notice")
        self._title = PlainLabel("", "strong", wraps=True)
        self._text = PlainLabel("", tone="muted", wraps=True)
        for part in (self._title, self._text):
            self.content.addWidget(part)

    def show_for(self, *, measured: bool, grew: bool, researched: bool) -> None:
        """Say what is missing: nothing, the growth only, or every figure of the two articles.

        `researched` says whether others measured something in the field.
        """
        self.setVisible(not grew)
        if measured:
            self._title.setText(self.tr("The articles publish no growth figure for your field."))
            self._text.setText(
                self.tr(
                    "They only say which of its skills companies spend most on. The chart shows the "
                    "growth in other fields, for comparison."
                )
            )
            return
        self._title.setText(self.tr("The two articles publish no figure for your field."))
        if researched:
            self._text.setText(
                self.tr(
                    "Other research on your field is below, with what holds for all fields. Your plan can "
                    "start from what you already do well."
                )
            )
        else:
            self._text.setText(
                self.tr(
                    "That does not mean that nothing changes; it was just not measured here. What holds "
                    "for all fields is below, and your plan can start from what you already do well."
                )
            )
