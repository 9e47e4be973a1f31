using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Analysis.Cli.Output;
using Analysis.Data;
using Analysis.Hosting;
using Analysis.Notebooks.Caching;
using Analysis.Notebooks.Running;
using Analysis.Publishing;
using Analysis.Publishing.Composition;
using Analysis.Publishing.Output;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis publish</c>: executes every notebook whose cached result is not valid, and writes the site.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var options = new PublishCommandOptions();
        var command = new Command(
            "publish",
            $"Executes every notebook and writes the static site; uses cached results where nothing changed. {RunOptions.Tags}"
        )
        {
            options.Output,
            options.Editions,
            options.WithLocal,
            options.Fresh,
            options.Limits.CellTimeout,
            options.Limits.Memory,
            options.Limits.Output,
        };
        command.SetAction((parsed, cancellation) => ErrorReport.GuardAsync(parsed, () => PublishAsync(options.Read(parsed), cancellation)));
        return command;
    }

    private static async Task<int> PublishAsync(PublishChoice choice, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var project = Project.Here;
        var named = choice.Output ?? project.SiteFolder;
        OutputPathCheck.RefuseLink(named);
        var folder = Path.GetFullPath(named);
        SitePublisher.CheckFolder(folder);
        OutputPathCheck.RefuseMountPoint(folder);
        using var temporary = TemporaryFolder.Begin();
        var request = project.Publish(choice.LocalData, choice.Editions) with { IgnoreCache = choice.Fresh, Limits = choice.Limits };
        var folders = request.Variants.Select(run => run.Name.Split('/')[0]).Distinct();
        SitePublisher.CheckNames(request.Notebooks.Select(path => Path.GetFileNameWithoutExtension(path)).Concat(folders));
        // Before anything is read: what changes while the site is made makes it stale.
        var inputs = project.SiteInputs(request);
        var cached = new CachedSite(request.CacheFolder!, folder);
        if (!request.IgnoreCache && cached.Reasons(inputs).Count == 0)
            return Unchanged(cached.Published(), watch.Elapsed);
        return await WriteAsync(project, request, new(folder, inputs, made => cached.Store([.. inputs, .. made])), cancellation);
    }

    private static int Unchanged(PublishedSite site, TimeSpan elapsed)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{site.Pages} pages, {site.Files} files: their inputs have not changed, which took {elapsed.TotalSeconds:N2} s "
                    + $"to check; --fresh makes them again"
            )
        );
        Console.WriteLine(site.IndexPath);
        return ExitCode.Done;
    }

    private static async Task<int> WriteAsync(
        NotebookProject project,
        RunRequest request,
        PlannedSite planned,
        CancellationToken cancellation
    )
    {
        var watch = Stopwatch.StartNew();
        var data = DataState.Of(planned.Inputs, DataRoot.Find(project.Root));
        // The site lists every table, also those that no notebook reads: none of them may be broken. The workers start meanwhile.
        var check = Task.Run(() => CheckData(request, data), cancellation);
        var run = await NotebookProgress.RunAsync(request with { Condition = check }, cancellation);
        if (!RunReport.Succeeded(run))
        {
            Console.Error.WriteLine($"Nothing was published; {planned.Folder} is unchanged.");
            return ExitCode.Failed;
        }
        var ranAfter = watch.Elapsed;
        var library = project.SiteData(request.Settings.LocalData);
        var content = SiteContent.Of(run, library, Revisions(request, library, data), project.Errata, planned.Folder);
        var site = await SitePublisher.PublishAsync(content, cancellation);
        if (run.Notebooks.All(notebook => notebook.NonDeterministicCalls.Count == 0))
            planned.Store(project.FurtherInputs(run, request));
        foreach (var remark in site.Remarks)
            Console.WriteLine(remark);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{site.Pages} pages, {site.Files} files: data checked and notebooks run in "
                    + $"{ranAfter.TotalSeconds:N1} s, pages written in {(watch.Elapsed - ranAfter).TotalSeconds:N1} s"
            )
        );
        Console.WriteLine(site.IndexPath);
        return ExitCode.Done;
    }

    private static void CheckData(RunRequest request, DataState data)
    {
        var problems = request.IgnoreCache ? DataCheck.Run(data.Folder) : new CachedDataCheck(request.CacheFolder!).Run(data);
        if (problems.Count > 0)
            throw new DataException(problems);
    }

    private static IReadOnlyList<RevisionSection> Revisions(RunRequest request, DataLibrary library, DataState data)
    {
        var cached = new CachedRevisions(request.CacheFolder!);
        if (!request.IgnoreCache && cached.Find(data) is { } sections)
            return sections;
        var made = SiteRevisions.Of(library);
        cached.Store(data, made);
        return made;
    }

    // Where the site goes, what it is made of, and how that is stored with what the notebooks read besides.
    private sealed record PlannedSite(string Folder, IReadOnlyList<ResultInput> Inputs, Action<IEnumerable<ResultInput>> Store);
}

/// <summary>What a command line of <c>publish</c> asks for.</summary>
internal sealed record PublishChoice
{
    /// <summary>The folder of the site; null for the usual one.</summary>
    public string? Output { get; init; }

    /// <summary>The editions by dataset.</summary>
    public required IReadOnlyDictionary<string, string> Editions { get; init; }

    /// <summary>Whether the site is computed with what the user imported.</summary>
    public required LocalData LocalData { get; init; }

    /// <summary>Whether everything runs, even where a cached result is valid.</summary>
    public required bool Fresh { get; init; }

    /// <summary>What a cell may use at most.</summary>
    public required RunLimits Limits { get; init; }
}

/// <summary>The options of <c>publish</c>.</summary>
internal sealed class PublishCommandOptions
{
    public Option<string?> Output { get; } = new("--out") { Description = "The folder of the site; site if left out.", HelpName = "DIR" };

    public Option<string[]> Editions { get; } = RunOptions.Edition();

    public Option<bool> WithLocal { get; } =
        new("--with-local") { Description = "Compute with what you imported into data/local, too; the site then shows aggregates of it." };

    public Option<bool> Fresh { get; } = RunOptions.Fresh();

    public LimitOptions Limits { get; } = new();

    /// <exception cref="ArgumentException">An edition or limit has another form, or is given twice.</exception>
    public PublishChoice Read(ParseResult parsed) =>
        new()
        {
            Output = parsed.GetValue(Output),
            Editions = RunOptions.Pairs(parsed, Editions),
            LocalData = parsed.GetValue(WithLocal) ? LocalData.Used : LocalData.LeftOut,
            Fresh = parsed.GetValue(Fresh),
            Limits = Limits.Read(parsed),
        };
}
