"""Colours of the map: from light (few) to dark (many), safe for colour-blind readers and grey print."""

SKALA_WARNA = {
    "kemiskinan": ("#FFFFB2", "#FECC5C", "#FD8D3C", "#F03B20", "#BD0026"),
    "stunting": ("#F1EEF6", "#BDC9E1", "#74A9CF", "#2B8CBE", "#045A8D"),
    "netral": ("#F0F3F5", "#CBD5DC", "#98A9B5", "#62788A", "#33475B"),
    "perubahan": ("#018571", "#80CDC1", "#F5F5F5", "#DFC27D", "#A6611A"),
    "perubahan_netral": ("#5E3C99", "#B2ABD2", "#F5F5F5", "#FDB863", "#E66101"),  # neither is worse
}


def is_pattern(fill: str) -> bool:
    """Whether a class is filled with one of the map's patterns; its names need a halo."""
    return fill.startswith("url(")


def is_dark(colour: str) -> bool:
    """Whether letters on this colour are better white."""
    if is_pattern(colour):
        return False
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True)) < 0.22
