using System.CommandLine;
using Analysis.Cli.Output;
using Analysis.Data;
using Analysis.Indicators.Catalogue;
using Analysis.Indicators.Formats;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis indicator list | ID</c>: any indicator without a notebook.</summary>
internal static class IndicatorCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "The id of an indicator; 'analysis indicator list' shows them.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var (sets, editions) = (RunOptions.Set(), RunOptions.Edition());
        var format = new Option<string>("--format") { Description = "table, csv or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var command = new Command("indicator", "Computes an indicator and prints it with its editions.")
        {
            id,
            sets,
            editions,
            format,
            List(),
        };
        command.SetAction(
            (parsed, _) =>
                ErrorReport.GuardAsync(
                    parsed,
                    () =>
                        Task.FromResult(
                            Print(
                                parsed.GetValue(id),
                                RunOptions.Pairs(parsed, sets),
                                RunOptions.Pairs(parsed, editions),
                                parsed.GetRequiredValue(format)
                            )
                        )
                )
        );
        return command;
    }

    private static Command List()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "One indicator, with the meaning and the default of each parameter.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var list = new Command("list", "Lists the indicators with unit, datasets and parameters; or one of them in full.") { id };
        list.SetAction(
            (parsed, _) =>
                ErrorReport.GuardAsync(
                    parsed,
                    () =>
                        Task.FromResult(
                            parsed.GetValue(id) is { } one
                                ? IndicatorText.PrintDeclaration(
                                    IndicatorCatalogue.Get(one),
                                    DataLibrary.Open(DataRoot.Find(Environment.CurrentDirectory))
                                )
                                : IndicatorText.PrintList(IndicatorCatalogue.Declarations)
                        )
                )
        );
        return list;
    }

    private static int Print(
        string? id,
        IReadOnlyDictionary<string, string> sets,
        IReadOnlyDictionary<string, string> editions,
        string format
    )
    {
        if (id is null)
            throw new ArgumentException("Name an indicator; 'analysis indicator list' shows them all.");
        var declaration = IndicatorCatalogue.Get(id);
        var library = DataLibrary.Open(DataRoot.Find(Environment.CurrentDirectory), editions);
        CheckEditions(declaration.Answering(sets), editions.Keys);
        var run = declaration.Run(library, sets);
        if (format == "json")
            Console.Out.WriteLine(IndicatorJson.Of(run));
        else if (format == "csv")
            CsvOutput.Write(IndicatorRows.Of(run.Result), Console.Out);
        else
            IndicatorText.Print(run);
        return ExitCode.Done;
    }

    // An edition that changes nothing would let its giver believe that it did.
    internal static void CheckEditions(IndicatorDeclaration declaration, IEnumerable<string> datasets)
    {
        if (datasets.FirstOrDefault(dataset => !declaration.EditionsOf.Contains(dataset)) is { } other)
            throw new ArgumentException(
                $"--edition {other}: {declaration.Id} reads {string.Join(", ", declaration.Datasets)} and not {other}; leave it out."
            );
    }
}
