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
        var files = new Argument<string[]>("FILE")
        {
            Description = "Downloads of the publishers, recognised by their content.",
            Arity = ArgumentArity.OneOrMore,
        };
        var dataset = new Option<string?>("--dataset") { Description = "The dataset that the files must be.", HelpName = "ID" };
        var edition = new Option<string?>("--edition")
        {
            Description = "The edition to import them as; if left out, it is taken from their content.",
            HelpName = "EDITION",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Report what would be done and write nothing." };
        var accept = new Option<bool>("--accept-differences")
        {
            Description =
                "Import files whose figures differ from the totals that the publisher prints beside them, or that hold unknown "
                + "names; the manifest and the page of data then list the differences.",
        };
        var unclassified = new Option<decimal>("--most-unclassified")
        {
            Description = "The largest part of volume or orders that a table derived from a register may leave without a class.",
            HelpName = "PART",
            DefaultValueFactory = _ => 0.02m,
        };
        var command = new Command(
            "import",
            "Reads publishers' downloads into data/local, where indicators take them in place of what is shipped of the same edition."
        )
        {
            files,
            dataset,
            edition,
            accept,
            unclassified,
            dryRun,
        };
        command.SetAction(
            (parsed, _) =>
                ErrorReport.GuardAsync(
                    parsed,
                    () =>
                        Task.FromResult(
                            Import(
                                parsed.GetRequiredValue(files),
                                new()
                                {
                                    Dataset = parsed.GetValue(dataset),
                                    Edition = parsed.GetValue(edition),
                                    AcceptDifferences = parsed.GetValue(accept),
                                    MostUnclassified = parsed.GetValue(unclassified),
                                    Today = DateOnly.FromDateTime(DateTime.UtcNow),
                                },
                                parsed.GetValue(dryRun)
                            )
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
