"""Does what `jupyter nbconvert --to html --execute` does, and prints for each notebook the findings that its cells show and those that the page lacks."""
import asyncio
import html
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import nbformat
from nbconvert.exporters import HTMLExporter
from nbconvert.preprocessors import ExecutePreprocessor

FINDING = "application/vnd.analysis.finding+json"


def entries(output):
    return output.get("data", {}).get(FINDING, {"findings": []})["findings"]


def run(path):
    asyncio.set_event_loop(asyncio.new_event_loop())
    notebook = nbformat.read(path, as_version=4)
    execution = ExecutePreprocessor(timeout=120, kernel_name="analysis-csharp")
    notebook, resources = execution.preprocess(notebook, {"metadata": {"path": os.path.dirname(path)}})
    nbformat.validate(notebook)
    name = os.path.splitext(os.path.basename(path))[0]
    found = [
        {**entry, "notebook": name, "cell": cell.id}
        for cell in notebook.cells if cell.cell_type == "code"
        for output in cell.outputs
        for entry in entries(output)]
    page = html.unescape(HTMLExporter().from_notebook_node(notebook, resources)[0]).replace("\\u00a0", "\u00a0")
    return {"findings": found, "lacking": [entry["id"] for entry in found if entry["text"] not in page]}


if __name__ == "__main__":
    with ThreadPoolExecutor(2) as pool:
        print(json.dumps(dict(zip(sys.argv[1:], pool.map(run, sys.argv[1:])))))
