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
