using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests.Hosts;

/// <summary>The notebooks in the archived .NET Interactive kernel itself.</summary>
[Collection(ForeignHosts.Name)]
public sealed class GenuineKernelTests(OurHost ours)
{
    public static TheoryData<string> Notebooks => OurHost.Notebooks;

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_notebook_runs_unchanged_and_shows_what_our_host_shows(string notebook)
    {
        GenuineKernel.SkipIfMissing();
        using var kernel = new GenuineKernel();
        var executed = await kernel.ExecuteAsync(Path.Combine(Repository.Root, "notebooks", notebook));
        ShownCell.MustBeTheSame(ours.Shown(notebook), ShownCell.OfNotebook(executed));
    }
}
