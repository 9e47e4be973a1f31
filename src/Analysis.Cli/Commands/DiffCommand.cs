using System.CommandLine;
using System.Globalization;
using Analysis.Cli.Output;
using Analysis.Data;
using Analysis.Indicators.Revisions;
using Analysis.Notebooks.Running;
using Analysis.Publishing.Composition;
using Analysis.Publishing.Pages;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis diff RUN_A RUN_B</c>, or with editions in place of runs: which numbers moved, and by how much.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var options = new DiffCommandOptions();
        var command = new Command(
            "diff",
            "Reports what a new edition or run changes: source values, indicators, findings, the largest first."
        )
        {
            options.RunBefore,
            options.RunAfter,
            options.EditionsBefore,
            options.EditionsAfter,
            options.Parameters,
            options.Tolerances,
            options.Format,
            options.Output,
        };
        command.SetAction((parsed, cancellation) => ErrorReport.GuardAsync(parsed, () => DiffAsync(options.Read(parsed), cancellation)));
        return command;
    }

    private static async Task<int> DiffAsync(DiffChoice choice, CancellationToken cancellation)
    {
        CheckOutput(choice.Format, choice.Output);
        using var temporary = TemporaryFolder.Begin();
        var report = choice switch
        {
            { RunBefore: { } before, RunAfter: { } after } => OfRuns(before, after, choice),
            { RunBefore: null, RunAfter: null } => await OfEditionsAsync(choice, cancellation),
            _ => throw new ArgumentException("Name two folders of runs, or none and editions: 'analysis diff --help' shows both."),
        };
        await WriteAsync(report, choice.Format, choice.Output);
        return ExitCode.Done;
    }

    private static Task<RevisionReport> OfEditionsAsync(DiffChoice choice, CancellationToken cancellation)
    {
        var comparison = new EditionComparison
        {
            Data = DataRoot.Find(Environment.CurrentDirectory),
            Before = choice.EditionsBefore,
            After = choice.EditionsAfter,
            Parameters = choice.Parameters,
            Tolerances = Accepted(choice.Tolerances),
        };
        return comparison.CompareAsync(Project.HereOrNone, request => NotebookProgress.RunQuietAsync(request, cancellation));
    }

    private static RevisionReport OfRuns(string a, string b, DiffChoice choice)
    {
        if (choice.EditionsBefore.Count + choice.EditionsAfter.Count + choice.Parameters.Count > 0)
            throw new ArgumentException(
                "Folders of runs have their editions and values already; leave out --edition-a, --edition-b and --set."
            );
        var tolerances = Accepted(choice.Tolerances);
        var (before, after) = (Findings(a), Findings(b));
        var editions = before
            .Editions.Where(pair => after.Editions.TryGetValue(pair.Key, out var edition) && edition != pair.Value)
            .Select(pair => new EditionChange(pair.Key, pair.Value, after.Editions[pair.Key]))
            .OrderBy(change => change.Dataset, StringComparer.Ordinal)
            .ToList();
        return RevisionReport
            .Between(editions.Count == 0 ? "" : DataRoot.Find(Environment.CurrentDirectory), editions, tolerances, DataLibrary.Open)
            .With(before, after, tolerances);
    }

    private static FindingList Findings(string folder)
    {
        // A site holds its findings as a run does.
        RunFolder.Recover(folder);
        var path = Path.Combine(folder, "findings.json");
        return File.Exists(path)
            ? FindingList.Parse(File.ReadAllText(path), path)
            : throw new ArgumentException(
                $"{folder} holds no findings.json; name the folder of a run that came to its end ('analysis run --out DIR')."
            );
    }

    private static Tolerances Accepted(IReadOnlyDictionary<string, string> given) =>
        new(
            given.ToDictionary(
                pair => pair.Key,
                pair =>
                    double.TryParse(pair.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : throw new ArgumentException($"--tolerance {pair.Key}={pair.Value}: write a number with a point, such as 0.001.")
            )
        );

    private static void CheckOutput(string format, string? file)
    {
        if (format == "text" && file is not null)
            throw new ArgumentException("--out takes JSON or HTML; name one with --format.");
        if (file is not null)
            OutputPathCheck.CheckFile(file);
    }

    private static async Task WriteAsync(RevisionReport report, string format, string? file)
    {
        if (format == "text")
            RevisionText.Print(report);
        else if (file is null)
            Console.Out.WriteLine(await TextAsync(report, format));
        else
            RunFolder.Write(Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFileName(file), await TextAsync(report, format) + "\n");
    }

    private static Task<string> TextAsync(RevisionReport report, string format) =>
        format == "json" ? Task.FromResult(RevisionJson.Of(report)) : RevisionHtml.PageAsync(report);
}

