using System.Globalization;
using Analysis.Data.Tables;
using Analysis.Import.Files;
using Analysis.Import.Store;
using Analysis.Publishers;
using CsCheck;

namespace Analysis.Import.Tests;

/// <summary>
/// What is written in a publisher's shape is read as it was: over tables that are drawn, for every importer, and for the library's own CSV.
/// </summary>
public sealed class RoundTripTests : IDisposable
{
    private const int Files = 5;
    private static readonly Gen<int> Seed = Gen.Int[0, 1_000_000];

    // Money of all parties alike, and rounded as it was, so that totals, shares and ratios of the files still fit it.
    private static readonly Gen<decimal> Factor = Gen.Int[900, 1100].Select(thousandths => thousandths / 1000m);

    private readonly ShippedCopy _data = new("sipri-deal-counts");

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Deliveries_are_summed_by_supplier_recipient_and_year() =>
        Seed.Sample(
            seed =>
            {
                var deals = SipriDeals.Of(_data.Root, seed);
                var expected = deals
                    .SelectMany(deal =>
                        deal.Deliveries.Select(one => (deal.Supplier, deal.Recipient, one.Year, Volume: deal.Unit * one.Units))
                    )
                    .GroupBy(row => (row.Supplier, row.Recipient, row.Year))
                    .Select(group => $"{group.Key.Supplier},{group.Key.Recipient},{group.Key.Year},{Text(group.Sum(row => row.Volume))}");
                foreach (var file in (DelimitedFile[])[SipriRegister.Deliveries(deals, Parties), SipriRegister.Resaved(deals, Parties)])
                    AssertSame(expected, Lines(Read(file), "sipri-arms-transfers"));
            },
            iter: Files,
            threads: 1
        );

    [Fact]
    public void Deals_are_stored_row_by_row() =>
        Seed.Sample(
            seed =>
            {
                var deals = SipriDeals.Of(_data.Root, seed);
                AssertSame(
                    deals.Select(deal =>
                        $"{deal.Recipient},{deal.Supplier},{deal.Order},{deal.Designation},{deal.Units},{string.Join(' ', deal.Deliveries.Select(one => one.Year))},{Text(deal.Unit * deal.Units)}"
                    ),
                    Rows(Read(SipriRegister.Deals(deals, Parties)), "sipri-trade-register")
                        .Select(row => string.Join(',', row[1], row[2], row[3], row[7], row[10], row[12], row[17]))
                );
            },
            iter: Files,
            threads: 1
        );

    [Fact]
    public void Values_are_the_whole_numbers_by_party_and_year() =>
        Seed.Sample(
            seed =>
            {
                var deals = SipriDeals.Of(_data.Root, seed);
                AssertSame(
                    deals
                        .SelectMany(deal => deal.Deliveries.Select(one => (deal.Recipient, one.Year, Volume: deal.Unit * one.Units)))
                        .GroupBy(row => (row.Recipient, row.Year))
                        .Select(group =>
                            $"x-world,{group.Key.Recipient},{group.Key.Year},{Text(Math.Round(group.Sum(row => row.Volume), MidpointRounding.AwayFromZero))}"
                        ),
                    Lines(Read(SipriValues.Recipients(deals, Parties)), "sipri-import-export-values")
                );
            },
            iter: Files,
            threads: 1
        );

    [Fact]
    public void The_figures_of_NATO_come_back_in_both_layouts() =>
        Factor.Sample(
            factor =>
            {
                foreach (
                    var (figures, write) in ((IReadOnlyList<PublishedFigure>, Func<IReadOnlyList<PublishedFigure>, PartyList, BookFile>)[])
                        [
                            (NatoFigures.Of2024(_data.Root, factor), Analysis.Publishers.NatoBook.Of2024),
                            (NatoFigures.Of2026(_data.Root, factor), Analysis.Publishers.NatoBook.Of2026),
                        ]
                )
                {
                    AssertSame(Figures(figures), Rows(Read(write(figures, Parties)), "nato-defence-expenditure").Select(Named));
                }
            },
            iter: Files,
            threads: 1
        );

