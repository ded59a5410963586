"""Chains of papers: what is lost, awaited or not due; which lines are one piece of work; what is summed."""

import pytest

from dashboard.domain.rantai import Baris, anggaran, ditunggu, status_rantai, susun_kegiatan

RENCANA = [Baris("Bappeda", "RPKD", "1.02"), Baris("Bappeda", "RAT", "1.02.02")]


@pytest.mark.parametrize(
    ("ada", "berjalan", "status"),
    [
        ([1, 1, 1, 1], False, "ada ada ada ada"),
        ([1, 0, 1, 0], False, "ada hilang ada belum"),
        ([1, 0, 1, 0], True, "ada hilang ada nanti"),
        ([0, 0, 0, 0], False, "belum belum belum belum"),
        ([0, 0, 0, 1], True, "hilang hilang hilang ada"),
    ],
)
def test_a_missing_step_is_lost_awaited_or_not_due(ada, berjalan, status):
    due = ditunggu(["Rembuk stunting", "RKP Pekon", "APB Pekon", "Realisasi"], berjalan)
    assert " ".join(status_rantai([bool(a) for a in ada], due)) == status


def chain(baris, berjalan=False):
    return {k.kunci: [s.status for s in k.langkah] for k in susun_kegiatan(baris, berjalan)}


def test_a_programme_in_the_plan_stands_for_its_finest_lines():
    lines = [*RENCANA, Baris("Dinkes", "Renja", "1.02.02.1"), Baris("Dinkes", "DPA", "1.02.02.1"),
             Baris("Dinkes", "DPA", "1.02.02.10")]  # fmt: skip
    assert chain(lines) == {
        "1.02.02.1": ["ada", "ada", "ada", "ada", "belum", "belum"],
        "1.02.02.10": ["ada", "ada", "hilang", "ada", "belum", "belum"],
    }


def test_two_offices_with_one_code_are_two_chains_and_the_planner_is_none():
    lines = [*RENCANA, Baris("Kec. Suoh", "DPA", "1.02.02"), Baris("Dinkes", "DPA", "1.02.02")]
    assert [k.opd for k in susun_kegiatan(lines, False)] == ["Dinkes", "Kec. Suoh"]


def test_a_line_that_is_only_planned_belongs_to_who_planned_it():
    (only,) = susun_kegiatan(RENCANA, False)
    assert (only.opd, only.kunci, only.putus) == ("Bappeda", "1.02.02", "RKPD/Renja")


def test_a_report_on_the_year_counts_for_all_unless_it_lists_lines():
    done = [Baris("D", tahap, "1.1") for tahap in ("RPKD", "RAT", "Renja", "DPA", "realisasi")]
    whole = Baris("Bappeda", "LP2KD", "")
    assert chain([*done, whole])["1.1"][-1] == "umum"
    assert (
        chain([*done, whole, Baris("Bappeda", "LP2KD", "9.9"), Baris("D", "DPA", "9.9")])["1.1"][-1]
        == "belum"
    )
    assert chain(done, berjalan=True)["1.1"][-1] == "nanti"


def test_a_changed_budget_takes_the_place_of_the_first_per_office_and_code():
    lines = [Baris("A", "DPA", "1", pagu=100.0), Baris("A", "DPPA", "1", pagu=75.0),
             Baris("A", "DPA", "2", pagu=5.0), Baris("B", "DPA", "1", pagu=7.0)]  # fmt: skip
    assert [b.pagu for b in anggaran(lines)] == [75.0, 5.0, 7.0]


def test_amounts_are_those_of_the_accepted_lines_and_none_is_not_nought():
    lines = [Baris("A", "DPA", "1", wilayah="x", pagu=100.0), Baris("A", "DPA", "1", wilayah="y", pagu=40.0),
             Baris("A", "realisasi", "1", wilayah="x", realisasi=120.0)]  # fmt: skip
    (both,) = susun_kegiatan(lines, False)
    assert (both.pagu, both.realisasi, both.melebihi) == (140.0, 120.0, False)
    (here,) = susun_kegiatan(lines, False, lambda b: b.wilayah == "x")
    assert (here.pagu, here.realisasi, here.melebihi) == (100.0, 120.0, True)
    (there,) = susun_kegiatan(lines, False, lambda b: b.wilayah == "y")
    assert (there.pagu, there.realisasi) == (40.0, None)
    assert susun_kegiatan(lines, False, lambda b: b.wilayah == "z") == []