/// <summary>What a command line of <c>diff</c> asks for.</summary>
internal sealed record DiffChoice
{
    /// <summary>The folder of the run before; null where editions are compared.</summary>
    public string? RunBefore { get; init; }

    /// <summary>The folder of the run after; null where editions are compared.</summary>
    public string? RunAfter { get; init; }

    /// <summary>The editions before, by dataset.</summary>
    public required IReadOnlyDictionary<string, string> EditionsBefore { get; init; }

    /// <summary>The editions after, by dataset.</summary>
    public required IReadOnlyDictionary<string, string> EditionsAfter { get; init; }

    /// <summary>The values of parameters by name.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>By unit, below which difference numbers are the same.</summary>
    public required IReadOnlyDictionary<string, string> Tolerances { get; init; }

    /// <summary>The form of the report: text, json or html.</summary>
    public required string Format { get; init; }

    /// <summary>The file to write; null for the terminal.</summary>
    public string? Output { get; init; }
}

/// <summary>The arguments and options of <c>diff</c>.</summary>
internal sealed class DiffCommandOptions
{
    public DiffCommandOptions() => Format.AcceptOnlyFromAmong("text", "json", "html");

    public Argument<string?> RunBefore { get; } =
        new("RUN_A")
        {
            Description = "The folder of a run, with its findings.json; left out, editions are compared.",
            Arity = ArgumentArity.ZeroOrOne,
        };

    public Argument<string?> RunAfter { get; } =
        new("RUN_B") { Description = "The folder of the run to compare with.", Arity = ArgumentArity.ZeroOrOne };

    public Option<string[]> EditionsBefore { get; } = RunOptions.Edition("--edition-a", "The edition before");

    public Option<string[]> EditionsAfter { get; } = RunOptions.Edition("--edition-b", "The edition after");

    public Option<string[]> Parameters { get; } = RunOptions.Set();

    public Option<string[]> Tolerances { get; } =
        new("--tolerance")
        {
            Description =
                $"Below which difference numbers of a unit are the same; usual are {Analysis.Indicators.Revisions.Tolerances.Description}.",
            HelpName = "UNIT=NUMBER",
            DefaultValueFactory = _ => [],
        };

    public Option<string> Format { get; } = new("--format") { Description = "text, json or html.", DefaultValueFactory = _ => "text" };

    public Option<string?> Output { get; } =
        new("--out") { Description = "The file to write JSON or HTML to; the terminal if left out.", HelpName = "FILE" };

    /// <exception cref="ArgumentException">A value, edition or tolerance has another form, or is given twice.</exception>
    public DiffChoice Read(ParseResult parsed) =>
        new()
        {
            RunBefore = parsed.GetValue(RunBefore),
            RunAfter = parsed.GetValue(RunAfter),
            Tolerances = RunOptions.Pairs(parsed, Tolerances),
            EditionsBefore = RunOptions.Pairs(parsed, EditionsBefore),
            EditionsAfter = RunOptions.Pairs(parsed, EditionsAfter),
            Parameters = RunOptions.Pairs(parsed, Parameters),
            Format = parsed.GetRequiredValue(Format),
            Output = parsed.GetValue(Output),
        };
}