    [Fact]
    public void Military_expenditure_and_the_hundred_companies_are_the_cells_of_their_sheets() =>
        Seed.Sample(
            seed =>
            {
                var book = Analysis.Publishers.MilexBook.Of(Parties, seed);
                AssertSame(
                    Cells(book, "Current US$").Select(cell => cell.Value + (cell.Style > 0 ? "estimate" : "actual")),
                    Rows(Read(book), "sipri-military-expenditure")
                        .Where(row => row[2] == "military-expenditure" && row[3] == "million USD (current)")
                        .Select(row => row[4] + row[5])
                );
                var companies = TopCompaniesBook.Of(_data.Root, seed);
                AssertSame(
                    Enumerable.Range(2002, 23).SelectMany(year => Cells(companies, $"{year}", 4).Select(cell => $"{year} {cell.Value}")),
                    Rows(Read(companies), "sipri-top-100-companies")
                        .Where(row => row[4] == "million USD (current)")
                        .Select(row => $"{row[2]} {row[5]}")
                );
            },
            iter: Files,
            threads: 1
        );

    [Fact]
    public void The_defence_agencys_figures_come_back() =>
        Seed.Sample(
            seed =>
            {
                var book = EdaBook.Of(Parties, seed);
                // The last of the newest year is the total of the union, which is not a row of the table.
                AssertSame(
                    [
                        .. Cells(book, "Billions", 2).Select(cell => cell.Value),
                        .. Cells(book, "Member States 2025 ", 2).SkipLast(1).Select(cell => cell.Value),
                    ],
                    Rows(Read(book), "eda-member-states").Where(row => row[2] == "defence-expenditure").Select(row => row[4])
                );
            },
            iter: Files,
            threads: 1
        );

    [Fact]
    public void Eurostats_figures_come_back_in_both_forms() =>
        Factor.Sample(
            factor =>
            {
                PublishedFigure[] Scaled(string dataset, string file) =>
                    [
                        .. ShippedTable
                            .Read(_data.Root, dataset, file)
                            .Figures()
                            .Select(figure => IsMoney(figure) ? figure with { Value = figure.Value * factor } : figure),
                    ];
                var (json, csv) = (Scaled("eurostat-gov-ev", "2026-04.csv"), Scaled("eurostat-gov-10a-exp", "2026.csv"));
                AssertSame(Figures(json), Rows(Read(EurostatAnswer.Json(json)), "eurostat-gov-ev").Select(Named));
                AssertSame(Figures(csv), Rows(Read(EurostatAnswer.Csv(csv)), "eurostat-gov-10a-exp").Select(Named));
            },
            iter: Files,
            threads: 1
        );

    [Fact]
    public void The_World_Banks_figures_come_back_in_all_forms()
    {
        var figures = ShippedTable.Read(_data.Root, "world-bank-indicators", "2026.csv").Figures();
        var known = figures.Where(figure => figure.Measure == "population").Select(figure => figure.Entity).ToHashSet();
        foreach (var file in (PublisherFile[])[WorldBankDownload.Csv(figures, Parties), WorldBankDownload.Zip(figures, Parties)])
            AssertSame(
                Figures(figures.Where(figure => figure.Measure == "population")),
                Rows(Read(file), "world-bank-indicators").Where(row => row[2] == "population" && known.Contains(row[0])).Select(Named)
            );
        AssertSame(
            Figures(figures.Where(figure => figure.Measure == "gdp-per-head")),
            Rows(Read(WorldBankDownload.Json(figures, Parties)), "world-bank-indicators")
                .Where(row => row[2] == "gdp-per-head")
                .Select(Named)
        );
    }

    [Fact]
    public void The_trackers_rows_are_stored() =>
        Seed.Sample(
            seed =>
            {
                foreach (
                    var (file, dataset) in ((DelimitedFile, string)[])
                        [
                            (KielFiles.Explorer(Parties, seed), "kiel-support-by-month"),
                            (KielFiles.Allocations(seed), "kiel-total-allocations"),
                            (KielFiles.Procurement(seed), "kiel-procurement-trends"),
                            (KielFiles.Weapons(Parties, seed), "kiel-weapons"),
                            (KielFiles.Shares(Parties, seed), "kiel-eu-aid-shares"),
                        ]
                )
                    AssertSame(
                        file.Rows.Select(row => string.Join('|', row)),
                        Rows(Read(file, KielFiles.Release()), dataset).Select(row => string.Join('|', row))
                    );
            },
            iter: Files,
            threads: 1
        );

