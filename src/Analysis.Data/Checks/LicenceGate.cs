using System.Globalization;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;

namespace Analysis.Data.Checks;

/// <summary>A dataset with those of its tables that could be read.</summary>
internal sealed record CheckedDataset(DataPackage Package, string File, IReadOnlyList<RawTable> Tables);

/// <summary>Checks every dataset against its licence class (<c>data/README.md</c> lists what each allows).</summary>
internal static class LicenceGate
{
    /// <summary>
    /// Cells of supplier, recipient and year that an edition of SIPRI's arms transfers may ship: under a tenth of its 23,093 (1950-2025).
    /// </summary>
    public const int SipriCells = 2300;

    private const string Sipri = "SIPRI";
    private static readonly HashSet<string> CompanyColumns = ["company", "firm", "company_name", "deal", "deal_id", "designation"];

    public static IEnumerable<Problem> Check(IReadOnlyList<CheckedDataset> datasets) =>
        [.. datasets.SelectMany(OfOne), .. Windows(datasets), .. ExtractCells(datasets)];

    private static IEnumerable<Problem> OfOne(CheckedDataset dataset) =>
        dataset.Package.LicenceClass switch
        {
            LicenceClass.Open when IsSipri(dataset) =>
            [
                Breach(DataProblems.SipriNotOpen, dataset, "SIPRI's data are not open; write extract, derived-only or bring-your-own."),
            ],
            LicenceClass.Extract when !IsSipri(dataset) =>
            [
                Breach(
                    DataProblems.ExtractUnknown,
                    dataset,
                    $"how much of {dataset.Package.Publisher}'s data an extract may hold is not known; only SIPRI's is. Choose "
                        + $"another class."
                ),
            ],
            LicenceClass.Cited => dataset.Tables.SelectMany(table => Uncited(dataset, table)),
            LicenceClass.DerivedOnly => dataset.Tables.SelectMany(table => Rows(dataset, table)),
            LicenceClass.BringYourOwn when !dataset.Package.IsLocal =>
            [
                Breach(
                    DataProblems.LocalOnly,
                    dataset,
                    "data imported by the user must not be here; move the folder to data/local, which git ignores."
                ),
            ],
            _ => [],
        };

    private static IEnumerable<Problem> Rows(CheckedDataset dataset, RawTable table)
    {
        if (IsCellByCell(table))
            yield return Breach(
                DataProblems.NotDerived,
                dataset,
                $"{Path.GetFileName(table.Resource.Path)} holds one supplier, one recipient and one year a row, and "
                    + $"derived-only allows totals only; sum the rows by region."
            );
        foreach (var column in table.Resource.Fields.Select(field => field.Name).Where(CompanyColumns.Contains))
            yield return Breach(
                DataProblems.NotDerived,
                dataset,
                $"{Path.GetFileName(table.Resource.Path)} has the column {column}, and derived-only allows totals only; sum the "
                    + $"rows and take the column out."
            );
    }

