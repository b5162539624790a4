"""Run commands of fwreport one after the other in one process, as from a shell.

Reads [[word, …], …] from the first argument; what command n prints goes to n.out and
n.err in the folder named second, and its status to n.status.
"""

import contextlib
import json
import sys
from pathlib import Path

from fwreport.cli import main

commands, folder = json.loads(sys.argv[1]), Path(sys.argv[2])
for number, words in enumerate(commands):
    status = None
    streams = [
        (folder / f"{number}.{name}").open("w", encoding="utf-8")
        for name in ("out", "err")
    ]
    with (
        streams[0] as out,
        streams[1] as err,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main(words)
        except SystemExit as leaving:
            status = leaving.code
    (folder / f"{number}.status").write_text(str(status))
