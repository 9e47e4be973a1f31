using System.CommandLine;
using System.Globalization;
using Analysis.Cli.Output;
using Analysis.Data;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis data</c>: what data there are, whether they are sound, what one holds; and new data in.</summary>
internal static class DataCommand
{
    public static Command Create() =>
        new("data", "Lists, checks, shows and imports data.")
        {
            List(),
            Check(),
            Show(),
            ImportCommand.Create(),
            ImportCommand.CreateRemove(),
            UpdateCommand.Create(),
        };

    private static Command List()
    {
        var command = new Command("list", "Lists the datasets with edition, rows, years and licence class.");
        command.SetAction((parsed, _) => ErrorReport.GuardAsync(parsed, () => Task.FromResult(PrintList(Open()))));
        return command;
    }

    private static Command Check()
    {
        var command = new Command("check", "Checks every table against its manifest and lists every problem with file, row and column.");
        command.SetAction(
            (parsed, _) => ErrorReport.GuardAsync(parsed, () => Task.FromResult(PrintCheck(DataRoot.Find(Environment.CurrentDirectory))))
        );
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "The id of a dataset; 'analysis data list' shows them." };
        var editions = RunOptions.Edition();
        var command = new Command("show", "Shows a dataset: source, terms, coverage, caveats, columns and first rows.") { id, editions };
        command.SetAction(
            (parsed, _) =>
                ErrorReport.GuardAsync(
                    parsed,
                    () => Task.FromResult(DatasetText.Print(Open(RunOptions.Pairs(parsed, editions)), parsed.GetRequiredValue(id)))
                )
        );
        return command;
    }

    private static DataLibrary Open(IReadOnlyDictionary<string, string>? editions = null) =>
        DataLibrary.Open(DataRoot.Find(Environment.CurrentDirectory), editions);

    private static int PrintList(DataLibrary library)
    {
        var table = new ConsoleRows("Dataset", "Edition", "Rows", "Years", "Licence class", "Publisher", "Title");
        foreach (var dataset in library.Datasets)
        foreach (var resource in dataset.Resources)
            table.Add(
                dataset.Name,
                resource.Edition,
                resource.Rows.ToString("N0", CultureInfo.InvariantCulture),
                resource.Coverage.Years?.ToString() ?? "",
                LicenceClassText.Of(resource.LicenceClass ?? dataset.LicenceClass),
                dataset.Publisher,
                resource.Title
            );
        table.Print();
        return ExitCode.Done;
    }

    private static int PrintCheck(string root)
    {
        var problems = DataCheck.Run(root);
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);
        if (problems.Count > 0)
        {
            Console.Error.WriteLine($"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")} in {root}.");
            return ExitCode.Failed;
        }
        Console.WriteLine($"No problems in {root}.");
        return ExitCode.Done;
    }
}
