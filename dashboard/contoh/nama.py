"""Made-up person names, and how clerks shorten and respell them. No word of a name is a word of a
place name.
"""

import numpy as np

from dashboard.contoh.tempat import place_tokens, reference_words

_LAKI = """
Abdul Achmad Adnan Afrizal Agus Ahmad Aji Akbar Aldi Alfian Ali Alwi Amin Amirudin Anang Andi Andika
Andre Anggi Anton Ardi Ari Arifin Aris Arman Asep Asmuni Azhari Azwar Bagas Bahri Bakti Bambang
Basri Bayu Beni Burhan Cecep Dadang Darmawan Daryono David Dedi Deni Didik Dimas Dodi Dwi Edi Efendi
Eko Endang Erwin Fadli Fahmi Faisal Fajri Farhan Fauzi Ferdi Feri Firdaus Galih Gatot Gunawan Hadi
Hafiz Hairul Hamdan Hamzah Handoko Hanafi Haris Hartono Hasan Hendra Heri Hermawan Hidayat Husni
Ibnu Ibrahim Idris Ikhsan Ilham Imam Iman Indra Irawan Irfan Irwan Iskandar Ismail Iwan Jamal Jarwo
Joko Jumadi Junaidi Kadir Karim Kasim Khairul Kholil Komar Kurniawan Latif Lukman Mahmud Maman
Marjuki Marsudi Maryono Masduki Maulana Mawardi Muhammad Mukhlis Mulyadi Munir Mursid Musa Mustofa
Nasir Nasrudin Nazarudin Ngadimin Nur Nurdin Oktavian Paijo Parjo Pardi Ponijan Prasetyo Purwanto
Rahman Rahmat Ramdani Rasyid Rendi Reza Riki Rizki Robi Rohman Romli Roni Rudi Rusdi Rusli Saeful
Safrudin Saiful Salim Samsul Sarbini Sarjono Sarwono Setiawan Sholeh Slamet Sobri Sofyan Solihin
Subagyo Sudirman Sugeng Sugiono Suhardi Suherman Sukardi Sukirman Sulaiman Sumarno Sunarto Supardi
Supriyadi Surya Susanto Sutrisno Suyanto Syahrial Syaiful Tarmizi Taufik Teguh Tohir Toni Topan
Tukiman Ujang Umar Usman Wahid Wahyudi Waluyo Wawan Wibowo Widodo Wijaya Winarno Yahya Yanto Yoga
Yudi Yusuf Zaenal Zainudin Zakaria Zulkifli
"""
_PEREMPUAN = """
Ade Aisyah Amelia Anisa Anita Aprilia Ariska Asih Asmawati Astuti Atikah Ayu Azizah Badriah Cahyani
Casmi Citra Daryati Desi Dewi Diah Dian Dina Dini Eka Elis Elly Elvina Emi Endah Eni Erlina Erna
Ernawati Esti Eva Evi Farida Fatimah Fatma Febri Fitri Fitriani Halimah Hamidah Handayani Hartati
Hasanah Hasnah Hayati Henny Herawati Herlina Hidayah Husna Ida Iin Ika Ike Ina Inayah Indri Intan
Irma Iroh Isnaini Istiqomah Jamilah Jannah Juariah Julia Jumiati Juwita Kartika Karsih Kasmawati
Khadijah Khoiriyah Komariah Kurniasih Laila Lasmi Latifah Leni Lestari Lia Lilis Lina Linda Lisa
Lusiana Maemunah Maimunah Mardiana Maria Mariani Marlina Marni Maryam Maryati Maya Mega Meli Mila
Mina Mirna Misnah Muawanah Mujiati Mulyani Munawaroh Murniati Murti Mutiara Nabila Nadia Nani Nanik
Neneng Ngatini Nia Nikmah Nina Ningsih Nirmala Novi Novita Nunung Nur Nuraini Nurbaiti Nurhasanah
Nurhayati Nurjanah Nurlaila Nurul Oktavia Paini Painah Partini Poniyem Puji Puspita Putri Rahayu
Rahma Rahmawati Ratna Ratnasari Reni Resti Retno Rina Rini Rita Riyanti Rodiah Rohani Rohayati
Rohimah Romlah Rosdiana Rosidah Rosita Rukmini Rumiyati Rusmiati Sadiyah Safitri Saidah Salamah
Salma Samsiah Sarinah Siska Siti Sofiah Solehah Sopiah Suhartini Suharti Sukarsih Sulastri
Sulistiawati Sumarni Sumiati Sunarti Supartini Suparti Supriyati Suprihatin Surati Suryani Susanti
Susilawati Sutinah Suwarni Syamsiah Tati Tika Tini Titin Tuminah Tuti Ulfah Umi Unayah Uswatun Vina
Wahyuni Warsini Wartini Wati Widya Widyawati Winarti Wiwin Wulandari Yani Yanti Yuliana Yuliani
Yulianti Yuni Yunita Yusnita Zahra Zahrotun Zubaidah Zuleha Zuraida
"""
SEBUTAN_TUA = 45
"""Age from which a clerk may write H. or Hj. before the name."""

