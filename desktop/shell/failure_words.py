"""Why a file could not be read or written, in words for somebody who is no engineer."""

import re

from PySide6.QtCore import QCoreApplication

from desktop.domain.checks import Problem
from desktop.storage.failure import StorageFailure

translate = QCoreApplication.translate
_MOST_PLACES = 3
_LONGEST_DETAIL = 64
_PLACE_IN_TEXT = re.compile(r"line (\d+), column (\d+)")
_LINE_OF_TABLE = re.compile(r"(?:(.+), )?line (\d+)")


def say_failure(failure: StorageFailure) -> str:
    """One to three sentences: what is wrong, where, and that nothing was changed."""
    said = _reasons().get(failure.reason, "")
    if not said:
        said = translate("failure", "The system says: {0}.").format(failure.detail or "?")
    if failure.problems:
        places = "; ".join(
            _say_problem(each, in_detail=_may_be_mended(failure, each))
            for each in failure.problems[:_MOST_PLACES]
        )
        more = len(failure.problems) - _MOST_PLACES
        said = f"{said} {places}."
        if more > 0:
            said += " " + translate("failure", "And %n more.", "", more)
    place = _PLACE_IN_TEXT.match(failure.detail)
    if place is not None:
        where = translate("failure", "The trouble is in line {0}, column {1}.")
        said += " " + where.format(*place.groups())
    return said


def _may_be_mended(failure: StorageFailure, problem: Problem) -> bool:
    """Whether the person can do something with the detail: they wrote the file, or know who did."""
    is_written_there = problem.code in ("wrong_value", "missing_column")
    return failure.reason == "faulty_pack" or (
        failure.reason == "faulty_import" and is_written_there
    )


def _reasons() -> dict[str, str]:
    return {
        "disk_full": translate("failure", "The disk is full."),
        "read_only_place": translate("failure", "The disk can only be read, not written."),
        "no_permission": translate("failure", "You are not allowed to write or read there."),
        "folder_missing": translate("failure", "The folder is not there (any more)."),
        "not_found": translate("failure", "The file is not there (any more)."),
        "disk_error": translate("failure", "The disk reports an error."),
        "name_too_long": translate("failure", "The name is too long for this disk."),
        "not_a_file": translate("failure", "It is not an ordinary file."),
        "read_only_file": translate("failure", "The file is marked as read-only."),
        "too_large": translate("failure", "The file is larger than any plan can be (32 MB)."),
        "not_text": translate(
            "failure", "It is not a plan: it does not hold text. The file was not touched."
        ),
        "not_json": translate("failure", "It is damaged or not a plan. The file was not touched."),
        "too_deep": translate(
            "failure", "It is not a plan: it is nested too deeply. The file was not touched."
        ),
        "not_a_plan": translate("failure", "It is not a Tumbuh plan. The file was not touched."),
        "damaged": translate("failure", "The plan is damaged. The file was not touched."),
        "newer_version": translate(
            "failure",
            "It was written by a newer Tumbuh that this one can not read. The file was not touched.",
        ),
        "not_a_pack": translate(
            "failure", "It is not an evidence file for Tumbuh. Nothing was added."
        ),
        "pack_too_large": translate(
            "failure", "It is larger than an evidence file can be (512 KB). Nothing was added."
        ),
        "faulty_pack": translate(
            "failure", "The evidence file does not keep to the form. Nothing was added."
        ),
        "too_many_packs": translate(
            "failure", "There are too many added evidence files already. Remove one first."
        ),
        **_imports(),
        "changed_elsewhere": translate(
            "failure", "Another program has changed the file meanwhile."
        ),
        "spoilt_elsewhere": translate("failure", "Another program has damaged the file meanwhile."),
        "exists": translate("failure", "There is another file of that name already."),
        "unwritable_text": translate("failure", "It holds characters that no file can hold."),
    }


def _imports() -> dict[str, str]:
    """Why nothing was brought in from a file with skills."""
    return {
        "not_an_import": translate(
            "failure",
            "It is none of the files that skills can be brought in from: a LinkedIn data export (the "
            "ZIP, Skills.csv or Positions.csv), a JSON Resume, or a table (CSV). The plan is as it was.",
        ),
        "faulty_import": translate(
            "failure", "Something in the file is not as it should be. The plan is as it was."
        ),
        "import_too_large": translate(
            "failure",
            "It is larger than a file with skills can be. If it is an archive, take Skills.csv and "
            "Positions.csv out of it and bring in those. The plan is as it was.",
        ),
        "not_utf8": translate(
            "failure",
            "Its letters are in another encoding than UTF-8. If it is a table, save it as “CSV UTF-8” "
            "and try again. The plan is as it was.",
        ),
        "locked_archive": translate(
            "failure", "The archive is locked with a password. The plan is as it was."
        ),
        "damaged_archive": translate(
            "failure", "The archive is damaged or not whole. The plan is as it was."
        ),
        "nothing_to_import": translate(
            "failure", "The file is in order, but it holds no skill and no position."
        ),
    }


def _say_place(place: str) -> str:
    """A place in a file; a line of a table in the reader's words."""
    line = _LINE_OF_TABLE.fullmatch(place)
    if line is None:
        return place
    if line[1] is None:
        return translate("failure", "line {0}").format(line[2])
    return translate("failure", "{0}, line {1}").format(*line.groups())


def _say_problem(problem: Problem, *, in_detail: bool) -> str:
    said = {
        "wrong_value": translate("failure", "a wrong value"),
        "missing": translate("failure", "something is missing"),
        "duplicate_id": translate("failure", "the same id twice"),
        "estimate_order": translate("failure", "an estimate out of order"),
        "dates_order": translate("failure", "it ends before it begins"),
        "date_out_of_range": translate("failure", "an impossible date"),
        "unsafe_text": translate("failure", "characters that no file can hold"),
        "duplicate_key": translate("failure", "the same key twice"),
        "unknown_key": translate("failure", "a key that is not in the form"),
        "unknown_id": translate("failure", "a name that does not exist"),
        "reserved_id": translate("failure", "an id that Tumbuh keeps for its own findings"),
        "hidden_text": translate("failure", "hidden characters"),
        "too_long": translate("failure", "a text that is too long"),
        "no_row": translate(
            "failure", "a row that is broken off, or has too many or too few cells"
        ),
        "missing_column": translate("failure", "a column is missing"),
        "unsafe_address": translate("failure", "an address that can not be opened safely"),
    }[problem.code]
    if problem.detail and in_detail:
        said = f"{said} ({problem.detail[:_LONGEST_DETAIL]})"
    return translate("failure", "At {0}: {1}").format(_say_place(problem.place), said)
