using System.Text.Json;

namespace Analysis.Cli.Tests;

/// <summary>A site that a publish of a good notebook has written, for other publishes to fail on.</summary>
public sealed class PublishedSiteFixture : IAsyncLifetime
{
    private readonly TemporaryProject _project = new();
    private SortedDictionary<string, string> _before = [];

    /// <summary>The folder of the site; nothing else is beside it.</summary>
    public string Folder => _project["out", "site"];

    internal CommandResult Published { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _project.Put("01-good.ipynb", NotebookText.Good);
        Published = await _project.RunInOwnProcessAsync("publish", "--out", Folder);
        Published.MustSucceed();
        _before = TemporaryProject.Snapshot(_project["out"]);
    }

    /// <summary>Every byte of the site is unchanged, and nothing is beside it.</summary>
    internal void MustBeUnchanged()
    {
        Assert.Equal(_before, TemporaryProject.Snapshot(_project["out"]));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_project["out"]));
    }

    /// <summary>
    /// Publishes the site once more from the same sources into another folder, in a process that has run other commands, and compares the
    /// two.
    /// </summary>
    internal async Task MustComeOutTheSameAsync()
    {
        (await _project.RunAsync("publish", "--out", _project["again"])).MustSucceed();
        Assert.Equal(TemporaryProject.Snapshot(Folder), TemporaryProject.Snapshot(_project["again"]));
    }

    internal JsonElement Findings()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "findings.json")));
        return json.RootElement.Clone();
    }

    public ValueTask DisposeAsync()
    {
        _project.Dispose();
        return ValueTask.CompletedTask;
    }
}
