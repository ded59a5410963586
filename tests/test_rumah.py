"""The house rules a machine can see: which way imports run, what the tree holds not, what is explained."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import duckdb
import pytest

from dashboard import store
from dashboard.home import PROJECT, REFERENCE

DASHBOARD = PROJECT / "dashboard"
# What each part may import of the project; parts not listed here (cli, mulai) stand on top.
MAY_IMPORT = {
    "home": set(),
    "argumen": set(),
    "domain": set(),
    "contoh": {"domain", "home"},
    "ledger": {"domain", "home"},
    "access": {"domain", "home", "ledger"},
    "store": {"domain", "home"},
    "export": {"domain", "home"},
    "simpanan": {"store", "ledger", "export", "domain", "home"},
    "pipeline": {"domain", "home", "ledger"},
    "components": {"store", "ledger", "access", "export", "simpanan", "domain", "home"},
    "app_pages": {"components", "domain"},
    "app": {"app_pages", "components"},
    "layani": {"home"},
    "ucapan": {"pipeline", "domain"},
}
STREAMLIT_IN = {"app", "app_pages", "components"}
# Written in pieces, so that this file does not hold what it looks for.
FORBIDDEN = {
    "package index": re.compile("|".join(["pypi" + r"\.org", "python" + "hosted", "registry" + r"\.npm"])),
    "machine path": re.compile(r"/(?:root|work|home/\w+)/" + r"(?:main|shared|\.pyenv|\.cache)"),
    "shared material": re.compile(r"\.\./" + "shared"),
}


def modules() -> list[Path]:
    return sorted(DASHBOARD.rglob("*.py"))


def part_of(path: Path) -> str:
    """First folder or file name under dashboard/: the part a module belongs to."""
    return path.relative_to(DASHBOARD).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Full names that a module imports, wherever in it the import stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports in full"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PROJECT)))
def test_imports_run_one_way(path: Path):
    part, names = part_of(path), imported(path)
    used = {name.split(".")[1] for name in names if name.startswith("dashboard.")} - {part}
    if part in MAY_IMPORT:
        assert used <= MAY_IMPORT[part], f"{part} imports {used - MAY_IMPORT[part]}"
    uses_streamlit = any(name.split(".")[0] == "streamlit" for name in names)
    assert not uses_streamlit or part in STREAMLIT_IN


def test_every_part_has_its_rule():
    parts = {part_of(path) for path in modules()} - {"__init__"}
    assert parts - set(MAY_IMPORT) <= {"cli", "mulai"}


def tracked_texts() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True).stdout
    paths = (PROJECT / name for name in listed.decode().split("\0") if name)
    return [p for p in paths if p.is_file() and p.suffix not in {".png", ".jpg", ".ico", ".ttf"}]


def test_tree_names_no_package_index_and_no_machine():
    found = [
        (str(path.relative_to(PROJECT)), what)
        for path in tracked_texts()
        for what, pattern in FORBIDDEN.items()
        if pattern.search(path.read_text(encoding="utf-8"))
    ]
    assert not found


def test_nothing_produced_is_tracked():
    listed = {str(path.relative_to(PROJECT)) for path in tracked_texts()}
    produced = [name for name in listed if name.startswith("data/local/")]
    assert not produced + [name for name in listed if name.endswith((".duckdb", ".sqlite", ".parquet"))]


def test_every_dependency_gives_its_reason():
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    reasoned = re.findall(r'^\s+"([^"]+)",\s+# \S', text, re.MULTILINE)
    assert sorted(wanted) == sorted(reasoned)


def test_lock_pins_every_dependency_with_hashes():
    lock = (PROJECT / "requirements.txt").read_text(encoding="utf-8")
    pinned = re.findall(r"^([\w.-]+)==\S+.*\\\n\s+--hash=sha256:[0-9a-f]{64}", lock, re.MULTILINE)
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {re.match(r"[\w-]+", name)[0] for name in project["project"]["dependencies"]}
    assert wanted <= set(pinned)
    assert len(pinned) == len(re.findall(r"^[\w.-]+==", lock, re.MULTILINE))


def test_every_published_column_is_in_the_glossary(rilis_kecil: store.Rilis):
    glossary = {term.lower() for term in store.read_glosarium(rilis_kecil)["istilah"]}
    with duckdb.connect(str(rilis_kecil.berkas), read_only=True) as release:
        columns = release.execute(
            "SELECT DISTINCT column_name FROM information_schema.columns WHERE table_schema = 'published'"
        ).fetchall()
    assert columns
    missing = sorted(name for (name,) in columns if name.lower() not in glossary)
    assert not missing, f"not in {REFERENCE.name}/glosarium.csv: {missing}"
