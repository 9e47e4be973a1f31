using System.Text.Json.Nodes;

namespace Analysis.Notebooks;

/// <summary>How a run ended.</summary>
public sealed record RunResult
{
    /// <summary>The notebooks in the order of the request.</summary>
    public required IReadOnlyList<NotebookResult> Notebooks { get; init; }

    /// <summary>The findings of all notebooks, each id once, at its first place.</summary>
    public required IReadOnlyList<JsonObject> Findings { get; init; }

    /// <summary>The problems of the findings, one sentence each: the same id with two values, a finding without an id.</summary>
    public required IReadOnlyList<string> FindingProblems { get; init; }

    /// <summary>Where the findings were written; null when the run failed or writes nothing.</summary>
    public string? FindingsPath { get; init; }

    /// <summary>Whether every notebook ran to its end and the findings agree.</summary>
    public bool Succeeded => FindingProblems.Count == 0 && Notebooks.All(notebook => notebook.Succeeded);

    /// <summary>The text of <c>findings.json</c>: an array, one finding after the other.</summary>
    public string FindingsText() =>
        JsonText.Write(new JsonArray([.. Findings.Select(finding => finding.DeepClone())]), "  ") + "\n";
}
