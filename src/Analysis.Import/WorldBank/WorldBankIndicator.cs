using Analysis.Import.Rules;

namespace Analysis.Import.WorldBank;

/// <summary>An indicator of the World Bank that is read.</summary>
/// <param name="Code">The World Bank's code.</param>
/// <param name="Name">Its name, which gives the unit and the price basis.</param>
/// <param name="Measure">The measure as the tables write it.</param>
/// <param name="Unit">The unit as the tables write it.</param>
internal sealed record WorldBankIndicator(string Code, string Name, string Measure, string Unit)
{
    /// <summary>The form of its figures.</summary>
    public required NumberForm Form { get; init; }

    /// <summary>How the figure becomes that of the tables.</summary>
    public required Func<decimal, decimal> Convert { get; init; }

    /// <summary>A figure that differs by more than this factor from both of its neighbours was changed.</summary>
    public required double MostSpike { get; init; }

    /// <summary>Whether every country has every year.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The indicators that are read, and no other.</summary>
    public static IReadOnlyList<WorldBankIndicator> All { get; } =
    [
        new("NY.GDP.PCAP.CD", "GDP per capita (current US$)", "gdp-per-head", "USD per head (current)")
        {
            Form = new() { Minimum = 1, Maximum = 10_000_000 },
            Convert = value => Math.Round(value, 2),
            MostSpike = 5,
        },
        new("SP.POP.TOTL", "Population, total", "population", "persons")
        {
            Form = new()
            {
                Minimum = 1,
                Maximum = 100_000_000_000,
                MostDecimals = 0,
            },
            Convert = value => value,
            MostSpike = 2,
            IsComplete = true,
        },
        new("NY.GDP.MKTP.CD", "GDP (current US$)", "gdp", "million USD (current)")
        {
            Form = new() { Minimum = 1, Maximum = 10_000_000_000_000_000 },
            Convert = value => Math.Round(value / 1_000_000, 3),
            MostSpike = 5,
        },
    ];

    /// <summary>The address that gives an indicator.</summary>
    public static string Address(string code) => $"https://api.worldbank.org/v2/country/all/indicator/{code}?format=json&per_page=20000";

    /// <summary>What to download.</summary>
    public static string Remedy { get; } =
        $"download one indicator at a time from its page at data.worldbank.org/indicator (Download, CSV), or fetch "
        + $"{Address("SP.POP.TOTL")}; those read are {string.Join(", ", All.Select(one => one.Code))}";

    /// <summary>
    /// The indicator of a row, by code and name, which must belong together; null with a problem where the indicator is not read.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="name">The name.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column, or the JSON path.</param>
    /// <param name="log">Takes the problem.</param>
    public static WorldBankIndicator? Find(string code, string name, int? row, string column, ImportLog log)
    {
        var found = All.FirstOrDefault(one => one.Code == code);
        if (found is null)
            log.AddProblem(row, column, $"holds the indicator '{code.Shorten()}', which no calculation here uses; {Remedy}.");
        else if (found.Name != name)
            log.AddProblem(
                row,
                column,
                $"the indicator {code} has the name '{name.Shorten()}' and not '{found.Name}', so its unit is not known; {Remedy}."
            );
        return found?.Name == name ? found : null;
    }
}
