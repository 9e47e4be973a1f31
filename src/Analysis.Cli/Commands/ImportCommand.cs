using System.CommandLine;
using Analysis.Cli.Output;
using Analysis.Data;
using Analysis.Import;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis data import FILE... | remove ID --edition E</c>: a publisher's download in, and out again.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var options = new ImportCommandOptions();
        var command = new Command(
            "import",
            "Reads publishers' downloads into data/local, where indicators take them in place of what is shipped of the same edition."
        )
        {
            options.Files,
            options.Dataset,
            options.Edition,
            options.AcceptDifferences,
            options.MostUnclassified,
            options.DryRun,
        };
        command.SetAction(
            (parsed, _) =>
                ErrorReport.GuardAsync(
                    parsed,
                    () =>
                        Task.FromResult(
                            Import(parsed.GetRequiredValue(options.Files), options.Read(parsed), parsed.GetValue(options.DryRun))
                        )
                )
        );
        return command;
    }

    public static Command CreateRemove()
    {
        var id = new Argument<string>("ID") { Description = "The id of a dataset that was imported." };
        var edition = new Option<string>("--edition")
        {
            Description = "The edition to remove.",
            HelpName = "EDITION",
            Required = true,
        };
        var command = new Command("remove", "Removes an imported edition from data/local; what is shipped stays.") { id, edition };
        command.SetAction(
            (parsed, _) =>
                ErrorReport.GuardAsync(parsed, () => Task.FromResult(Remove(parsed.GetRequiredValue(id), parsed.GetRequiredValue(edition))))
        );
        return command;
    }

    private static int Import(string[] files, ImportOptions options, bool isDryRun)
    {
        var root = DataRoot.Find(Environment.CurrentDirectory);
        try
        {
            var import = DataImport.Read(root, files, options);
            var changes = import.ChangesAnything;
            if (!isDryRun)
                import.Write();
            // After writing: what another import put there meanwhile is in the reports then.
            foreach (var report in import.Reports)
                ImportText.Print(report);
            Console.WriteLine(
                (isDryRun, changes) switch
                {
                    (true, true) => "Nothing was written: a dry run.",
                    (true, false) => "Nothing to write: the same was imported before.",
                    (false, false) => "Nothing changed: the same was imported before.",
                    _ => import.Reports.Any(report => report.AcceptedDifferences.Count > 0)
                        ? "Written to data/local, with the differences that you accepted; the manifest lists them."
                        : "Written to data/local.",
                }
            );
            return ExitCode.Done;
        }
        catch (DataException e)
        {
            Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine(Ending(e));
            return ExitCode.Failed;
        }
    }

    private static string Ending(DataException e) =>
        e is DifferencesException
            ? $"{Counted(e, "difference")}; nothing was changed. Download the file again. If these are the publisher's own "
                + $"figures, import with --accept-differences: the manifest and the page of data then list them."
            : $"{Counted(e, "problem")}; nothing was changed.";

    private static string Counted(DataException e, string what) =>
        FormattableString.Invariant($"{e.Problems.Count:N0} {what}{(e.Problems.Count == 1 ? "" : "s")}");

    private static int Remove(string dataset, string edition)
    {
        var root = DataRoot.Find(Environment.CurrentDirectory);
        DataImport.Remove(root, dataset, edition);
        var library = DataLibrary.Open(root);
        var left = library
            .Datasets.FirstOrDefault(known => known.Name == dataset)
            ?.Resources.FirstOrDefault(resource => resource.Edition == edition);
        Console.WriteLine(
            $"{dataset} edition {edition} is taken out of data/local{(left is null ? "" : "; the shipped edition is used again")}."
        );
        return ExitCode.Done;
    }
}

/// <summary>The argument and options of <c>data import</c>.</summary>
internal sealed class ImportCommandOptions
{
    public Argument<string[]> Files { get; } =
        new("FILE") { Description = "Downloads of the publishers, recognised by their content.", Arity = ArgumentArity.OneOrMore };

    public Option<string?> Dataset { get; } = new("--dataset") { Description = "The dataset that the files must be.", HelpName = "ID" };

    public Option<string?> Edition { get; } =
        new("--edition")
        {
            Description = "The edition to import them as; if left out, it is taken from their content.",
            HelpName = "EDITION",
        };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Report what would be done and write nothing." };

    public Option<bool> AcceptDifferences { get; } =
        new("--accept-differences")
        {
            Description =
                "Import files whose figures differ from the totals that the publisher prints beside them, or that hold unknown "
                + "names; the manifest and the page of data then list the differences.",
        };

    public Option<decimal> MostUnclassified { get; } =
        new("--most-unclassified")
        {
            Description = "The largest part of volume or orders that a table derived from a register may leave without a class.",
            HelpName = "PART",
            DefaultValueFactory = _ => 0.02m,
        };

    public ImportOptions Read(ParseResult parsed) =>
        new()
        {
            Dataset = parsed.GetValue(Dataset),
            Edition = parsed.GetValue(Edition),
            AcceptDifferences = parsed.GetValue(AcceptDifferences),
            MostUnclassified = parsed.GetValue(MostUnclassified),
            Today = DateOnly.FromDateTime(DateTime.UtcNow),
        };
}
