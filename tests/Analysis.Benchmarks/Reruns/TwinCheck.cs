using System.Text.Json.Nodes;

namespace Analysis.Benchmarks.Reruns;

/// <summary>Compares the figures of the Python twin with the findings of our notebook.</summary>
internal static class TwinCheck
{
    /// <summary>Both sides add up in other orders.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Runs both and prints which findings are the same.</summary>
    /// <exception cref="InvalidOperationException">A figure differs, or the twin has one that we have not.</exception>
    internal static void Run(string repository)
    {
        using var project = new MeasuredProject(repository);
        project.TakeNotebooks([Path.Combine(repository, "notebooks", PythonTwin.Original + ".ipynb")]);
        _ = project.Run("run", PythonTwin.Original);
        var figures = project.PathOf("figures.json");
        _ = PythonTwin.Execute(repository, project, figures);
        Compare(Findings(project.PathOf("artifacts", "runs", "findings.json")), Figures(figures));
    }

    private static void Compare(Dictionary<string, double> findings, Dictionary<string, double> figures)
    {
        string[] different =
        [
            .. figures
                .Where(figure => !(findings.TryGetValue(figure.Key, out var ours) && Math.Abs(ours - figure.Value) <= Tolerance))
                .Select(figure =>
                    $"{figure.Key}: {figure.Value} in Python, {(findings.TryGetValue(figure.Key, out var ours) ? ours : "none")} here"
                ),
        ];
        if (different.Length > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, different));
        Console.WriteLine($"{figures.Count} of {findings.Count} findings are the same to {Tolerance}:");
        foreach (var id in figures.Keys)
            Console.WriteLine($"  {id}");
        foreach (var id in findings.Keys.Except(figures.Keys))
            Console.WriteLine($"  not in the twin: {id}");
    }

    private static Dictionary<string, double> Findings(string path) =>
        JsonNode.Parse(File.ReadAllText(path))!.AsArray().ToDictionary(one => (string)one!["id"]!, one => (double)one!["value"]!);

    private static Dictionary<string, double> Figures(string path) =>
        JsonNode.Parse(File.ReadAllText(path))!.AsObject().ToDictionary(one => one.Key, one => (double)one.Value!);
}
