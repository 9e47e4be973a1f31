"""Runs notebooks in the kernel, as nbclient does for nbconvert, papermill and Quarto, and prints the findings that they show."""
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
import asyncio

import nbformat
from nbclient import NotebookClient

FINDING = "application/vnd.analysis.finding+json"


def findings(output):
    entries = output.get("data", {}).get(FINDING, [])
    for entry in entries if isinstance(entries, list) else [entries]:
        yield {key: entry.get(key) for key in ("id", "value", "unit", "period")}


def run(path):
    asyncio.set_event_loop(asyncio.new_event_loop())
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, kernel_name="analysis-csharp", resources={"metadata": {"path": os.path.dirname(path)}}).execute()
    nbformat.validate(notebook)
    return [found for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs for found in findings(output)]


if __name__ == "__main__":
    with ThreadPoolExecutor(2) as pool:
        print(json.dumps(dict(zip(sys.argv[1:], pool.map(run, sys.argv[1:])))))
