using Analysis.Notebooks.Parameters;

namespace Analysis.Notebooks.Running;

/// <summary>Reports what tags of cells changed in a run, so that a changed number does not surprise its reader.</summary>
internal static class RunRemarks
{
    /// <summary>The values that the notebook carries, and those of them that the run replaced.</summary>
    internal static IEnumerable<string> OfValues(NotebookDocument notebook, IReadOnlySet<string> replaced, IReadOnlyDictionary<string, string> sets)
    {
        foreach (var cell in InjectedCell.In(notebook))
        {
            var values = new OrderedDictionary<string, string>();
            foreach (var (name, text) in cell.Values)
                values[name] = text;
            var place = $"{ParameterOverrides.PlaceOf(notebook, cell.Cell)}, tagged {NotebookCell.InjectedTag},";
            var kept = values.Where(value => !replaced.Contains(value.Key)).Select(value => $"{value.Key} = {value.Value}").ToList();
            if (kept.Count > 0)
                yield return $"{place} sets {string.Join(", ", kept)}.";
            else if (values.Count == 0)
                yield return $"{place} runs as it is.";
            foreach (var (name, text) in values.Where(value => replaced.Contains(value.Key)))
                yield return $"{place} sets {name} = {text}, which {name}={sets[name]} of this run replaces.";
        }
    }

    /// <summary>The cells that were skipped, and those that were allowed to fail and did.</summary>
    internal static IEnumerable<string> OfCells(NotebookDocument executed)
    {
        foreach (var cell in executed.Cells.Where(cell => cell.Type == NotebookCellType.Code))
        {
            var place = ParameterOverrides.PlaceOf(executed, cell);
            if (cell.IsSkipped)
                yield return $"{place} was not executed, because it is tagged {NotebookCell.SkipTag}.";
            else if (cell.MayFail && cell.Outputs.FirstOrDefault(output => output.Type == "error") is { } error)
                yield return $"{place} failed, as its tag {NotebookCell.RaisesTag} allows, and the run continued: {FirstLine(error)}";
        }
    }

    private static string FirstLine(NotebookOutput error) => MultilineText.Join(error.Json["evalue"]).Split('\n')[0].TrimEnd();
}
