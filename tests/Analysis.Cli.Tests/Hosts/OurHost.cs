using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests.Hosts;

/// <summary>All notebooks as our own host runs them, once for every test that compares another host with it.</summary>
public sealed class OurHost : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analysis-our-host-");

    /// <summary>The paths of the shipped notebooks and of the numbered examples, which all hosts run.</summary>
    internal static IReadOnlyList<string> Paths =>
        [
            .. Directory.GetFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal),
            .. Directory.GetFiles(Path.Combine(Repository.Root, "notebooks", "examples"), "0*.ipynb").Order(StringComparer.Ordinal),
        ];

    /// <summary>The notebooks by their names.</summary>
    public static TheoryData<string> Notebooks => [.. Paths.Select(path => Path.GetFileName(path))];

    internal static string PathOf(string notebook) => Paths.Single(path => Path.GetFileName(path) == notebook);

    public async ValueTask InitializeAsync() =>
        (await CommandLine.RunAsync(Repository.Root, ["run", .. Paths, "--out", _folder.FullName])).MustSucceed();

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    internal IReadOnlyList<ShownCell> Shown(string notebook) => ShownCell.OfNotebook(Path.Combine(_folder.FullName, notebook));
}

/// <summary>The tests that share one run of ours; the hosts take turns on the machine.</summary>
[CollectionDefinition(Name)]
public sealed class ForeignHosts : ICollectionFixture<OurHost>
{
    public const string Name = "foreign hosts";
}
