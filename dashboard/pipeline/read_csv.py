"""CSV as text columns, rows numbered as a spreadsheet shows them (blank lines count).

Well-formed files go through Arrow; a file with blank lines, rows of another width or an unclosed quote is
read again row by row, so that only those rows are parked.
"""

import csv
import io
from dataclasses import dataclass
from itertools import islice

import pyarrow as pa
from pyarrow import csv as arrow_csv

PEMISAH = (",", ";", "\t", "|")
csv.field_size_limit(10_000_000)


@dataclass(frozen=True)
class LembarCsv:
    """A CSV file, decoded to UTF-8, with its separator."""

    data: bytes
    pemisah: str
    nama: str = ""

    def head(self, count: int) -> list[list[str]]:
        """The first rows as text."""
        return list(islice(self._reader(), count))

    def columns(self, start: int, width: int) -> tuple[list[pa.Array], pa.Array | None]:
        """The rows from `start` (0-based) on as text columns, and which rows have the wrong width."""
        offset = self._offset(start)
        body = self.data[offset:].rstrip(b"\r\n")
        if not body:
            return [pa.array([], pa.string())] * width, None
        if body.count(b'"') % 2 == 0:
            try:
                return self._read_fast(body, max(width, len(self.head(start)[-1])), width), None
            except pa.ArrowInvalid:
                pass
        return self._read_rows(body, width)

    def _reader(self):
        # A million bytes hold any head; the body is not decoded for it.
        text = self.data[:1_000_000].decode("utf-8", "ignore")
        return csv.reader(io.StringIO(text, newline=""), delimiter=self.pemisah)

    def _offset(self, start: int) -> int:
        reader = self._reader()
        for _ in islice(reader, start):
            pass
        offset = 0
        for _ in range(reader.line_num):
            offset = self.data.find(b"\n", offset) + 1 or len(self.data)
        return offset

    def _read_fast(self, body: bytes, found: int, width: int) -> list[pa.Array]:
        names = [f"k{number}" for number in range(found)]
        table = arrow_csv.read_csv(
            pa.BufferReader(body),
            arrow_csv.ReadOptions(column_names=names, block_size=8 << 20),
            arrow_csv.ParseOptions(
                delimiter=self.pemisah, newlines_in_values=b'"' in body, ignore_empty_lines=False
            ),
            arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False
            ),
        )
        return [table[name].combine_chunks() for name in names[:width]]

    def _read_rows(self, body: bytes, width: int) -> tuple[list[pa.Array], pa.Array]:
        rows = list(self._parse(body.decode("utf-8")))
        wrong = [
            bool(row) and (len(row) < width or any(cell.strip() for cell in row[width:])) for row in rows
        ]
        padded = [(row + [""] * width)[:width] for row in rows]
        return [pa.array(column, pa.string()) for column in zip(*padded, strict=True)], pa.array(wrong)

    def _parse(self, text: str):
        if text.count('"') % 2 == 0:
            yield from csv.reader(io.StringIO(text, newline=""), delimiter=self.pemisah)
            return
        # An unclosed quote would swallow the rest of the file: take every line for itself.
        for line in text.splitlines():
            quoting = csv.QUOTE_NONE if line.count('"') % 2 else csv.QUOTE_MINIMAL
            yield next(csv.reader([line], delimiter=self.pemisah, quoting=quoting), [])


def decode(data: bytes) -> bytes:
    """The file as UTF-8 without a byte order mark; older exports are UTF-16 or Windows-1252."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace").encode()
    if data[:3] == b"\xef\xbb\xbf":
        data = data[3:]
    try:
        data.decode("utf-8")
        return data
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace").encode()
