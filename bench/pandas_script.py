"""The same extraction as somebody would write it with pandas: python3 bench/pandas_script.py FOLDER FILES"""

import json
import resource
import sys
import time
from pathlib import Path

import pandas

FIRST_KEYS = {"consent_id", "activity_id", "request_id", "offer_id", "contribution_id", "record_id"}
NUMBERS = {"budget_amount", "spent_amount", "participants_total"}


def take(path):
    rows = faults = 0
    for frame in pandas.read_excel(path, sheet_name=None, header=None, engine="openpyxl").values():
        heads = [index for index, row in enumerate(frame.itertuples(index=False)) if FIRST_KEYS & set(map(str, row))]
        if not heads:
            continue
        records = frame.iloc[heads[0] + 1 :].dropna(how="all")
        records.columns = frame.iloc[heads[0]]
        rows += len(records)
        for key in NUMBERS & set(map(str, records.columns)):
            faults += int(pandas.to_numeric(records[key], errors="coerce").isna().sum() - records[key].isna().sum())
    return rows, faults


names = sorted(Path(sys.argv[1]).glob("*.xlsx"))[: int(sys.argv[2])]
for name in names[:3]:
    take(name)
start, start_cpu = time.perf_counter(), time.process_time()
totals = [take(name) for name in names]
print(
    json.dumps(
        {
            "rows": sum(rows for rows, _ in totals),
            "faults": sum(faults for _, faults in totals),
            "seconds": time.perf_counter() - start,
            "cpu": time.process_time() - start_cpu,
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
    )
)