_EJAAN = [
    ("i", "y"),
    ("y", "i"),
    ("dh", "d"),
    ("u", "oe"),
    ("f", "p"),
    ("z", "j"),
    ("kh", "h"),
    ("ai", "ae"),
    ("sy", "s"),
    ("ul", "ol"),
    ("dd", "d"),
    ("n", "nn"),
    ("th", "t"),
    ("v", "f"),
    ("s", "z"),
]


def name_lists() -> tuple[list[str], list[str]]:
    """Words for men's and women's names, without any word of a place name or of the published facts.

    So a whole-word search for sample names in a published file finds nothing but leaks.
    """
    forbidden = place_tokens() | reference_words()
    return tuple(
        sorted({w for w in text.split() if w.upper() not in forbidden}) for text in (_LAKI, _PEREMPUAN)
    )


def draw_names(rng: np.random.Generator, jk: np.ndarray) -> list[str]:
    """One full name a person (0 man, 1 woman), in capitals, of one to three words; a few first words are
    common.
    """
    result = np.empty(len(jk), dtype=object)
    for sex, words in enumerate(name_lists()):
        upper = np.array([w.upper() for w in words], dtype=object)
        who = np.flatnonzero(jk == sex)
        weight = 1 / (np.arange(len(upper)) % 37 + 4.0)
        picks = [rng.choice(upper, len(who), p=p) for p in (weight / weight.sum(), None, None)]
        kind = rng.choice(3, len(who), p=[0.16, 0.70, 0.14])
        result[who] = [
            " ".join(dict.fromkeys((a, b, c)[: k + 1])) for a, b, c, k in zip(*picks, kind, strict=True)
        ]
    return result.tolist()


def shorten(nama: str, nomor: int) -> str:
    """The name as a clerk shortens it: M. for Muhammad, an initial, or the first word only."""
    words = nama.split()
    if words[0] in ("MUHAMMAD", "ACHMAD", "AHMAD", "ABDUL", "SITI", "NUR"):
        short = {"MUHAMMAD": ["M.", "MUH.", "MOH."], "SITI": ["ST.", "ST"], "NUR": ["N.", "NUR"]}
        first = short.get(words[0], [words[0][0] + ".", words[0][:3] + "."])
        return " ".join([first[nomor % len(first)], *words[1:]])
    if len(words) == 1:
        return nama[:-1]
    return words[0] if nomor % 2 else " ".join([words[0], *(w[0] + "." for w in words[1:])])


def respell(nama: str, nomor: int) -> str:
    """The name with one spelling habit of another clerk."""
    for step in range(len(_EJAAN)):
        old, new = _EJAAN[(nomor + step) % len(_EJAAN)]
        if old.upper() in nama[1:]:
            return nama[0] + nama[1:].replace(old.upper(), new.upper(), 1)
    return nama + nama[-1]


def add_title(nama: str, perempuan: bool, ayah: str, nomor: int) -> str:
    """The name with a title (H., Hj.) or the father's name (bin, binti)."""
    if nomor % 2:
        return ("HJ. " if perempuan else "H. ") + nama
    return f"{nama} {'BINTI' if perempuan else 'BIN'} {ayah.split(maxsplit=1)[0]}"
