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
        var a = new Argument<string?>("RUN_A")
        {
            Description = "The folder of a run, with its findings.json; left out, editions are compared.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var b = new Argument<string?>("RUN_B") { Description = "The folder of the run to compare with.", Arity = ArgumentArity.ZeroOrOne };
        var (editionsA, editionsB) = (
            RunOptions.Edition("--edition-a", "The edition before"),
            RunOptions.Edition("--edition-b", "The edition after")
        );
        var sets = RunOptions.Set();
        var tolerances = new Option<string[]>("--tolerance")
        {
            Description = $"Below which difference numbers of a unit are the same; usual are {Tolerances.Description}.",
            HelpName = "UNIT=NUMBER",
            DefaultValueFactory = _ => [],
        };
        var format = new Option<string>("--format") { Description = "text, json or html.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "html");
        var output = new Option<string?>("--out")
        {
            Description = "The file to write JSON or HTML to; the terminal if left out.",
            HelpName = "FILE",
        };
        var command = new Command(
            "diff",
            "Reports what a new edition or run changes: source values, indicators, findings, the largest first."
        )
        {
            a,
            b,
            editionsA,
            editionsB,
            sets,
            tolerances,
            format,
            output,
        };
        command.SetAction(
            (parsed, cancellation) =>
                ErrorReport.GuardAsync(
                    parsed,
                    async () =>
                    {
                        CheckOutput(parsed.GetRequiredValue(format), parsed.GetValue(output));
                        using var temporary = TemporaryFolder.Begin();
                        var accepted = Accepted(RunOptions.Pairs(parsed, tolerances));
                        var report = (parsed.GetValue(a), parsed.GetValue(b)) switch
                        {
                            ({ } one, { } other) => OfRuns(
                                one,
                                other,
                                RunOptions.Pairs(parsed, editionsA).Count
                                    + RunOptions.Pairs(parsed, editionsB).Count
                                    + RunOptions.Pairs(parsed, sets).Count,
                                accepted
                            ),
                            (null, null) => await Editions(
                                    RunOptions.Pairs(parsed, editionsA),
                                    RunOptions.Pairs(parsed, editionsB),
                                    RunOptions.Pairs(parsed, sets),
                                    accepted
                                )
                                .CompareAsync(Project.HereOrNone, request => NotebookProgress.RunQuietAsync(request, cancellation)),
                            _ => throw new ArgumentException(
                                "Name two folders of runs, or none and editions: 'analysis diff --help' shows both."
                            ),
                        };
                        await WriteAsync(report, parsed.GetRequiredValue(format), parsed.GetValue(output));
                        return ExitCode.Done;
                    }
                )
        );
        return command;
    }

    private static EditionComparison Editions(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after,
        IReadOnlyDictionary<string, string> parameters,
        Tolerances tolerances
    ) =>
        new()
        {
            Data = DataRoot.Find(Environment.CurrentDirectory),
            Before = before,
            After = after,
            Parameters = parameters,
            Tolerances = tolerances,
        };

    private static RevisionReport OfRuns(string a, string b, int choices, Tolerances tolerances)
    {
        if (choices > 0)
            throw new ArgumentException(
                "Folders of runs have their editions and values already; leave out --edition-a, --edition-b and --set."
            );
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
