using Analysis.Import.Rules;

namespace Analysis.Import.Kiel;

/// <summary>The five files of the tracker that are read.</summary>
internal static class KielFiles
{
    // No country has given more in a month than a few tens of billions, so that a lost decimal point is noticed.
    private static readonly NumberForm Billions = new() { Minimum = 0, Maximum = 200 };
    private static readonly NumberForm SignedBillions = new() { Minimum = -200, Maximum = 200 };
    private static readonly NumberForm Gdp = new() { Minimum = 0, Maximum = 200_000 };
    private static readonly NumberForm Percent = new() { Minimum = 0, Maximum = 100 };
    private static readonly NumberForm Month = new()
    {
        Minimum = 1,
        Maximum = 12,
        MostDecimals = 0,
    };
    private static readonly NumberForm Weapons = NumberForm.Count with { Maximum = 100_000 };
    private static readonly NumberForm Euro = NumberForm.Count with { Maximum = 1_000_000_000_000 };
    private static readonly Period Years = new(KielMonths.First, 2100);

    /// <summary>The weapons that the tracker counts.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["Air Defense", "Howitzers", "IFV", "MLRS", "Tanks"];

    public static IReadOnlyList<KielFile> All { get; } =
    [
        new()
        {
            Id = "kiel-support-by-month",
            What = "support by country and month",
            Unit = "billion euro; pct_gdp in per cent",
            Columns =
            [
                Text("country"),
                Text("iso"),
                Year(),
                Of("month", Month),
                Of("total", Billions),
                Of("financial", Billions),
                Of("humanitarian", Billions),
                Of("military", Billions),
                Of("commitments", Billions),
                Of("to_be_allocated", SignedBillions),
                Of("gdp", Gdp),
                Of("pct_gdp", Percent),
            ],
            Key = ["iso", "country", "year", "month"],
            Rules = rows =>
            {
                KielParties.CheckCountries(rows);
                KielParties.CheckAllThere(rows, KielParties.Donors);
                KielMonths.CheckLast(rows);
                KielOrder.Check(
                    rows,
                    row => (row.Text("country"), row.Year("year") ?? 0, row.Number("month") ?? 0),
                    "country, year and month"
                );
            },
            Checks = rows => KielChecks.OfSupport(rows).Concat(KielTotals.OfSupport(rows)),
        },
        new()
        {
            Id = "kiel-procurement-trends",
            What = "military aid by channel of procurement and month",
            Unit = "billion euro",
            Columns =
            [
                Year(),
                Of("month", Month),
                Of("stockpile", Billions),
                Of("procurement", Billions),
                Of("unspecified", Billions),
                Of("nato_purl", Billions),
            ],
            Key = ["year", "month"],
            Rules = KielMonths.CheckAll,
            Checks = _ => [],
        },
        new()
        {
            Id = "kiel-weapons",
            What = "heavy weapons by donor and category",
            Unit = "euro",
            Columns =
            [
                Text("donor"),
                ColumnDeclaration.Word("category", Categories, "category"),
                Of("number_of_weapons", Weapons),
                Of("monetary_value_eur", Euro) with
                {
                    Missing = ["NA"],
                },
                Text("weapons_list"),
            ],
            Key = ["donor", "category"],
            Rules = rows =>
            {
                KielParties.CheckDonors(rows);
                KielParties.CheckLastDonor(rows);
                KielOrder.Check(
                    rows,
                    row => (row.Text("donor"), 0, Categories.ToList().IndexOf(row.Text("category"))),
                    "donor and category"
                );
            },
            Checks = KielChecks.OfWeapons,
        },
        new()
        {
            Id = "kiel-total-allocations",
            What = "allocations by month",
            Unit = "billion euro",
            Columns =
            [
                Year(),
                Of("month", Month),
                Of("total_allocations", Billions),
                Of("military", Billions),
                Of("financial", Billions),
                Of("humanitarian", Billions),
            ],
            Key = ["year", "month"],
            Rules = KielMonths.CheckAll,
            Checks = rows => KielChecks.OfTotals(rows).Concat(KielTotals.OfTotals(rows)),
        },
        new()
        {
            Id = "kiel-eu-aid-shares",
            What = "aid with shares of the European Union's by country",
            Unit = "per cent of GDP; eu_share_bn in billion euro",
            Columns =
            [
                Text("country"),
                Text("iso"),
                Of("bilateral_pct_gdp", Percent),
                Of("eu_share_pct_gdp", Percent),
                Of("total_pct_gdp", Percent),
                Of("eu_share_bn", Billions),
            ],
            Key = ["iso", "country"],
            Rules = rows =>
            {
                KielParties.CheckCountries(rows);
                KielParties.CheckAllThere(rows, KielParties.Members);
                KielOrder.CheckFalling(rows, "total_pct_gdp");
            },
            Checks = rows => KielChecks.OfShares(rows).Concat(KielTotals.OfShares(rows)),
        },
    ];

    private static ColumnDeclaration Text(string name) => ColumnDeclaration.Text(name, name);

    private static ColumnDeclaration Year() => ColumnDeclaration.Year("year", Years, "year");

    private static ColumnDeclaration Of(string name, NumberForm form) => ColumnDeclaration.Of(name, form, name);
}

/// <summary>A file of the tracker as it is declared: its dataset, its columns, and what its rows must agree with.</summary>
internal sealed record KielFile
{
    /// <summary>The id of the dataset that the file gives.</summary>
    public required string Id { get; init; }

    /// <summary>What it holds, in words.</summary>
    public required string What { get; init; }

    /// <summary>The unit of its numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>Its columns in order.</summary>
    public required IReadOnlyList<ColumnDeclaration> Columns { get; init; }

    /// <summary>The columns that name a row.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Finds what does not fit among the rows, beyond the form of each cell.</summary>
    public required Action<KielRows> Rules { get; init; }

    /// <summary>Compares the numbers of the rows with each other, and with the other files of the release.</summary>
    public required Func<KielRows, IEnumerable<ImportCheck>> Checks { get; init; }

    /// <summary>The names of the columns.</summary>
    public string[] Names => [.. Columns.Select(column => column.Id)];

    /// <summary>Whether a column contains numbers.</summary>
    public bool IsNumber(string column) => Columns.First(form => form.Id == column).Number is not null;

    /// <summary>Whether a column contains text.</summary>
    public bool IsText(string column) => Columns.First(form => form.Id == column) is { Number: null, Years: null };
}

/// <summary>The rows of a file, and what its rules need.</summary>
/// <param name="File">The file.</param>
/// <param name="Rows">The rows, each cell of which has the form of its column.</param>
/// <param name="Log">Takes problems and differences.</param>
/// <param name="Context">Gives the names and the release.</param>
internal sealed record KielRows(KielFile File, IReadOnlyList<CheckedRow> Rows, ImportLog Log, ImportContext Context)
{
    /// <summary>A check whose differences are those of rows: the column and the sentence, null where a row agrees.</summary>
    public ImportCheck Check(string what, string column, Func<CheckedRow, string?> difference) =>
        new(
            what,
            Rows.Count,
            [
                .. Rows.Select(row => (row.Row, Says: difference(row)))
                    .Where(one => one.Says is not null)
                    .Select(one => new Problem(Log.File, one.Row, column, one.Says!)),
            ]
        );
}
