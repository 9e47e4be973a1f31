using System.Text.Json.Nodes;
using Analysis.Notebooks;

namespace Analysis.Kernel;

/// <summary>An error as the protocol has it. Editors show the traceback only, so it contains everything.</summary>
internal static class ErrorContent
{
    internal static JsonObject Of(CellError error)
    {
        var lines = error.Details.Split('\n').ToList();
        if (error.Line is { } line)
            lines.Add(FormattableString.Invariant($"line {line}: {error.SourceLine.Trim()}"));
        return Of(error.Kind, error.Message, lines);
    }

    internal static JsonObject Of(string kind, string message, IEnumerable<string> lines) => new()
    {
        ["ename"] = kind,
        ["evalue"] = message,
        ["traceback"] = new JsonArray([.. lines.Select(line => JsonValue.Create(line))]),
    };
}