    // Line ends inside a cell are written as blanks, so the cells have none.
    private static readonly Gen<string[][]> Table = Gen.Select(
            Gen.Int[0, 999],
            Gen.Char["abcÄ€ ,;\"'|"].Array[0, 12].Select(signs => new string(signs)),
            Gen.Decimal[-1000, 1000]
        )
        .Select(
            (key, text, number) =>
                (string[])[key.ToString("000", CultureInfo.InvariantCulture), text, ImportContext.Text(Math.Round(number, 6))]
        )
        .Array[1, 40];

    [Fact]
    public void The_librarys_own_CSV_is_read_as_it_was_written() =>
        Table.Sample(rows =>
        {
            string[][] unique = [.. rows.DistinctBy(row => row[0])];
            var file = TableFile.Of(Imported(unique));
            var problems = new List<Problem>();
            var read = CsvText.Read(file.Bytes, "x.csv", problems).Skip(1).Select(row => row.Cells).ToList();
            Assert.Empty(problems);
            Assert.Equal(unique.OrderBy(row => row[0], StringComparer.Ordinal), read);
        });

    private PartyList Parties => PartyList.In(_data.Root);

    private DataImport Read(params PublisherFile[] files) =>
        DataImport.Read(
            _data.Root,
            [.. files.Select<PublisherFile, Func<SourceFile>>(file => () => SourceFile.Of(file.Name, file.Bytes()))],
            new() { Today = new(2026, 11, 25) }
        );

    private static IEnumerable<string[]> Rows(DataImport import, string dataset) =>
        import.Tables.Single(one => one.Table.Dataset.Name == dataset).Table.Rows;

    private static IEnumerable<string> Lines(DataImport import, string dataset) =>
        Rows(import, dataset).Select(row => string.Join(',', row));

    private static IEnumerable<string> Figures(IEnumerable<PublishedFigure> figures) =>
        figures.Select(figure =>
            $"{figure.Entity} {figure.Year} {figure.Measure} {figure.Unit} {Text((decimal)(double)figure.Value)} {figure.Status}"
        );

    private static string Named(string[] row) =>
        $"{row[0]} {row[1]} {row[2]} {row[3]} {Text((decimal)double.Parse(row[4], CultureInfo.InvariantCulture))} {row[5]}";

    private static IEnumerable<BookCell> Cells(BookFile book, string sheet, int? column = null) =>
        book.Sheets.Single(one => one.Name == sheet) is var found
            ? found
                .Rows.Where(row => row.Number >= found.Blocks[0].From && row.Number <= found.Blocks[0].To)
                .SelectMany(row =>
                    row.Cells.Where(cell =>
                        cell.Number is not null && (column is null ? cell.Column >= found.Blocks[0].First : cell.Column == column)
                    )
                )
            : [];

    private static bool IsMoney(PublishedFigure figure) =>
        figure.Unit.Contains("million", StringComparison.Ordinal) || figure.Unit.Contains("USD per head", StringComparison.Ordinal);

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));

    private static string Text(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static ImportedTable Imported(string[][] rows) =>
        new()
        {
            Dataset = new()
            {
                Name = "x",
                Title = "x",
                Description = "x",
                Publisher = "x",
                LicenceClass = "open",
                Credit = "x",
                Licence = new("x", "https://example.org"),
                Source = new("x", "https://example.org"),
            },
            Edition = "2026",
            Shape = TableShape.Of([Columns.Text("key", "x"), Columns.Text("text", "x"), Columns.Number("value", "x")], "key"),
            Rows = rows,
            Title = "x",
            PublishedOn = "2026-01-01",
            Address = "https://example.org",
            Provenance = "x",
            Coverage = CoverageBuilder.Of(null),
            Caveats = [],
        };
}
