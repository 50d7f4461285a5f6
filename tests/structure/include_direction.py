#!/usr/bin/env python3
"""Fails on an #include that points against the layers, on foreign headers in the wrong folder, and on SQL outside experiments_db.

usage: include_direction.py ROOT
"""
import re
import subprocess
import sys
from pathlib import Path

# folder -> folders it may include, beside itself
CORE = {
    "core/base": [],
    "core/audio": ["core/base"],
    "core/text": ["core/base"],
    "core/layout": ["core/base"],
    "core/options": ["core/base", "core/layout"],
    "core/journal": ["core/base"],
    "core/features": ["core/base", "core/audio"],
    "core/corpus": ["core/base", "core/audio", "core/text"],
    "core/augment": ["core/base", "core/audio", "core/features", "core/corpus"],
    "core/score": ["core/base", "core/text", "core/journal"],
    "core/interop": ["core/base", "core/corpus", "core/journal", "core/options", "core/score"],
}
ALLOWED = dict(CORE)
ALLOWED["core/engine"] = list(CORE)
ALLOWED["experiments_db"] = ["core/base", "core/layout", "core/options", "core/journal"]
ALLOWED["widgets"] = ["core/base"]
ALLOWED["app/cli"] = [*CORE, "experiments_db", "app/request"]
ALLOWED["app/engine"] = [*CORE, "core/engine", "app/request"]
ALLOWED["app/gui"] = [*CORE, "experiments_db", "widgets"]

FOREIGN = [  # header pattern, what it is, folders that may
    (r"<(torch|ATen|c10|caffe2)/", "LibTorch", ("core/engine", "app/engine")),
    (r"<Q\w+>|<Qt\w*/|<qcustomplot", "Qt", ("widgets", "app/gui")),
    (r"<sqlite3", "SQLite", ("experiments_db",)),
]
SQL = re.compile(r'"\s*(SELECT|INSERT INTO|INSERT OR|UPDATE|DELETE FROM|CREATE TABLE) ')


def layer(path):
    return next((name for name in sorted(ALLOWED, key=len, reverse=True) if path.startswith(name + "/")), None)


def faults(path, text):
    own = layer(path)
    for number, line in enumerate(text.splitlines(), 1):
        include = re.match(r'\s*#\s*include\s+(["<][^">]+[">])', line)
        if include:
            name = include.group(1)
            target = layer(name[1:]) if name[0] == '"' else None
            if target and target != own and target not in ALLOWED[own]:
                yield f"{path}:{number}: {own} may not include {target}"
            for pattern, what, folders in FOREIGN:
                if re.match(pattern, name) and own not in folders:
                    yield f"{path}:{number}: {what} belongs to {' and '.join(folders)}, not to {own}"
        elif SQL.search(line) and own != "experiments_db":
            yield f"{path}:{number}: SQL belongs to experiments_db, not to {own}"


def self_check():
    """The rules refuse what they must refuse."""
    bad = [("core/base/x.h", '#include "core/audio/a.h"'), ("core/score/x.cpp", "#include <torch/types.h>"),
           ("core/layout/x.cpp", "#include <QString>"), ("app/gui/x.cpp", 'auto s = "SELECT a FROM b";'),
           ("widgets/plot/x.h", '#include "experiments_db/run.h"'), ("experiments_db/x.h", '#include "core/engine/e.h"')]
    for path, line in bad:
        assert list(faults(path, line)), f"not refused: {path}: {line}"
    assert not list(faults("app/gui/x.cpp", '#include "widgets/plot/plot.h"\n#include <QWidget>'))


def main():
    self_check()
    root = Path(sys.argv[1])
    names = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.h", "*.cpp", "*.cu"],
                           cwd=root, capture_output=True, text=True, check=True).stdout.split()
    found, seen = [], 0
    for name in names:
        if layer(name) and (root / name).exists():
            seen += 1
            found += faults(name, (root / name).read_text(encoding="utf-8"))
    print("\n".join(found) or f"{seen} files, no include against the layers")
    sys.exit(1 if found or not seen else 0)


main()
