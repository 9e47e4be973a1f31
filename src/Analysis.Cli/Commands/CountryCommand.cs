using System.CommandLine;
using Analysis.Cli.Output;
using Analysis.Data;
using Analysis.Indicators.Catalogue;
using Analysis.Indicators.Profiles;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis country CODE</c>: what the indicators know of one country, beside European NATO.</summary>
internal static class CountryCommand
{
    public static Command Create()
    {
        var country = new Argument<string>("COUNTRY") { Description = "The country, by its code, such as POL." };
        var editions = RunOptions.Edition();
        var command = new Command(
            "country",
            "Prints what public data say of one country, a measure a row, beside European NATO; 'analysis publish' makes the page."
        )
        {
            country,
            editions,
        };
        command.SetAction(
            (parsed, _) =>
                ErrorReport.GuardAsync(
                    parsed,
                    () => Task.FromResult(Print(parsed.GetRequiredValue(country), RunOptions.Pairs(parsed, editions)))
                )
        );
        return command;
    }

    private static int Print(string country, IReadOnlyDictionary<string, string> editions)
    {
        IndicatorCommand.CheckEditions(IndicatorCatalogue.Get(CountryProfile.Id), editions.Keys);
        var profile = CountryProfile.Of(DataLibrary.Open(DataRoot.Find(Environment.CurrentDirectory), editions), country);
        Console.WriteLine($"{profile.Country.Name}, beside {profile.Group.Name} taken together");
        var table = new ConsoleRows("Measure", profile.Country.Name, profile.Group.Name, "Year", "What to know");
        foreach (var row in profile.Rows)
            table.Add(
                row.Title,
                row.Value?.Finding.Text ?? "–",
                row.OfGroup?.Finding.Text ?? "",
                row.Value is null ? "" : row.Period.ToString(),
                row.Value is null ? row.WhyNot : row.Detail
            );
        table.Print();
        foreach (var source in SourceList.OneEditionEach(profile.Rows.SelectMany(row => row.Sources)))
            Console.WriteLine($"Source: {source} ({source.Dataset}={source.Edition}). {source.Credit}");
        return ExitCode.Done;
    }
}
