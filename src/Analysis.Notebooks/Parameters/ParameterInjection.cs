using System.Text;
using System.Text.Json.Nodes;
using Analysis.Hosting;
using Analysis.Notebooks.Documents;

namespace Analysis.Notebooks.Parameters;

/// <summary>Values from outside (<c>--set name=value</c>) and the cell that carries them into a notebook.</summary>
internal static class ParameterInjection
{
    private const string Header = "// Set for this run";

    /// <summary>What does not fit in the values, in one sentence each: a name that no notebook has, a value of the wrong type.</summary>
    internal static IEnumerable<string> Problems(
        IReadOnlyDictionary<string, string> sets,
        IReadOnlyList<(NotebookDocument Notebook, IReadOnlyList<NotebookParameter> Parameters)> notebooks
    )
    {
        var known = notebooks.SelectMany(one => one.Parameters).Select(one => one.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var (name, text) in sets.OrderBy(set => set.Key, StringComparer.Ordinal))
        {
            if (!known.Contains(name))
                yield return UnknownName(name, known);
            foreach (var (notebook, parameters) in notebooks)
            foreach (var problem in parameters.Where(one => one.Name == name).Select(one => Problem(notebook, one, text)).OfType<string>())
                yield return problem;
        }
    }

    private static string? Problem(NotebookDocument notebook, NotebookParameter parameter, string text)
    {
        var name = parameter.Name;
        if (ParameterText.Parse(parameter.CSharpType, text) is null)
            return $"{name}={text}: {name} of {notebook.Name} is {ParameterText.Name(parameter.Type)} (its default is "
                + $"{parameter.Default}); set it so.";
        return InjectedCell.In(notebook).FirstOrDefault(cell => cell.Without(new HashSet<string> { name }).Names(name)) is { } cell
            ? $"{name}={text}: {PlaceOf(notebook, cell.Cell)}, tagged {NotebookCell.InjectedTag}, uses {name} other than in "
                + $"'{name} = VALUE;', so its value cannot be replaced; remove the cell or write it so."
            : null;
    }

    private static string UnknownName(string name, List<string> known) =>
        ClosestMatch.Find(name, known) is { } closest
            ? $"No notebook has a parameter {name}; did you mean {closest}? Known are: {string.Join(", ", known)}."
            : $"No notebook has a parameter {name}: none has a cell tagged {ParametersCell.Tag}.";

    /// <summary>The cell with its number and id, behind the name of its notebook.</summary>
    internal static string PlaceOf(NotebookDocument notebook, NotebookCell cell) =>
        FormattableString.Invariant($"{notebook.Name}: cell {cell.Number} ({cell.Id})");

    /// <summary>
    /// The values that differ from the defaults of a notebook, with their types, in the order of its declarations: those set from
    /// outside, else those that the notebook carries in cells tagged <c>injected-parameters</c>.
    /// </summary>
    /// <param name="sets">The values from outside.</param>
    /// <param name="injected">The values that the notebook carries.</param>
    /// <param name="parameters">The parameters that it declares.</param>
    /// <param name="always">A parameter that counts as changed with its default too, because it tells pages apart; null for none.</param>
    internal static IReadOnlyDictionary<string, ParameterValue> ChangedValues(
        IReadOnlyDictionary<string, string> sets,
        IReadOnlyDictionary<string, string> injected,
        IReadOnlyList<NotebookParameter> parameters,
        string? always = null
    )
    {
        var differing = new OrderedDictionary<string, ParameterValue>();
        foreach (var parameter in parameters)
        {
            var text = sets.GetValueOrDefault(parameter.Name) ?? injected.GetValueOrDefault(parameter.Name);
            if (parameter.Name == always)
                differing.Add(parameter.Name, Typed(parameter, text ?? parameter.Default));
            else if (text is not null && !IsSame(parameter, text, parameter.Default))
                differing.Add(parameter.Name, Typed(parameter, text));
        }

        return differing;
    }

