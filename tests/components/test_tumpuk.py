"""The legend of stacked bars is text, every class with its own colour."""

from dashboard.components.grafik_tumpuk import Tumpuk, html_kunci, pilihan_tumpuk

KELAS = [("Desil 1", "#BD0026"), ("Belum <berperingkat>", "#CBD2D9")]


def test_the_legend_names_every_class_outside_the_chart():
    text = html_kunci(KELAS)
    assert text.count("<span>") == 2
    assert '<i style="background:#BD0026"></i> Desil 1' in text
    assert "Belum &lt;berperingkat&gt;" in text
    assert "legend" not in pilihan_tumpuk([Tumpuk("Suoh", [1, 3])], KELAS, contoh=True)


def test_shares_of_one_and_three_are_a_quarter_and_three():
    parts = pilihan_tumpuk([Tumpuk("Suoh", [1, 3])], KELAS, contoh=False)["series"]
    assert [part["data"][0]["value"] for part in parts] == [25, 75]
    assert [part["data"][0]["label"]["formatter"] for part in parts] == ["25 %", "75 %"]


def test_on_a_phone_only_wide_parts_carry_their_share():
    """18 of 100 px have room for it, 17 have not; wide charts say both."""
    narrow, wide = pilihan_tumpuk([Tumpuk("Suoh", [17, 83])], KELAS, contoh=False)["media"]
    assert narrow["query"] == {"maxWidth": 420}
    assert shares(narrow["option"]) == ["", "83 %"]
    assert shares(wide["option"]) == ["17 %", "83 %"]


def shares(chosen: dict) -> list[str]:
    return [part["data"][0]["label"]["formatter"] for part in chosen["series"]]


def test_nearly_all_is_not_all():
    """741 of 744 families: 99,6 %."""
    parts = pilihan_tumpuk([Tumpuk("Suoh", [741, 3])], KELAS, contoh=False)["series"]
    assert parts[0]["data"][0]["label"]["formatter"] == "> 99 %"
    whole = pilihan_tumpuk([Tumpuk("Suoh", [744, 0])], KELAS, contoh=False)["series"]
    assert whole[0]["data"][0]["label"]["formatter"] == "100 %"
