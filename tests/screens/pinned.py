"""What pictures depend on besides the app: platform, font, scale, language of the system, time zone."""

import hashlib
import json
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WINDOW = {1: (1280, 800), 2: (960, 600)}
"""The size of the window at each scale; at 200 % the smallest laptops' screens are covered."""

_FONTS = {  # DejaVu Sans 2.37 as Debian 12 has it (fonts-dejavu-core 2.37-6)
    "DejaVuSans.ttf": "abdc775b21b1bc470d50c97e790d276f2054b7504e56e5bd3e64f48d68582322",
    "DejaVuSans-Bold.ttf": "0d977336a6d5fba34eab8e3199eb218327161b5143749f802982c2bc34df0c96",
}
_FOLDERS = (
    "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts/dejavu-sans-fonts",
    "/usr/share/fonts/TTF",
    "/usr/local/share/fonts",
)
_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
    <edit name="lcdfilter" mode="assign"><const>lcdnone</const></edit>
  </match>
</fontconfig>
"""


def fonts() -> list[Path] | None:
    """The files of the pinned font, or None where this computer has not exactly those."""
    for folder in map(Path, _FOLDERS):
        files = [folder / name for name in _FONTS]
        if all(map(_is_pinned, files)):
            return files
    return None


def environment(folder: Path, scale: int) -> dict[str, str]:
    """What a process that draws runs with; `folder` is its own, and holds all that it writes."""
    home, screen = folder / "home", folder / "screen.json"
    for name in ("fonts", "home", "cache", "runtime"):
        (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
    for file in fonts() or ():
        (folder / "fonts" / file.name).symlink_to(file)
    conf = folder / "fonts.conf"
    conf.write_text(_FONTS_CONF.format(fonts=folder / "fonts", cache=folder / "cache"))
    width, height = WINDOW[scale]
    wide = {"width": (width + 320) * scale, "height": (height + 200) * scale}
    one = {"name": "one", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screen.write_text(json.dumps({"screens": [{**one, **wide}]}))
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(home),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_RUNTIME_DIR": str(folder / "runtime"),
        "LC_ALL": "C.UTF-8",
        "TZ": "Asia/Jakarta",
        "FONTCONFIG_FILE": str(conf),
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "QT_SCALE_FACTOR": str(scale),
        "QT_FONT_DPI": "96",
        "PYTHONHASHSEED": "0",
    }


def _is_pinned(path: Path) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == _FONTS[path.name]
    except OSError:
        return False
