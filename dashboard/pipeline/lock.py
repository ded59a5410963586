"""One import or build at a time in a home."""

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from dashboard.home import Home

TUNGGU_DETIK = 600


class HomeSibuk(RuntimeError):
    """Another import or build has been holding this home for too long."""


@contextmanager
def hold(home: Home, seconds: float = TUNGGU_DETIK) -> Iterator[None]:
    """Hold the home's lock; wait for another import or build to finish, but not for ever."""
    lock = FileLock(home.lock, timeout=seconds)
    try:
        lock.acquire()
    except Timeout as error:
        raise HomeSibuk("Impor atau build lain sedang berjalan. Coba lagi setelah selesai.") from error
    try:
        yield
    finally:
        lock.release()
