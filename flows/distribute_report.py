"""Send the edition under Prefect; `python flows/distribute_report.py --help` says how.

`fwreport send` does the same by plain calls.  Prefect deploys this file:
`prefect deploy flows/distribute_report.py:distribute_report`.
"""

import sys

from fwreport.cli import main
from fwreport.orchestrate import distribute_report

__all__ = ["distribute_report"]

if __name__ == "__main__":
    main(["send", "--prefect", *sys.argv[1:]])
