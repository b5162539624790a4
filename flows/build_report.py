"""Build the report under Prefect; `python flows/build_report.py --help` says how.

`fwreport build` runs the same composition as plain calls.  Prefect deploys this file:
`prefect deploy flows/build_report.py:build_report`.
"""

import sys

from fwreport.cli import main
from fwreport.orchestrate import build_report

__all__ = ["build_report"]

if __name__ == "__main__":
    main(["build", "--prefect", *sys.argv[1:]])
