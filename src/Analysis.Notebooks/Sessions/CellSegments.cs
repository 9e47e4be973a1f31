using System.Text;
using System.Text.Json.Nodes;
using Analysis.Notebooks.Documents;

namespace Analysis.Notebooks.Sessions;

/// <summary>
/// Splits a cell at its magics: lines that begin with <c>#!</c>. Polyglot notebooks use the same rule, so a line of a
/// string that begins with <c>#!</c> is a magic too.
/// </summary>
internal static class CellSegments
{
    /// <summary>The magics that a cell of a notebook that is to be published may hold.</summary>
    internal const string KnownToRun = "#!csharp, #!html, #!markdown";

    /// <summary>The magics that a cell may hold; what the last two show is for the one who explores, and no result.</summary>
    internal const string Known = KnownToRun + ", #!time, #!who";

    internal static IReadOnlyList<CellSegment> Of(NotebookCell cell) => Of(cell.Source, KindOf(DeclaredLanguage(cell)));

    internal static IReadOnlyList<CellSegment> Of(string source, SegmentKind beginning)
    {
        var segments = new List<CellSegment>();
        var current = (Kind: beginning, Magic: "", Line: 1, Text: new StringBuilder());
        var lines = source.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].StartsWith("#!", StringComparison.Ordinal))
            {
                Close(segments, current);
                var magic = lines[index].Split(' ', '\t', '\r')[0];
                current = (KindOf(magic[2..]), magic, index + 1, new StringBuilder());
                continue;
            }

            current.Text.Append(lines[index]).Append(index == lines.Length - 1 ? "" : "\n");
        }

        Close(segments, current);
        return segments;
    }

    private static void Close(List<CellSegment> segments, (SegmentKind Kind, string Magic, int Line, StringBuilder Text) open)
    {
        if (open.Magic.Length > 0 || !string.IsNullOrWhiteSpace(open.Text.ToString()))
            segments.Add(new CellSegment(open.Kind, open.Magic, open.Line, open.Text.ToString()));
    }

    /// <summary>The language that the editor wrote into the cell's metadata; C# when it wrote none.</summary>
    internal static string DeclaredLanguage(NotebookCell cell) =>
        Word(cell.Json["metadata"], "polyglot_notebook", "kernelName")
        ?? Word(cell.Json["metadata"], "dotnet_interactive", "language")
        ?? "csharp";

    /// <summary>The language in the metadata of a notebook; null when they name none.</summary>
    internal static string? LanguageOf(JsonNode metadata) =>
        Word(metadata, "kernelspec", "language") ?? Word(metadata, "kernelspec", "name") ?? Word(metadata, "language_info", "name");

    /// <summary>A text in the metadata of a notebook or cell; null when it is not there or in another form.</summary>
    internal static string? Word(JsonNode? metadata, string group, string name) =>
        metadata?[group] is JsonObject values && values[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    internal static SegmentKind KindOf(string language) =>
        language.ToLowerInvariant() switch
        {
            "csharp" or "c#" or ".net-csharp" or "analysis-csharp" => SegmentKind.CSharp,
            "markdown" => SegmentKind.Markdown,
            "html" => SegmentKind.Html,
            "time" => SegmentKind.Timed,
            "who" => SegmentKind.Who,
            "fsharp"
            or "f#"
            or ".net-fsharp"
            or "pwsh"
            or "powershell"
            or ".net-pwsh"
            or "javascript"
            or "js"
            or "python"
            or "python3"
            or "r"
            or "sql"
            or "kql"
            or "mermaid"
            or "julia"
            or "ir" => SegmentKind.OtherLanguage,
            _ => SegmentKind.Unknown,
        };
}

/// <summary>A run of lines of a cell in one language.</summary>
/// <param name="Kind">What the lines are.</param>
/// <param name="Magic">The word that began the segment, such as <c>#!html</c>; empty for a cell's own beginning.</param>
/// <param name="Line">The 1-based line of the cell on which the segment begins.</param>
/// <param name="Text">The lines, without the line of the magic.</param>
internal sealed record CellSegment(SegmentKind Kind, string Magic, int Line, string Text);

/// <summary>What the lines of a segment are.</summary>
internal enum SegmentKind
{
    CSharp,

    /// <summary>C# whose time is shown.</summary>
    Timed,

    /// <summary>C#, and before it the variables of the session.</summary>
    Who,
    Markdown,
    Html,
    OtherLanguage,
    Unknown,
}
