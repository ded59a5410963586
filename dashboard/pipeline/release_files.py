"""Release files: names, the pointer, what is kept. Nothing is served before the pointer names it."""

import datetime as dt
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from dashboard import ledger
from dashboard.home import Home, today

RILIS_TERBIT = "rilis_terbit"
DISIMPAN = 5
"""How many releases stay; those that events of the ledger refer to stay as well."""

_SEMENTARA = ".sementara-"
_BENTUK_ID = "%Y%m%d-%H%M%S"


@dataclass(frozen=True)
class Penunjuk:
    """What terkini.json holds."""

    id: str
    berkas: str
    berkas_terbatas: str
    dibuat: str
    asal: str


def read_pointer(home: Home) -> Penunjuk | None:
    """The release being served, if any."""
    if not home.terkini.exists():
        return None
    known = json.loads(home.terkini.read_text(encoding="utf-8"))
    return Penunjuk(**{name: known[name] for name in Penunjuk.__dataclass_fields__})


def new_pointer(home: Home, asal: str, masukan: str) -> Penunjuk:
    """Names for the next release: its id sorts after every earlier one, whatever the clock says."""
    now = dt.datetime.combine(today(), dt.datetime.now().time().replace(microsecond=0))
    served = read_pointer(home)
    if served is not None:
        now = max(now, dt.datetime.strptime(served.id[:15], _BENTUK_ID) + dt.timedelta(seconds=1))
    id_rilis = f"{now.strftime(_BENTUK_ID)}-{masukan[:6]}"
    name = f"rilis-{id_rilis}"
    return Penunjuk(id_rilis, f"{name}.duckdb", f"{name}-terbatas.duckdb", now.isoformat(sep=" "), asal)


def draft(home: Home, name: str) -> Path:
    """Where a file of a release is written before it has its name."""
    home.rilis.mkdir(parents=True, exist_ok=True)
    return home.rilis / f"{_SEMENTARA}{name}"


def settle(path: Path, name: str, mode: int) -> None:
    """Give a finished draft its name, once its bytes are on the disk."""
    path.chmod(mode)
    _sync(path)
    os.replace(path, path.with_name(name))
    _sync(path.parent)


def switch(home: Home, pointer: Penunjuk) -> None:
    """Serve a release from now on, and say so in the ledger."""
    path = draft(home, "terkini.json")
    path.write_text(json.dumps(asdict(pointer), ensure_ascii=False, indent=1), encoding="utf-8")
    _sync(path)
    os.replace(path, home.terkini)
    _sync(home.rilis)
    _record(home, pointer)


def tidy(home: Home) -> None:
    """Finish what a killed publication left: its event when it had switched, its files when it had not."""
    for path in home.rilis.glob(f"{_SEMENTARA}*"):
        path.unlink()
    served = read_pointer(home)
    if served is not None:
        _record(home, served)
    recorded = {event.isi["id"] for event in ledger.read_events(home, RILIS_TERBIT)}
    _remove(home, [i for i in _ids(home) if i not in recorded])


def retire(home: Home) -> None:
    """Remove releases that are neither among the latest nor referred to."""
    events = ledger.read_events(home)
    referred = {event.isi.get("rilis") for event in events if event.jenis != RILIS_TERBIT}
    _remove(home, [i for i in _ids(home)[DISIMPAN:] if i not in referred])


def _record(home: Home, pointer: Penunjuk) -> None:
    if pointer.id not in {event.isi["id"] for event in ledger.read_events(home, RILIS_TERBIT)}:
        ledger.append_event(home, RILIS_TERBIT, asdict(pointer))


def _ids(home: Home) -> list[str]:
    """Ids of all release files, newest first."""
    names = {
        path.name.removesuffix(".duckdb").removesuffix("-terbatas")
        for path in home.rilis.glob("rilis-*.duckdb")
    }
    return sorted((name.removeprefix("rilis-") for name in names), reverse=True)


def _remove(home: Home, ids: list[str]) -> None:
    for id_rilis in ids:
        for name in (f"rilis-{id_rilis}.duckdb", f"rilis-{id_rilis}-terbatas.duckdb"):
            (home.rilis / name).unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Bytes of a file, or names of a folder, on the disk; Windows cannot sync a folder."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
