using System.Text;
using System.Text.Json.Nodes;

namespace Analysis.Notebooks;

/// <summary>Values from outside (<c>--set name=value</c>) and the cell that carries them into a notebook.</summary>
internal static class ParameterOverrides
{
    private const string InjectedId = NotebookCell.InjectedTag;

    /// <summary>What is wrong with the values, in one sentence each: a name that no notebook has, a value of the wrong type.</summary>
    internal static IEnumerable<string> Problems(
        IReadOnlyDictionary<string, string> sets, IReadOnlyList<(NotebookDocument Notebook, IReadOnlyList<NotebookParameter> Parameters)> notebooks)
    {
        var known = notebooks.SelectMany(one => one.Parameters).Select(one => one.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var (name, text) in sets.OrderBy(set => set.Key, StringComparer.Ordinal))
        {
            if (!known.Contains(name))
                yield return UnknownName(name, known);
            foreach (var (notebook, parameters) in notebooks)
                foreach (var parameter in parameters.Where(one => one.Name == name && ParameterValue.Parse(one.CSharpType, text) is null))
                    yield return $"{name}={text}: {name} of {notebook.Name} is {ParameterValue.Name(parameter.Type)} (its default is {parameter.Default}); set it so.";
        }
    }

    private static string UnknownName(string name, List<string> known) => NearestName.Of(name, known) is { } nearest
        ? $"No notebook has a parameter {name}; did you mean {nearest}? Known are: {string.Join(", ", known)}."
        : $"No notebook has a parameter {name}: none has a cell tagged {ParametersCell.Tag}.";

    /// <summary>The values that differ from the defaults of a notebook, in the order of its declarations.</summary>
    internal static IReadOnlyDictionary<string, object> Differing(
        IReadOnlyDictionary<string, string> sets, IReadOnlyList<NotebookParameter> parameters)
    {
        var differing = new OrderedDictionary<string, object>();
        foreach (var parameter in parameters.Where(one => sets.ContainsKey(one.Name)))
        {
            var value = ParameterValue.Parse(parameter.CSharpType, sets[parameter.Name])!;
            if (!value.Equals(ParameterValue.Parse(parameter.CSharpType, parameter.Default)))
                differing.Add(parameter.Name, value);
        }

        return differing;
    }

    /// <summary>Puts the values into a cell right behind the parameters cell, as papermill does, and takes out an older one.</summary>
    internal static void Inject(NotebookDocument notebook, IReadOnlyDictionary<string, object> values)
    {
        foreach (var older in notebook.Cells.Where(cell => cell.IsInjected).ToList())
            notebook.CellList.Remove(older.Json);
        if (values.Count == 0)
            return;
        var parameters = notebook.Cells.First(ParametersCell.IsParameters);
        notebook.CellList.Insert(notebook.CellList.IndexOf(parameters.Json) + 1, InjectedCell(values));
    }

    private static JsonObject InjectedCell(IReadOnlyDictionary<string, object> values)
    {
        var source = new StringBuilder("// Set for this run");
        foreach (var (name, value) in values)
            source.Append('\n').Append(name).Append(" = ").Append(ParameterValue.Literal(value)).Append(';');
        return new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = InjectedId,
            ["metadata"] = new JsonObject { ["tags"] = new JsonArray(NotebookCell.InjectedTag) },
            ["outputs"] = new JsonArray(),
            ["source"] = MultilineText.Split(source.ToString()),
        };
    }
}
