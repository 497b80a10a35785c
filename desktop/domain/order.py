"""The order of what two states of a plan hold, joined into one."""

from collections.abc import Mapping, Sequence


def ordered(
    base: Sequence[str] | None,
    newer: Sequence[str],
    older: Sequence[str],
    stay: Mapping[str, object] | set[str],
) -> list[str]:
    """The ids that stay, in the order of the side that changed it, the newer one where both did.

    What only the other side has comes after what it follows there.
    """
    if newer == older:
        return [each for each in newer if each in stay]
    lead, other = newer, older
    if base is not None:
        everywhere = set(base) & set(newer) & set(older)
        was, new, old = (
            [each for each in ids if each in everywhere] for ids in (base, newer, older)
        )
        if new == was != old:
            lead, other = older, newer
    in_lead, after = set(lead), dict[str | None, list[str]]()
    anchor: str | None = None
    for each in other:
        if each in in_lead:
            anchor = each
        elif each in stay:
            after.setdefault(anchor, []).append(each)
    found = list(after.get(None, ()))
    for each in lead:
        if each in stay:
            found.append(each)
        found.extend(after.get(each, ()))
    return found
