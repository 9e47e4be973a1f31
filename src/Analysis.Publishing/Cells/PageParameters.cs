using System.Text.RegularExpressions;
using Analysis.Notebooks;

namespace Analysis.Publishing;

/// <summary>The parameters of a notebook with the values of this run.</summary>
internal static class PageParameters
{
    // A text may hold a semicolon or an escaped quote.
    private static readonly Regex Assignment = new(
        """^[ \t]*(?:\w+[ \t]+)?(?<name>\w+)[ \t]*=[ \t]*(?:"(?<value>(?:[^"\\\n]|\\.)*)"|(?<value>[^";\n]*?)[dLm]?)[ \t]*;""",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    internal static IReadOnlyList<PageParameter> Read(NotebookDocument notebook)
    {
        var set = SetForThisRun(notebook);
        return [.. ParametersCell.Read(notebook).Select(parameter => set.TryGetValue(parameter.Name, out var value)
            ? new PageParameter(parameter.Name, value, parameter.Default, parameter.Comment)
            : new PageParameter(parameter.Name, parameter.Default, "", parameter.Comment))];
    }

    // The runner writes the cell it injects as one assignment of a literal a line.
    private static Dictionary<string, string> SetForThisRun(NotebookDocument notebook) => notebook.Cells
        .Where(cell => cell.Tags.Contains("injected-parameters"))
        .SelectMany(cell => Assignment.Matches(cell.Source))
        .GroupBy(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal)
        .ToDictionary(values => values.Key, values => values.Last(), StringComparer.Ordinal);
}
