"""A reader without a browser: one websocket session that speaks Streamlit's own protobuf."""

from collections.abc import Sequence
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

LOOPBACK = ("127.0.0.1", "localhost", "::1")
PICKERS = ("selectbox", "multiselect", "slider")  # the widgets that a reader of the bench uses
BIGGEST = 64 * 1024 * 1024


class NotLoopback(ValueError):
    """The bench puts load only on a server of this machine."""


@dataclass(frozen=True)
class Picker:
    """A list to choose from, or a slider: where it is known, in which fragment it stands, what it offers."""

    id: str
    kind: str
    fragment: str
    options: tuple[str, ...]


class Session:
    """One session: opens a page and chooses from its lists, each time until the script has finished."""

    def __init__(self, link: ClientConnection, page: str) -> None:
        self._link, self._page = link, page
        self._script = ""
        self._states: dict[str, WidgetState] = {}
        self._held: dict[str, ForwardMsg] = {}  # what the server need not send again
        self.pickers: dict[str, Picker] = {}
        self.received = 0  # bytes

    async def open(self) -> None:
        """Ask for the page as a browser does that comes to it for the first time."""
        await self._run("")

    async def choose(self, key: str, value: str | float | Sequence[str]) -> None:
        """Choose one entry of a selectbox, the entries of a multiselect, or the place of a slider."""
        picker = self.pickers[key]
        state = WidgetState(id=picker.id)
        if picker.kind == "selectbox":
            state.string_value = str(value)
        elif picker.kind == "slider":
            state.double_array_value.data.append(value)
        else:
            state.string_array_value.data.extend(value)
        self._states[picker.id] = state
        await self._run(picker.fragment)

    async def close(self) -> None:
        """Leave the page."""
        await self._link.close()

    async def _run(self, fragment: str) -> None:
        request = BackMsg()
        run = request.rerun_script
        run.page_script_hash, run.fragment_id = self._script, fragment
        run.page_name = "" if self._script else self._page
        run.widget_states.widgets.extend(self._states.values())
        run.cached_message_hashes.extend(self._held)
        await self._link.send(request.SerializeToString())
        while not self._take(await self._link.recv()):
            pass

    def _take(self, frame: bytes) -> bool:
        """Note what one message brings; true when it says that the script has finished."""
        self.received += len(frame)
        message = ForwardMsg.FromString(frame)
        if message.metadata.cacheable and message.hash:
            self._held[message.hash] = message
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._script = message.new_session.page_script_hash
        elif kind == "delta":
            self._note(message)
        if kind != "script_finished":
            return False
        if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            raise RuntimeError("the page did not compile")
        return True

    def _note(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError(f"the page failed: {element.exception.type} {element.exception.message}")
        if kind in PICKERS:
            widget = getattr(element, kind)
            key = widget.id.split("-", 2)[-1]
            self.pickers[key] = Picker(widget.id, kind, message.delta.fragment_id, tuple(widget.options))


async def open_session(port: int, page: str, host: str = "127.0.0.1") -> Session:
    """A session of the server on this machine; its page is open."""
    if host not in LOOPBACK:
        raise NotLoopback(f"hanya untuk peladen di komputer ini, bukan {host}")
    link = await connect(
        f"ws://{host}:{port}/_stcore/stream",
        subprotocols=["streamlit"],
        max_size=BIGGEST,
        compression=None,
        ping_interval=None,
        proxy=None,
    )
    session = Session(link, page)
    await session.open()
    return session
