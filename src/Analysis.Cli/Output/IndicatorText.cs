using Analysis.Data;
using Analysis.Indicators.Catalogue;
using Analysis.Procurement;
using Analysis.Scoreboards;

namespace Analysis.Cli.Output;

/// <summary>Shows indicators as text: a table in a terminal, columns of plain text elsewhere.</summary>
internal static class IndicatorText
{
    public static int PrintList(IReadOnlyList<IndicatorDeclaration> declarations)
    {
        var table = new ConsoleRows("Id", "What it is", "Unit", "Datasets", "Parameters");
        foreach (var one in declarations)
            table.Add(
                one.Id,
                one.Title,
                one.Unit,
                string.Join(", ", one.Datasets),
                string.Join(", ", one.Parameters.Select(parameter => parameter.Name))
            );
        table.Print();
        return ExitCode.Done;
    }

    public static int PrintDeclaration(IndicatorDeclaration declaration, DataLibrary library)
    {
        Console.WriteLine($"{declaration.Id}: {declaration.Title}");
        Console.WriteLine($"Family: {declaration.Family}; unit: {declaration.Unit}; reads {string.Join(", ", declaration.Datasets)}");
        Console.WriteLine(declaration.Documentation.Problem ?? declaration.Documentation.Remarks);
        var table = new ConsoleRows("Parameter", "Default", "Meaning");
        foreach (var parameter in declaration.Parameters)
            table.Add(parameter.Name, parameter.Default(library), parameter.Meaning);
        table.Print();
        return ExitCode.Done;
    }

    public static void Print(IndicatorRun run)
    {
        var result = run.Result;
        Console.WriteLine($"{result.Title}: {result.Unit}");
        Console.WriteLine(string.Join(", ", run.Parameters.Select(pair => $"{pair.Key}={pair.Value}")));
        var table = new ConsoleRows("Subject", "Counterpart", "Period", "Value", "Status");
        foreach (var row in Values(result))
            table.Add([.. row]);
        table.Print();
        foreach (var gap in result.Gaps)
            Console.WriteLine($"No value: {gap.Subject.Name} ({gap.Subject.Id}), {gap.Period}: {gap.Reason}");
        foreach (var note in result.Notes)
            Console.WriteLine($"Note: {note}");
        foreach (var source in result.Sources)
            Console.WriteLine($"Source: {source} ({source.Dataset}={source.Edition}). {source.Credit}");
    }

    private static IEnumerable<string[]> Values(Indicator result) =>
        result switch
        {
            Indicator<Share> shares => Rows(shares),
            Indicator<Change> changes => Rows(changes),
            Indicator<Money> money => Rows(money),
            Indicator<TrendValue> volumes => Rows(volumes),
            Indicator<Ratio> ratios => Rows(ratios),
            Indicator<PercentagePoints> points => Rows(points),
            Indicator<Count> counts => Rows(counts),
            Indicator<Duration> durations => Rows(durations),
            Indicator<Correlation> correlations => Rows(correlations),
            Indicator<LagChange> lags => Rows(lags),
            Indicator<FormattedNumber> rows => Rows(rows),
            _ => throw new NotSupportedException($"{result.GetType()} has no form for the terminal."),
        };

    private static IEnumerable<string[]> Rows<T>(Indicator<T> result)
        where T : struct, IQuantity =>
        result.Observations.Select(o =>
            (string[])
                [Named(o.Subject), o.Counterpart is null ? "" : Named(o.Counterpart), o.Period.ToString(), Text(o.Value), o.Status.Word()]
        );

    // NATO prints two decimals of a burden, and 3.49 % is not the 3.5 % of the guideline.
    private static string Text<T>(T value)
        where T : struct, IQuantity => value is Share share ? share.ToString(2) : value.ToString() ?? "";

    private static string Named(Subject subject) => $"{subject.Name} ({subject.Id})";
}
