namespace Analysis.Import.Tests;

public sealed partial class NatoWorkbookTests
{
    [Fact]
    public void Look_alikes_and_hidden_sheets_are_refused()
    {
        Assert.Contains(
            "looks like the publisher's sheet 'Table 2'",
            _folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Copy("Table 2", "Table 2 (2)").Bytes()))[0].Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is the same table as the sheet 'Table 2'",
            _folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Copy("Table 2", "TABLE2").Bytes()))[0].Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is hidden",
            _folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Hide("Table 2").Bytes()))[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Years_in_the_future_are_refused()
    {
        var book = NatoBook.Of2026();
        foreach (
            var (sheet, place) in from table in (string[])["1", "2", "3", "5", "6", "7", "8a", "8b"]
            from row in (int[])[4, 41]
            where table != "7" || row == 4
            select ($"Table {table}", row)
        )
            book.Set(sheet, $"B{place}", 2026).Set(sheet, $"C{place}", "2027e");
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", book.Bytes())),
            problem => problem.Message.Contains("the header has the year 2027, which is in the future", StringComparison.Ordinal)
        );
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Bytes(made: "2026-12-31", saved: "2026-12-31"))),
            problem => problem.Message.Contains("made on 2026-12-31, which is in the future", StringComparison.Ordinal)
        );
    }

    // Every figure has a second view: of each table one figure of Norway is a tenth larger than it was.
    [Theory]
    [InlineData("Table 1", "B6", "exchange rates that tables 1 and 2 imply at current prices")]
    [InlineData("Table 1", "C43", "exchange rates that tables 1 and 2 imply at constant prices")]
    [InlineData("Table 1", "C7", "the United States in table 1 and in table 2")]
    [InlineData("Table 2", "C6", "sum of the members of each year and NATO's total")]
    [InlineData("Table 2", "C43", "sum of the members of each year and NATO's total")]
    [InlineData("Table 3", "C6", "spending over GDP at constant prices")]
    [InlineData("Table 3", "C43", "growth of spending at constant prices")]
    [InlineData("Table 5", "C6", "gdp in million USD (current): sum of the members")]
    [InlineData("Table 5", "C43", "gdp in million USD (2021 prices): sum of the members")]
    [InlineData("Table 6", "C6", "spending per head over GDP per head")]
    [InlineData("Table 6", "C43", "spending per head over GDP per head")]
    [InlineData("Table 7", "C9", "military-personnel in thousand persons: NATO's total")]
    [InlineData("Table 8a", "C43", "sum of the four shares of spending and 100 %")]
    [InlineData("Table 8b", "C6", "sum of the four shares of spending and 100 %")]
    public void A_figure_that_differs_from_its_second_view_is_a_difference(string sheet, string place, string says)
    {
        var book = NatoBook.Of2026();
        var old = Convert.ToDouble(book.Get(sheet, place), System.Globalization.CultureInfo.InvariantCulture);
        var path = _folder.Put("x.xlsx", book.Set(sheet, place, old * (sheet == "Table 1" ? 5 : 1.1)).Bytes());
        Assert.Contains(
            _folder.Refused(path),
            problem =>
                problem.Message.StartsWith(says, StringComparison.Ordinal) || problem.Message.Contains(says, StringComparison.Ordinal)
        );
        Assert.NotEmpty(
            DataImport
                .Read(_folder.Root, [path], new() { AcceptDifferences = true, Today = new(2026, 11, 25) })
                .Reports.Single()
                .AcceptedDifferences
        );
    }

    // Read by its column, the figure of 2025 would become that of 2026.
    [Fact]
    public void A_row_that_has_shifted_against_its_years_is_a_problem() =>
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Shift("Table 7", 5, 'B').Bytes())),
            problem => problem.Message.Contains("is beside the columns of the years", StringComparison.Ordinal)
        );

    [Fact]
    public void A_label_of_many_blanks_is_read_at_once()
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        _folder.Refused(
            _folder.Put(
                "x.xlsx",
                NatoBook.Of2026().Set("Table 2", "A6", "Norway" + new string(' ', 30_000) + "(" + new string(' ', 30_000) + "x").Bytes()
            )
        );
        Assert.InRange(started.ElapsedMilliseconds, 0, 10_000);
    }

    [Fact]
    public void A_workbook_of_something_else_is_refused_with_the_names_of_its_sheets() =>
        Assert.Contains(
            "is a workbook with the sheets 'Budget'",
            _folder.Refused(_folder.Put("x.xlsx", new WorkbookFile().Sheet("Budget", (1, "A", ["Rent", 1])).Bytes())).Single().Message,
            StringComparison.Ordinal
        );
}
