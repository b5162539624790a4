"""Run SQL over tables in memory."""

from pathlib import Path

import duckdb
import pandas as pd


def select(module: str, **frames: pd.DataFrame) -> pd.DataFrame:
    """Run the SQL file beside `module` over `frames`, each under its name here.

    The connection can reach no file and no wire, whatever the SQL says.
    """
    sql = Path(module).with_suffix(".sql").read_text("utf-8")
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.execute("set enable_external_access = false")
        connection.execute("set lock_configuration = true")
        for name, frame in frames.items():
            connection.register(name, frame)
        result = connection.execute(sql).df()
    text = result.columns[result.dtypes == "object"]  # DuckDB types empty text so
    return result.astype(dict.fromkeys(text, "str"))
