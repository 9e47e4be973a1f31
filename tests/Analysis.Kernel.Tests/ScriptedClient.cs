using System.Text.Json;

namespace Analysis.Kernel.Tests;

/// <summary>The scenarios of the scripts, played once by <c>client.py</c> against the kernel; each is a test of its own.</summary>
public sealed class ScriptedClient : IAsyncLifetime
{
    private readonly Dictionary<string, string?> _results = [];
    private string _errors = "";

    /// <summary>Plays the scenarios.</summary>
    public async ValueTask InitializeAsync()
    {
        EditorProcess.SkipIfMissing();
        using var editor = new EditorProcess();
        PackageFeed.Create(editor.Folder);
        await editor.AnalysisAsync("kernel", "install");
        var (_, output, errors) = await editor.PythonAsync("client.py");
        _errors = errors;
        foreach (
            var result in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
        )
            _results[result.GetProperty("name").GetString()!] = result.GetProperty("failure").GetString();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal void MustSucceed(string scenario)
    {
        Assert.True(_results.TryGetValue(scenario, out var failure), $"{scenario} was not played. {_errors}");
        Assert.True(failure is null, failure);
    }

    /// <summary>The names in the scripts themselves, so that none is forgotten here.</summary>
    internal static IEnumerable<string> Names() =>
        from script in Directory.GetFiles(AppContext.BaseDirectory, "*.py").Order(StringComparer.Ordinal)
        let lines = File.ReadAllLines(script)
        from pair in lines.Zip(lines.Skip(1))
        where pair.First is "@scenario" or "@alone"
        select pair.Second["def ".Length..pair.Second.IndexOf('(', StringComparison.Ordinal)];
}
