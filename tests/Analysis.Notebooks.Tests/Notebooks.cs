using System.Text.Json.Nodes;
using Analysis.Notebooks.Running;
using Analysis.Notebooks.Workers;

[assembly: AssemblyFixture(typeof(Analysis.Notebooks.Tests.SharedProcesses))]

namespace Analysis.Notebooks.Tests;

/// <summary>The processes in which the notebooks of most tests run one after another, as those of one command do.</summary>
public sealed class SharedProcesses : IAsyncDisposable
{
    internal static NotebookWorkers Workers { get; } = new(Notebooks.Worker, new(), Environment.ProcessorCount);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Workers.DisposeAsync();
}

/// <summary>Makes notebooks for tests in a folder that is deleted with the test.</summary>
internal sealed class Notebooks : IDisposable
{
    private static readonly Dictionary<string, string> Tags = new()
    {
        ["parameters:"] = "parameters",
        ["injected:"] = "injected-parameters",
        ["may fail:"] = "raises-exception",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("notebooks-tests-");

    internal string Folder => _folder.FullName;

    internal string Out => Path.Combine(Folder, "out");

    /// <summary>The processes that run them; null for processes of their own, where a test is about those.</summary>
    internal NotebookWorkers? Workers { get; init; } = SharedProcesses.Workers;

    internal static WorkerCommand Worker { get; } =
        WorkerCommand.OfLibrary(Path.Combine(AppContext.BaseDirectory, "Analysis.Notebooks.Tests.Worker.dll"));

    /// <summary>Writes a notebook of code cells with the ids c1, c2 …; a cell that begins with a key of <see cref="Tags"/> is tagged.</summary>
    internal string Add(string name, params string[] cells)
    {
        var list = new JsonArray();
        foreach (var source in cells)
            list.Add(Cell($"c{list.Count + 1}", source));
        return AddJson(name, Root(list));
    }

    internal string AddJson(string name, JsonObject notebook) => AddText(name, notebook.ToJsonString());

    internal string AddText(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    internal RunRequest Request(params string[] notebooks) =>
        new()
        {
            Notebooks = notebooks,
            OutFolder = Out,
            Worker = Worker,
            SharedWorkers = Workers,
        };

    internal static async Task<NotebookResult> RunAsync(RunRequest request) =>
        (await NotebookRunner.ExecuteAsync(request, null, TestContext.Current.CancellationToken)).Notebooks[0];

    internal static async Task<IReadOnlyList<NotebookResult>> RunAllAsync(RunRequest request) =>
        (await NotebookRunner.ExecuteAsync(request, null, TestContext.Current.CancellationToken)).Notebooks;

    /// <summary>The plain text of the last output of a notebook that must succeed.</summary>
    internal static string LastText(NotebookResult result)
    {
        Assert.True(result.Succeeded, $"{result.Name}: {result.Error}");
        return result.Executed.Cells.SelectMany(cell => cell.Outputs).Last().TextOf("text/plain")!;
    }

    internal static JsonObject Root(JsonArray cells) =>
        new()
        {
            ["cells"] = cells,
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject
                {
                    ["display_name"] = ".NET (C#)",
                    ["language"] = "C#",
                    ["name"] = ".net-csharp",
                },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };

    internal static JsonObject Cell(string id, string source)
    {
        var (mark, tag) = Tags.FirstOrDefault(pair => source.StartsWith(pair.Key, StringComparison.Ordinal));
        return new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = id,
            ["metadata"] = tag is null ? new JsonObject() : new JsonObject { ["tags"] = new JsonArray(tag) },
            ["outputs"] = new JsonArray(),
            ["source"] = source[(mark?.Length ?? 0)..],
        };
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
