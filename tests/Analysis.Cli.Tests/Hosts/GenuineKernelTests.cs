namespace Analysis.Cli.Tests.Hosts;

/// <summary>The notebooks in the archived .NET Interactive kernel itself.</summary>
[Collection(ForeignHosts.Name)]
public sealed class GenuineKernelTests(OurHost ours, GenuineKernelTests.ExecutedNotebooks theirs)
    : IClassFixture<GenuineKernelTests.ExecutedNotebooks>
{
    public static TheoryData<string> Notebooks => OurHost.Notebooks;

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_notebook_runs_unchanged_and_shows_what_our_host_shows(string notebook)
    {
        GenuineKernel.SkipIfMissing();
        ShownCell.MustBeTheSame(ours.Shown(notebook), ShownCell.OfNotebook(await theirs.PathOfAsync(notebook)));
    }

    /// <summary>The shipped notebooks and the examples as that kernel executed them: by one Jupyter, each in a kernel of its own.</summary>
    public sealed class ExecutedNotebooks : IDisposable
    {
        private readonly GenuineKernel _kernel = new();
        private readonly Lazy<Task> _executed;

        public ExecutedNotebooks() => _executed = new(() => _kernel.ExecuteAsync(OurHost.Paths));

        public void Dispose() => _kernel.Dispose();

        /// <summary>The path of an executed notebook; all are executed when the first is asked for.</summary>
        internal async Task<string> PathOfAsync(string notebook)
        {
            await _executed.Value;
            return _kernel.Executed(notebook);
        }
    }
}