    /// <summary>The names whose value from outside is not the one that the notebook has by itself.</summary>
    internal static IReadOnlySet<string> ReplacedNames(
        IReadOnlyDictionary<string, string> sets,
        IReadOnlyDictionary<string, string> injected,
        IReadOnlyList<NotebookParameter> parameters
    ) =>
        parameters
            .Where(one =>
                sets.TryGetValue(one.Name, out var text) && !IsSame(one, text, injected.GetValueOrDefault(one.Name) ?? one.Default)
            )
            .Select(one => one.Name)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Puts values into a cell behind the parameters cell, as papermill does, and takes older values of the same names out.
    /// Values of other names that the notebook carries stay.
    /// </summary>
    internal static void Inject(NotebookDocument notebook, IReadOnlySet<string> names, IReadOnlyDictionary<string, object> values)
    {
        if (names.Count == 0)
            return;
        var rest = InjectedCell
            .In(notebook)
            .Select(cell => cell.Without(names))
            .Aggregate("", (own, cell) => CarryOver(notebook, cell) ?? own);
        if (rest.Length == 0 && values.Count == 0)
            return;
        var parameters = notebook.Cells.First(ParametersCell.IsParameters);
        notebook.CellList.Insert(notebook.CellList.IndexOf(parameters.Json) + 1, CellOf(rest, values));
    }

    /// <summary>
    /// The values of each cell that does nothing but give parameters literal values, by the id of the cell: those of this run, of
    /// papermill, and those written by hand.
    /// </summary>
    internal static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> LiteralValues(
        NotebookDocument notebook,
        IReadOnlyList<NotebookParameter> parameters
    )
    {
        var next = notebook
            .Cells.SkipWhile(cell => !ParametersCell.IsParameters(cell))
            .Skip(1)
            .FirstOrDefault(cell => cell is { Type: NotebookCellType.Code, IsSkipped: false });
        var found = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var cell in InjectedCell.In(notebook))
            if (cell.LiteralValues(parameters, next) is { } values)
                found[cell.Cell.Id] = values;
        return found;
    }

    // A cell made by another run of this project is replaced, so that its id occurs once; its other values are preserved.
    private static string? CarryOver(NotebookDocument notebook, InjectedCell cell)
    {
        if (!cell.IsEmpty && !cell.Cell.IsOfRun)
        {
            cell.Cell.Json["source"] = MultilineText.Split(cell.Source);
            return null;
        }

        notebook.CellList.Remove(cell.Cell.Json);
        return cell.IsEmpty ? null : cell.Source;
    }

    private static JsonObject CellOf(string rest, IReadOnlyDictionary<string, object> values)
    {
        var source = new StringBuilder(rest.Length == 0 ? Header : rest);
        foreach (var (name, value) in values)
            source.Append('\n').Append(name).Append(" = ").Append(ParameterText.Literal(value)).Append(';');
        return new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = NotebookCell.InjectedTag,
            ["metadata"] = new JsonObject { ["tags"] = new JsonArray(NotebookCell.InjectedTag) },
            ["outputs"] = new JsonArray(),
            ["source"] = MultilineText.Split(source.ToString()),
        };
    }

    private static ParameterValue Typed(NotebookParameter parameter, string text) =>
        Value(parameter, text) is { } value ? new(parameter.Type, ParameterText.Text(value)) : new(ParameterType.Expression, text);

    private static object? Value(NotebookParameter parameter, string text) => ParameterText.Parse(parameter.CSharpType, text);

    private static bool IsSame(NotebookParameter parameter, string text, string other) =>
        Value(parameter, text) is { } value ? value.Equals(Value(parameter, other)) : text == other;
}

/// <summary>Finds the name that was probably meant: the one with the fewest letters to change (Levenshtein).</summary>
/// <remarks>
/// Analysis has one of the same name. The two projects share no project: Analysis uses none, and Analysis.Notebooks knows nothing of it.
/// </remarks>
internal static class ClosestMatch
{
    internal static string? Find(string name, IEnumerable<string> known) =>
        known
            .OrderBy(other => Distance(name.ToUpperInvariant(), other.ToUpperInvariant()))
            .ThenBy(other => other, StringComparer.Ordinal)
            .FirstOrDefault();

    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
