using System.Globalization;
using Analysis.Data.Manifests;

namespace Analysis.Import.Sipri;

/// <summary>The two tables of the Top 100: the companies, and the totals by headquarters that the indicators take.</summary>
internal static class CompanyTables
{
    public const string TransEuropean = "x-trans-european";
    private const string FinancialYear = "Financial year, by the year SIPRI files it under";
    private const string Europe = "sipri-top-100-europe";
    private const string All = "top-100";

    private static readonly HashSet<string> European =
    [
        "GBR",
        "FRA",
        "DEU",
        "ITA",
        "SWE",
        "ESP",
        "POL",
        "CHE",
        "UKR",
        "NOR",
        "FIN",
        "CZE",
        TransEuropean,
    ];

    private static readonly string[] Groups = ["USA", "RUS", Europe, "other", All];

    private static readonly Dictionary<string, string> GroupNames = new(StringComparer.Ordinal)
    {
        ["USA"] = "United States",
        ["RUS"] = "Russia",
        [Europe] = "Europe",
        ["other"] = "Other countries",
        [All] = "All hundred",
    };

    private static readonly string[] Caveats =
    [
        "Chinese companies enter in 2015: totals and the share of other groups break there.",
        "A headquarters is not a place of production: BAE Systems and Leonardo earn much of their revenue in the United "
            + "States, so Europe is overstated. Prefer the ratio of the United States to Europe.",
        "Europe includes Ukraine and trans-European companies, and neither Türkiye nor Russia.",
        "The hundred change every year.",
    ];

    private static readonly DatasetText Text = SipriManifestText.Transfers with
    {
        Name = "sipri-top-100",
        Title = "Arms revenue of the SIPRI Top 100 by headquarters, imported by the user",
        Description =
            "Arms revenue of the hundred largest arms-producing and military services companies, summed by where they have "
            + "their headquarters.",
        Credit = SipriManifestText.Credit("Arms Industry Database"),
        Source = new("SIPRI Arms Industry Database", "https://www.sipri.org/databases/armsindustry"),
    };

    private static readonly TableShape GroupShape = TableShape.Of(
        [
            Columns.Words(
                "group",
                "Where the headquarters are: USA, RUS, sipri-top-100-europe (GBR FRA DEU ITA SWE ESP POL CHE UKR NOR FIN CZE "
                    + "and trans-European companies), other (all else, Türkiye too), or top-100, the total",
                Groups
            ) with
            {
                Required = true,
                Labels = GroupNames,
            },
            Columns.Year("year", FinancialYear),
            Columns.Words("measure", "arms-revenue", "arms-revenue") with
            {
                Required = true,
            },
            Columns.Unit("Unit and price basis"),
            Columns.Number("value", "Sum of the arms revenues of the companies of the group") with
            {
                Required = true,
                Minimum = 0,
            },
            Columns.Number("companies", "How many of the hundred the sum is over") with
            {
                Type = FieldType.WholeNumber,
                Required = true,
                Minimum = 0,
            },
        ],
        "group",
        "year",
        "measure",
        "unit"
    );

    private static readonly TableShape CompanyShape = TableShape.Of(
        [
            Columns.Text("company", "Name as SIPRI prints it for the year") with
            {
                Required = true,
            },
            Columns.Party(
                "country",
                "Country of the headquarters",
                new Dictionary<string, string> { [TransEuropean] = "Trans-European", ["x-other"] = "Not mapped" }
            ),
            Columns.Year("year", FinancialYear),
            Columns.Text("rank", "Rank in the year"),
            Columns.Unit("Unit and price basis"),
            Columns.Number("value", "Arms revenue") with
            {
                Required = true,
                Minimum = 0,
            },
        ],
        "company",
        "country",
        "year",
        "unit"
    );

    public static IReadOnlyList<ImportedTable> Of(IReadOnlyList<CompanyRow> rows, TopCompaniesEdition edition)
    {
        List<Revenue> revenues =
        [
            .. rows.Select(row => new Revenue(row, "million USD (current)", row.Current)),
            .. rows.Where(row => row.Constant is not null)
                .Select(row => new Revenue(row, $"million USD ({edition.BaseYear} prices)", row.Constant!.Value)),
        ];
        var totals = TotalsTable(revenues, edition);
        return [totals, CompaniesTable(revenues, totals, edition)];
    }

    private static ImportedTable TotalsTable(IEnumerable<Revenue> revenues, TopCompaniesEdition edition) =>
        new()
        {
            Dataset = Text,
            Edition = edition.Id,
            Shape = GroupShape,
            Rows = [.. Totals(revenues)],
            Title = $"Top 100 arms-producing and military services companies, {edition.Years}, totals by headquarters",
            PublishedOn = edition.Month,
            Address = "https://www.sipri.org/databases/armsindustry",
            Provenance = "Summed from SIPRI's workbook as the user downloaded it.",
            Coverage = CoverageBuilder.Of(edition.Years, ("group", Groups)),
            Caveats = Caveats,
        };

    // Each company counts in its group and in the total of the hundred.
    private static IEnumerable<string[]> Totals(IEnumerable<Revenue> revenues) =>
        revenues
            .SelectMany(revenue => ((string[])[Group(revenue.Of.Country), All]).Select(group => (Group: group, Revenue: revenue)))
            .GroupBy(one => (one.Group, one.Revenue.Of.Year, one.Revenue.Unit))
            .Select(one =>
                (string[])
                    [
                        one.Key.Group,
                        Number(one.Key.Year),
                        "arms-revenue",
                        one.Key.Unit,
                        ImportContext.Text(one.Sum(part => part.Revenue.Value)),
                        Number(one.Count()),
                    ]
            );

    private static ImportedTable CompaniesTable(IEnumerable<Revenue> revenues, ImportedTable totals, TopCompaniesEdition edition) =>
        totals with
        {
            Dataset = Text with
            {
                Name = "sipri-top-100-companies",
                Title = "Companies of the SIPRI Top 100, imported by the user",
                Description = "Arms revenue of each of the hundred largest arms-producing and military services companies by year.",
            },
            Shape = CompanyShape,
            Rows =
            [
                .. revenues.Select(revenue =>
                    (string[])
                        [
                            revenue.Of.Company,
                            revenue.Of.Country,
                            Number(revenue.Of.Year),
                            revenue.Of.Rank,
                            revenue.Unit,
                            ImportContext.Text(revenue.Value),
                        ]
                ),
            ],
            Title = $"Top 100 arms-producing and military services companies, {edition.Years}",
            Provenance = "Rows of SIPRI's workbook as the user downloaded it.",
            Coverage = CoverageBuilder.Of(edition.Years),
        };

    private static string Group(string country) =>
        country is "USA" or "RUS" ? country
        : European.Contains(country) ? Europe
        : "other";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Arms revenue of a company in a year, in one of the two price bases.</summary>
    private sealed record Revenue(CompanyRow Of, string Unit, decimal Value);
}

/// <summary>An edition of the Top 100.</summary>
/// <param name="Id">The edition as manifests write it.</param>
/// <param name="Years">The years that it has companies of.</param>
/// <param name="BaseYear">The base year of its constant prices; 0 where it has none.</param>
/// <param name="Month">The month that counts as its publication.</param>
internal sealed record TopCompaniesEdition(string Id, Period Years, string BaseYear, string Month);
