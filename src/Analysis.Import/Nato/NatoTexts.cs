using Analysis.Data;

namespace Analysis.Import;

/// <summary>The texts of the manifest of an imported NATO workbook.</summary>
internal static class NatoTexts
{
    private const string Address = "https://www.nato.int/en/what-we-do/introduction-to-nato/defence-expenditures-and-natos-5-commitment";

    private static readonly DatasetText Dataset = new()
    {
        Name = "nato-defence-expenditure",
        Title = "Defence expenditure of NATO countries, imported by the user",
        Description = "Spending, GDP, burden, shares by category and personnel of the allies, by edition of NATO's yearly tables.",
        Publisher = "NATO",
        LicenceClass = "open",
        Credit = "Source: NATO, Defence Expenditure of NATO Countries.",
        Licence = new("Use with credit to NATO; not for sale, not for advertising", "https://www.nato.int/en/about-us/official-texts-and-resources/use-of-nato-content-and-brand"),
        Source = new("NATO, Defence expenditures and NATO's 5% commitment", Address),
    };

    private static readonly DataField Note = Columns.Words(
        "note", "Set where the publisher marks the country with a star in that table", "national 2% law or agreement", "revised figures", "starred by the publisher");

    public static ImportedTable Table(IReadOnlyList<FigureRow> figures, string edition, Period years, List<int> estimates, string made, IReadOnlyDictionary<string, string> otherCodes) => new()
    {
        Dataset = Dataset with { Credit = $"Source: NATO, Defence Expenditure of NATO Countries ({years})." },
        Edition = edition,
        Shape = FigureRow.Shape(NatoMeasures.Measures, otherCodes, ["actual", "estimate"], Note),
        Rows = [.. figures.Select(figure => figure.CellsWithNote)],
        Title = $"Defence Expenditure of NATO Countries ({years})",
        PublishedOn = made,
        Address = Address,
        Provenance = "Read from NATO's workbook as the user downloaded it, table 4 apart, which follows from the others; the day given as published is the one on which the workbook was made.",
        Coverage = Coverages.Of(years, ("entity", [.. figures.Select(figure => figure.Entity).Where(entity => entity.Length == 3)])),
        Caveats =
        [
            "Defence expenditure follows the NATO definition: pensions are in, and what other ministries spend on defence.",
            "defence-burden is spending over GDP at constant prices; over current prices it differs.",
            "The two aggregates count each year's members: Montenegro from 2017, North Macedonia from 2020, Finland from 2023, Sweden from 2024.",
            "Each edition revises the years before; two editions are not one series.",
            .. estimates.Count > 0 ? (string[])[$"{string.Join(" and ", estimates)} are estimates."] : [],
        ],
    };
}
