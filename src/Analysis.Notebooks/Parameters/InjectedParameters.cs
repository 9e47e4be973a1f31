namespace Analysis.Notebooks.Parameters;

/// <summary>The values that a notebook carries in cells tagged <c>injected-parameters</c>, which go before the defaults.</summary>
internal static class InjectedParameters
{
    /// <summary>
    /// The values by name, as text: those of papermill and those that a run set, which are in an executed notebook. The
    /// last of a name holds. A value that is not plain text or a number is the code that computes it.
    /// </summary>
    /// <param name="notebook">The notebook.</param>
    internal static IReadOnlyDictionary<string, string> Read(NotebookDocument notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var values = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in InjectedCell.In(notebook))
            Add(values, cell, ParametersCell.Read(notebook, []));
        return values;
    }

    private static void Add(OrderedDictionary<string, string> values, InjectedCell cell, IReadOnlyList<NotebookParameter> parameters)
    {
        foreach (var (name, text) in cell.Values)
            values[name] = text;
        foreach (var parameter in parameters)
            if (cell.OtherUseOf(parameter.Name) is { } code)
                values[parameter.Name] = code;
    }
}
