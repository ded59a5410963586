"""The card of an indicator in the release on screen."""

from dashboard.components.session import baca


def kartu(kode: str) -> dict:
    """The card of an indicator."""
    return baca("indikator", kode).iloc[0].to_dict()
