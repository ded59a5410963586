"""The card of an indicator in the release on screen."""

from dashboard.components.session import baca_rekam, per_rilis, rilis


def kartu(kode: str) -> dict:
    """The card of an indicator, shared by all sessions."""
    return kartu_semua()[kode]


def asal_kartu(kartu: dict) -> str:
    """Where the figures of a card come from: published, or the files of the release on screen."""
    return "terbit" if kartu["sumber"] == "terbit" else rilis().asal


@per_rilis(3)
def kartu_semua() -> dict[str, dict]:
    """Every card by its code, by tema and urutan."""
    return {card["kode"]: card for card in baca_rekam("indikator")}