    // A table without values and links describes how the others are read; one with either is a collection of figures.
    private static IEnumerable<Problem> Uncited(CheckedDataset dataset, RawTable table)
    {
        var columns = table.Resource.Fields.Select(field => field.Name).ToList();
        if (!columns.Contains("value") && !columns.Contains("link"))
            return [];
        if (!columns.Contains("publisher") || !columns.Contains("link"))
            return
            [
                Breach(
                    DataProblems.CitationMissing,
                    dataset,
                    $"{Path.GetFileName(table.Resource.Path)} has no columns publisher and link, and cited requires both in "
                        + $"every row; add them."
                ),
            ];
        var (publisher, link) = (columns.IndexOf("publisher"), columns.IndexOf("link"));
        return table
            .Rows.Where(row => row.Cells[publisher].Length == 0 || !IsAddress(row.Cells[link]))
            .Select(row =>
                table.Problem(
                    DataProblems.CitationMissing,
                    row,
                    "link",
                    "the figure has no publisher or no address that begins with http; cite the page, or remove the row."
                )
            );
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");

    // Over all datasets and editions: two tables whose windows differ by a year give as much as one.
    private static IEnumerable<Problem> Windows(IReadOnlyList<CheckedDataset> datasets)
    {
        var windows = Shipped(datasets).SelectMany(WindowsOf).ToList();
        var isShort = windows.Find(one => IsDerived(one.Dataset) && one.Years.Length < RecipientWindows.ShortestWindow);
        if (isShort is not null)
            yield return Refused(windows, isShort, $"has a window of under {RecipientWindows.ShortestWindow} years, {isShort.Years}");
        if (RecipientWindows.Overlap(windows) is var (first, second))
            yield return Refused(windows, first, $"has windows that overlap, {first.Years} and {second.Years} ({second.Table.File})");
    }

    private static Problem Refused(IReadOnlyList<RecipientWindow> windows, RecipientWindow one, string what) =>
        Breach(
            DataProblems.NotDerived,
            one.Dataset,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(one.Table.Resource.Path)} {what}, for the recipient {one.Recipient}; from the windows of all "
                    + $"recipients {RecipientWindows.SingleYears(windows):N0} volumes of a single year follow, and more with one year "
                    + $"known. Keep windows of five years that do not overlap, or sum over a group of recipients."
            )
        );

    private static IEnumerable<RecipientWindow> WindowsOf(CheckedDataset dataset) =>
        dataset.Tables.SelectMany(table => RecipientWindows.Of(dataset, table));

    private static IEnumerable<CheckedDataset> Shipped(IReadOnlyList<CheckedDataset> datasets) =>
        datasets.Where(dataset => IsSipri(dataset) && !dataset.Package.IsLocal);

    private static bool IsDerived(CheckedDataset dataset) => dataset.Package.LicenceClass == LicenceClass.DerivedOnly;

    private static IEnumerable<Problem> ExtractCells(IReadOnlyList<CheckedDataset> datasets)
    {
        var cells = Shipped(datasets)
            .SelectMany(dataset => dataset.Tables.Where(IsCellByCell).Select(table => (Dataset: dataset, Table: table)));
        foreach (var edition in cells.GroupBy(cell => cell.Table.Resource.Edition).OrderBy(edition => edition.Key, StringComparer.Ordinal))
        {
            var count = edition.Sum(cell => cell.Table.Rows.Count);
            if (count > SipriCells)
                yield return Breach(
                    DataProblems.ExtractTooLarge,
                    edition.First().Dataset,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"edition {edition.Key} ships {count:N0} cells of supplier, recipient and year over all datasets of "
                            + $"SIPRI ({string.Join(", ", edition.Select(cell => cell.Dataset.Package.Name).Distinct())}), and "
                            + $"{SipriCells:N0} are allowed; take recipients or years out."
                    )
                );
        }
    }

    // By content and not by name: a renamed column of countries is still one.
    private static bool IsCellByCell(RawTable table) =>
        table.Resource.Fields.Any(field => field.Type == FieldType.Year)
        && Enumerable.Range(0, table.Resource.Fields.Count).Count(column => HoldsEntities(table, column)) >= 2;

    private static bool HoldsEntities(RawTable table, int column) =>
        table.Rows.Count > 0 && table.Rows.All(row => Entity.TryParseEntity(row.Cells[column], out _));

    private static bool IsSipri(CheckedDataset dataset) =>
        dataset.Package.Publisher.Contains(Sipri, StringComparison.OrdinalIgnoreCase)
        || dataset.Package.Publisher.Contains("Stockholm International Peace", StringComparison.OrdinalIgnoreCase);

    private static Problem Breach(ProblemKind kind, CheckedDataset dataset, string message) =>
        kind.At(dataset.File, null, "licenceClass", message);
}
