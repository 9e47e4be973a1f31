using System.Globalization;
using System.Text.Json.Nodes;

namespace Analysis.Import;

/// <summary>The two tables of the Top 100: the companies, and the totals by headquarters that the indicators take.</summary>
internal static class CompanyTables
{
    public const string TransEuropean = "x-trans-european";
    private const string Europe = "sipri-top-100-europe";
    private const string All = "top-100";

    private static readonly HashSet<string> European = ["GBR", "FRA", "DEU", "ITA", "SWE", "ESP", "POL", "CHE", "UKR", "NOR", "FIN", "CZE", TransEuropean];

    private static readonly string[] Groups = ["USA", "RUS", Europe, "other", All];

    private static readonly string[] Caveats =
    [
        "Chinese companies enter in 2015: totals and the share of other groups break there.",
        "A headquarters is not a place of production: BAE Systems and Leonardo earn much of their revenue in the United States, so Europe is overstated. Prefer the ratio of the United States to Europe.",
        "Europe includes Ukraine and trans-European companies, and neither Türkiye nor Russia.",
        "The hundred change every year.",
    ];

    private static readonly DatasetText Text = SipriTexts.Transfers with
    {
        Name = "sipri-top-100",
        Title = "Arms revenue of the SIPRI Top 100 by headquarters, imported by the user",
        Description = "Arms revenue of the hundred largest arms-producing and military services companies, summed by where they have their headquarters.",
        Credit = SipriTexts.Credit("Arms Industry Database"),
        Source = new("SIPRI Arms Industry Database", "https://www.sipri.org/databases/armsindustry"),
    };

    private static readonly TableShape GroupShape = TableShape.Of("""
        [{"name":"group","type":"string","description":"Where the headquarters are: USA, RUS, sipri-top-100-europe (GBR FRA DEU ITA SWE ESP POL CHE UKR NOR FIN CZE and trans-European companies), other (all else, Türkiye too), or top-100, the total","labels":{"USA":"United States","RUS":"Russia","sipri-top-100-europe":"Europe","other":"Other countries","top-100":"All hundred"},"constraints":{"required":true,"enum":["USA","RUS","sipri-top-100-europe","other","top-100"]}},
         {"name":"year","type":"year","description":"Financial year, by the year SIPRI files it under","constraints":{"required":true}},
         {"name":"measure","type":"string","description":"arms-revenue","constraints":{"required":true,"enum":["arms-revenue"]}},
         {"name":"unit","type":"string","description":"Unit and price basis","codes":"unit","constraints":{"required":true}},
         {"name":"value","type":"number","description":"Sum of the arms revenues of the companies of the group","constraints":{"required":true,"minimum":0}},
         {"name":"companies","type":"integer","description":"How many of the hundred the sum is over","constraints":{"required":true,"minimum":0}}]
        """, "group", "year", "measure", "unit");

    private static readonly TableShape CompanyShape = TableShape.Of("""
        [{"name":"company","type":"string","description":"Name as SIPRI prints it for the year","constraints":{"required":true}},
         {"name":"country","type":"string","description":"Country of the headquarters","codes":"country","otherCodes":["x-trans-european","x-other"],"labels":{"x-trans-european":"Trans-European","x-other":"Not mapped"},"constraints":{"required":true}},
         {"name":"year","type":"year","description":"Financial year, by the year SIPRI files it under","constraints":{"required":true}},
         {"name":"rank","type":"string","description":"Rank in the year"},
         {"name":"unit","type":"string","description":"Unit and price basis","codes":"unit","constraints":{"required":true}},
         {"name":"value","type":"number","description":"Arms revenue","constraints":{"required":true,"minimum":0}}]
        """, "company", "country", "year", "unit");

    public static IReadOnlyList<ImportedTable> Of(IReadOnlyList<CompanyRow> rows, string edition, Period years, string baseYear, string month)
    {
        var (current, constant) = ("million USD (current)", $"million USD ({baseYear} prices)");
        var figures = rows.Select(row => (row, Unit: current, Value: (decimal?)row.Current)).Concat(rows.Select(row => (row, Unit: constant, Value: row.Constant)))
            .Where(figure => figure.Value is not null).Select(figure => (figure.row, figure.Unit, Value: figure.Value!.Value)).ToList();
        var totals = figures.SelectMany(figure => ((string[])[Group(figure.row.Country), All]).Select(group => (Group: group, figure)))
            .GroupBy(one => (one.Group, one.figure.row.Year, one.figure.Unit))
            .Select(one => (string[])[one.Key.Group, Number(one.Key.Year), "arms-revenue", one.Key.Unit, ImportContext.Text(one.Sum(figure => figure.figure.Value)), Number(one.Count())]);
        var table = new ImportedTable
        {
            Dataset = Text,
            Edition = edition,
            Shape = GroupShape,
            Rows = [.. totals],
            Title = $"Top 100 arms-producing and military services companies, {years}, totals by headquarters",
            PublishedOn = month,
            Address = "https://www.sipri.org/databases/armsindustry",
            Provenance = "Summed from SIPRI's workbook as the user downloaded it.",
            Coverage = new JsonObject { ["groups"] = Coverages.Codes(Groups), ["years"] = years.ToString() },
            AbsentIsZero = false,
            Caveats = Caveats,
        };
        return [table, table with
        {
            Dataset = Text with { Name = "sipri-top-100-companies", Title = "Companies of the SIPRI Top 100, imported by the user", Description = "Arms revenue of each of the hundred largest arms-producing and military services companies by year." },
            Shape = CompanyShape,
            Rows = [.. figures.Select(figure => (string[])[figure.row.Company, figure.row.Country, Number(figure.row.Year), figure.row.Rank, figure.Unit, ImportContext.Text(figure.Value)])],
            Title = $"Top 100 arms-producing and military services companies, {years}",
            Provenance = "Rows of SIPRI's workbook as the user downloaded it.",
            Coverage = new JsonObject { ["years"] = years.ToString() },
        }];
    }

    private static string Group(string country) => country is "USA" or "RUS" ? country : European.Contains(country) ? Europe : "other";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
