"""A small screen reader's ears and hands: it asks over AT-SPI alone, in a process of its own."""

import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, Self

from jeepney import DBusAddress, MatchRule, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"
_ACCESSIBLE, _ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
_TEXT, _EDITABLE = "org.a11y.atspi.Text", "org.a11y.atspi.EditableText"
_VALUE = "org.a11y.atspi.Value"
_EVENTS = "org.a11y.atspi.Event.Object"
_PATIENCE_SECONDS, _PAUSE_SECONDS = 15.0, 0.05
_KEYSYM = 3
_NONE = "/org/a11y/atspi/null"
CHECKED, FOCUSED, SELECTED, SHOWING = 4, 12, 23, 25
"""States, by their numbers in the protocol."""


class Gone(Exception):
    """The app does not know this thing, or does not offer what was asked of it."""


class NotHeard(Exception):
    """Something did not come to be said, or to be found, in time."""


class Thing(NamedTuple):
    """One accessible of the app: its place on the bus."""

    bus: str
    path: str


class Reader:
    """Finds things by role and name, reads them, does what they offer, and hears what is told."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(bus=session_bus) as session:
            place = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            address = session.send_and_get_reply(new_method_call(place, "GetAddress")).body[0]
        self._bus: DBusConnection = open_dbus_connection(bus=address)
        self.heard = list[str]()
        self._listen()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_why: object) -> None:
        self._bus.close()

    # --- hearing

    def _listen(self) -> None:
        rule = MatchRule(type="signal", interface=_EVENTS, member="Announcement")
        self._bus.send_and_get_reply(message_bus.AddMatch(rule))
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        for event in ("object:announcement", "object:state-changed:focused"):
            call = new_method_call(registry, "RegisterEvent", "sass", (event, [], ""))
            self._bus.send_and_get_reply(call)
        self._announced = self._bus.filter(rule, bufsize=200)
        self._queue = self._announced.__enter__()

    def listen(self) -> list[str]:
        """Everything that was announced so far, in its order."""
        while self._queue or self._receive():
            while self._queue:
                message = self._queue.popleft()
                kind, value = message.body[3]
                self.heard.append(value if kind == "s" else message.body[0])
        return self.heard

    def _receive(self) -> bool:
        try:
            self._bus.recv_messages(timeout=0.02)
        except TimeoutError:
            return False
        return True

    # --- asking

    def _call(self, thing: Thing, interface: str, name: str, *arguments: Any) -> Any:
        signature, values = (arguments[0], arguments[1:]) if arguments else (None, ())
        place = DBusAddress(thing.path, thing.bus, interface)
        reply = self._bus.send_and_get_reply(
            new_method_call(place, name, signature, values), timeout=10
        )
        if reply.header.message_type.name == "error":
            raise Gone(f"{name} of {thing.path}: {reply.body}")
        return reply.body[0] if reply.body else None

    def _get(self, thing: Thing, interface: str, name: str) -> Any:
        place = DBusAddress(thing.path, thing.bus, interface)
        reply = self._bus.send_and_get_reply(Properties(place).get(name), timeout=10)
        if reply.header.message_type.name == "error":
            raise Gone(f"{name} of {thing.path}: {reply.body}")
        return reply.body[0][1]

    def apps(self) -> list[Thing]:
        """The programs that let themselves be read."""
        found = self._call(Thing(_REGISTRY, _ROOT), _ACCESSIBLE, "GetChildren")
        return [Thing(*each) for each in found]

    def children(self, thing: Thing) -> list[Thing]:
        """What a thing consists of."""
        found = self._call(thing, _ACCESSIBLE, "GetChildren")
        return [Thing(*each) for each in found if each[1] != _NONE]

    def name(self, thing: Thing) -> str:
        """What a thing is called."""
        return str(self._get(thing, _ACCESSIBLE, "Name"))

    def role(self, thing: Thing) -> str:
        """What a thing is, in the protocol's words."""
        return str(self._call(thing, _ACCESSIBLE, "GetRoleName"))

    def states(self, thing: Thing) -> set[int]:
        """How a thing is now, by the protocol's numbers."""
        low, high = self._call(thing, _ACCESSIBLE, "GetState")
        return {number for number in range(64) if (low | high << 32) >> number & 1}

    def label(self, thing: Thing) -> str:
        """The name of what labels a thing."""
        for kind, targets in self._call(thing, _ACCESSIBLE, "GetRelationSet"):
            if kind == 2:  # labelled by
                return self.name(Thing(*targets[0]))
        return ""

    def text(self, thing: Thing) -> str:
        """The text that a thing holds."""
        return str(self._call(thing, _TEXT, "GetText", "ii", 0, -1))

    def value(self, thing: Thing) -> float:
        """The number at which a thing stands."""
        return float(self._get(thing, _VALUE, "CurrentValue"))

    def actions(self, thing: Thing) -> list[str]:
        """What can be done with a thing."""
        return [each[0] for each in self._call(thing, _ACTION, "GetActions")]

    # --- doing

    def do(self, thing: Thing, action: str = "") -> None:
        """Do what a thing offers: an action of that name, else its first."""
        names = self.actions(thing)
        if action not in ("", *names) or not names:
            raise Gone(f"{self.name(thing)} offers {names}, not {action}")
        place = DBusAddress(thing.path, thing.bus, _ACTION)
        at = names.index(action) if action else 0
        # what opens a dialog answers when that is closed
        self._bus.send(new_method_call(place, "DoAction", "i", (at,)))

    def write(self, thing: Thing, text: str) -> None:
        """Put a text in the place of what a field holds."""
        if not self._call(thing, _EDITABLE, "SetTextContents", "s", text):
            raise Gone(f"{self.name(thing)} takes no text")

    def choose(self, menu_bar: Thing, *names: str) -> None:
        """Choose an entry of a menu, or of one inside it, by what it and those above it say."""
        place = menu_bar
        for name in names:
            entries = [each for each in self.children(place) if self.name(each) == name]
            if not entries:  # a menu's entries stand in the menu, which stands in its own entry
                (inner,) = self.children(place)
                entries = [each for each in self.children(inner) if self.name(each) == name]
            (place,) = entries
        self.do(place, "Press")

    def press_key(self, keysym: int) -> None:
        """Press a key, as a screen reader hands it on to whatever has the keyboard."""
        place = "/org/a11y/atspi/registry/deviceeventcontroller"
        controller = DBusAddress(place, _REGISTRY, "org.a11y.atspi.DeviceEventController")
        call = new_method_call(controller, "GenerateKeyboardEvent", "isu", (keysym, "", _KEYSYM))
        self._bus.send_and_get_reply(call)

    def set_value(self, thing: Thing, value: float) -> None:
        """Let a thing stand at another number."""
        place = DBusAddress(thing.path, thing.bus, _VALUE)
        self._bus.send_and_get_reply(Properties(place).set("CurrentValue", "d", value), timeout=10)

    # --- finding

    def walk(self, top: Thing) -> Iterator[tuple[Thing, str, str]]:
        """Everything below a thing that is on the screen, with its role and name."""
        for child in self.children(top):
            try:
                if SHOWING not in self.states(child):
                    continue
                yield child, self.role(child), self.name(child)
                yield from self.walk(child)
            except Gone:
                continue  # it went while it was being looked at

    def seek(self, top: Thing, role: str, name: str) -> Thing | None:
        """The first thing of a role that is called so, or else one whose name begins so."""
        begins: Thing | None = None
        for thing, its_role, its_name in self.walk(top):
            if its_role == role and its_name == name:
                return thing
            if its_role == role and its_name.startswith(name):
                begins = begins or thing
        return begins

    def find(self, top: Thing, role: str, name: str) -> Thing:
        """What `seek` finds, when it comes. Raises NotHeard."""
        return self.wait(lambda: self.seek(top, role, name), f"there is a {role} “{name}”")

    def wait(self, condition: Callable[[], Any], what: str) -> Any:
        """What a condition gives, as soon as it holds. Raises NotHeard, naming `what`."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                found = condition()
            except Gone:
                found = None
            if found:
                return found
            if time.monotonic() > until:
                raise NotHeard(f"{what}; heard: {self.heard}")
            time.sleep(_PAUSE_SECONDS)
