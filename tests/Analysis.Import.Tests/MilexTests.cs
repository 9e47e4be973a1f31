using Analysis.Data;

namespace Analysis.Import.Tests;

/// <summary>SIPRI's military expenditure: read exactly with its colours, or refused with sheet and cell.</summary>
public sealed class MilexTests : IDisposable
{
    private const string Current = "Current US$";
    private const string Constant = "Constant (2023) US$";

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Poland in 2024: 36,750 million at current prices are 35,000 at those of 2023, 4.0833 % of 900,000, 918.75 for each of 40 millions;
    // Poland is in row 9 and Türkiye in row 10.
    [Theory]
    [InlineData("US$")]
    [InlineData("USD")]
    public void The_sheets_are_read_under_both_names(string dollar)
    {
        var report = _folder.Import(_folder.Put("milex.xlsx", MilexBook.Of(dollar).Bytes("2025-04-28")));
        Assert.Equal(
            ("2025", "SIPRI military expenditure workbook, 2020-2024, constant prices of 2023"),
            (report.Edition, report.RecognisedAs)
        );
        var rows = _folder.Rows("sipri-military-expenditure", "2025");
        Assert.Equal(5 * 5 * 2, rows.Length);
        Assert.Contains("POL,2024,military-expenditure,million USD (2023 prices),35000,actual,", rows);
        Assert.Contains("POL,2024,military-expenditure,million USD (current),36750,actual,", rows);
        Assert.Contains("POL,2023,military-burden,% of GDP (current),3.75,actual,", rows);
        Assert.Contains("POL,2024,military-expenditure-per-head,USD per head (current),918.75,actual,", rows);
        Assert.Equal([("European Union", "left out", 5)], report.Unmapped);
        Assert.Equal(
            [("not available", 10), ("of a time when the country was not there", 15), ("of a name that is not mapped", 25)],
            report.Dropped.OrderBy(one => one.Count)
        );
        Assert.All(report.Checks, check => Assert.Empty(check.Differences));
        // The population is the closer comparison of dollars.
        Assert.Contains("'current' over", Assert.Single(report.Checks, check => check.Compared == 0).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StyledNumber.Blue, "estimate", "")]
    [InlineData(StyledNumber.BlueRgb, "estimate", "")]
    [InlineData(StyledNumber.BlueOfTheme, "estimate", "")]
    [InlineData(StyledNumber.Red, "estimate", "highly uncertain")]
    [InlineData(StyledNumber.RedRgb, "estimate", "highly uncertain")]
    [InlineData(0, "actual", "")]
    public void The_colour_of_a_figure_shows_how_certain_it_is_however_it_is_written(int style, string status, string note)
    {
        _folder.Import(_folder.Put("milex.xlsx", MilexBook.Of().Set(Current, "G9", new StyledNumber(36_750, style)).Bytes("2025-04-28")));
        Assert.Contains(
            $"POL,2024,military-expenditure,million USD (current),36750,{status},{note}",
            _folder.Rows("sipri-military-expenditure", "2025")
        );
    }

    [Fact]
    public void A_colour_that_SIPRI_gives_no_meaning_is_a_difference() =>
        Assert.Contains(
            "Poland 2024 is in the colour #00B050",
            Assert
                .Single(
                    _folder.Refused(
                        _folder.Put("x.xlsx", MilexBook.Of().Set(Current, "G9", new StyledNumber(36_750, StyledNumber.Green)).Bytes())
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    public static TheoryData<string, string, object?, string> Changes =>
        new()
        {
            { Current, "G9", "9,800", "row 9, column G of sheet 'Current US$': Poland 2024: '9,800' is not a figure" },
            {
                Current,
                "G9",
                new StyledNumber(45_000, StyledNumber.Day),
                "row 9, column G of sheet 'Current US$': Poland 2024: '2023-03-15' is a date"
            },
            { Current, "G9", new CellError("#N/A"), "Poland 2024: '#N/A' is not a figure: the spreadsheet has lost it" },
            { Current, "G9", 1e300, "1E+300 is above" },
            { Current, "G9", -1, "-1 is below 0" },
            { Current, "G9", null, "Poland 2024 is empty, where SIPRI writes '...'" },
            { "Share of GDP", "G9", 3.75, "3.75 is above 2" },
            { Current, "G6", "2024*", "the header has '2024*' where a year belongs (2024)" },
            { Current, "F6", null, "the header has '' where a year belongs (2023)" },
            { Current, "F6", 2024, "the header has the year 2024 where 2023 belongs" },
            { Current, "B6", "Remarks", "the header has 'Remarks' where a year belongs" },
            { Current, "A9", "Polland", "'Polland' is not a known country, so its figures would be left out; did they mean Poland?" },
            { Current, "A9", "Türkiye", "Türkiye occurs twice" },
            { Current, "D8", 5, "'Europe' is not a known country, so its figures would be left out" },
            { Current, "A9", null, "figures have no name before them" },
            { Current, "H9", 5, "'5' of Poland is beside the columns of the years" },
            { Current, "A1", "Military expenditure by country, in billions of US$ at current prices", "says 'billion'" },
            { Current, "A1", "Military expenditure by country, in thousands of US$ at current prices", "says 'thousand'" },
            { Current, "A1", "Military expenditure by country, at current prices", "does not contain above its table 'us$ m'" },
            { Current, "A1", "Military expenditure by country, in constant (2023) US$ m.", "says other prices than its name" },
            {
                Constant,
                "A1",
                "Military expenditure by country, in constant (2022) US$ m., 2020-2024",
                "says constant prices of 2022, and the name of the sheet says 2023"
            },
            {
                Constant,
                "A1",
                "Military expenditure by country, in constant (2023) US$ m., 2020-2025",
                "the header ends in 2024, and the words above it say 2025"
            },
            { "Regional totals", "F16", 70, "of SIPRI's world total of 2024" },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_sheet_is_refused_in_words(string sheet, string place, object? cell, string says) =>
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", MilexBook.Of().Set(sheet, place, cell).Bytes())),
            problem => problem.ToString().Contains(says, StringComparison.Ordinal)
        );

    // Column F is 2023 in the sheet of current prices and G in that of constant ones; 2022, in the middle, is peaked.
    [Theory]
    [InlineData(Current, "E9", 10, "population that dollars and dollars per head imply")]
    [InlineData(Current, "E9", 1.2, "population that dollars and dollars per head imply")]
    [InlineData(Current, "F9", 1.1, "constant and current prices in the base year")]
    [InlineData(Constant, "G9", 1.1, "constant and current prices in the base year")]
    [InlineData(Constant, "F9", 2, "'constant' over 'current' and over 'burden'")]
    [InlineData("Share of GDP", "E9", 0.5, "'burden' over 'current' and over 'constant'")]
    [InlineData("Share of GDP", "G9", 0.1, "'burden' over 'current' and over 'constant'")]
    [InlineData("Per capita", "E10", 1.3, "population that dollars and dollars per head imply")]
    [InlineData("Share of Govt. spending", "F11", 2, "'government' over 'current' and over 'burden'")]
    public void A_figure_that_differs_from_the_other_sheets_is_a_difference(string sheet, string place, double factor, string says)
    {
        var book = MilexBook.Of();
        var old = Convert.ToDouble(book.Get(sheet, place), System.Globalization.CultureInfo.InvariantCulture);
        var path = _folder.Put("x.xlsx", book.Set(sheet, place, old * factor).Bytes("2025-04-28"));
        Assert.Contains(
            _folder.Refused(path),
            problem =>
                problem.Message.Contains(says, StringComparison.Ordinal)
                && problem.Column?.Contains("sheet", StringComparison.Ordinal) == true
        );
        Assert.NotEmpty(
            DataImport
                .Read(_folder.Root, [path], new() { AcceptDifferences = true, Today = new(2026, 11, 25) })
                .Reports.Single()
                .AcceptedDifferences
        );
    }

    [Fact]
    public void Removed_colours_are_a_difference()
    {
        var book = MilexBook.Of();
        foreach (
            var (sheet, row, red, blue) in ((string, int, char, char)[])
                [
                    (Current, 10, 'F', 'G'),
                    (Constant, 10, 'G', 'H'),
                    ("Share of GDP", 10, 'F', 'G'),
                    ("Per capita", 11, 'F', 'G'),
                    ("Share of Govt. spending", 12, 'G', 'H'),
                ]
        )
        foreach (var column in (char[])[red, blue])
            book.Set(sheet, $"{column}{row}", Assert.IsType<StyledNumber>(book.Get(sheet, $"{column}{row}")).Number);
        Assert.Contains(
            "no figure is blue or red",
            Assert.Single(_folder.Refused(_folder.Put("x.xlsx", book.Bytes()))).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "Share of GDP",
        "F9",
        "...",
        "figures in dollars and those of the sheet 'burden', which has the years around differ for POL in 2023"
    )]
    [InlineData(
        "Share of GDP",
        "G9",
        "...",
        "figures in dollars and those of the sheet 'burden', which has the years around differ for POL in 2024"
    )]
    [InlineData(Constant, "F9", 0, "figures of the sheet 'constant' and those in dollars of the same year differ for POL in 2022")]
    public void A_figure_that_became_a_mark_or_nothing_is_a_difference(string sheet, string place, object cell, string says) =>
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", MilexBook.Of().Set(sheet, place, cell).Bytes())),
            problem => problem.Message.Contains(says, StringComparison.Ordinal)
        );

    [Fact]
    public void A_figure_that_only_the_sheet_in_dollars_lacks_is_a_difference() =>
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", MilexBook.Of().Set(Current, "E9", "...").Bytes())),
            problem =>
                problem.Message.Contains(
                    "figures of the sheet 'constant' and those in dollars of the same year differ for POL in 2022",
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void A_row_that_was_shifted_or_removed_is_refused()
    {
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", MilexBook.Of().Shift(Current, 9, 'C').Bytes())),
            problem => problem.Message.Contains("is beside the columns of the years", StringComparison.Ordinal)
        );
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", MilexBook.Of().Without("Per capita", 10).Bytes())),
            problem =>
                problem.Message.Contains("the countries of the sheets are others or in another order: TUR", StringComparison.Ordinal)
                || problem.Message.Contains("has TUR", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Current US$ (2)")]
    [InlineData("Current US$ ")]
    [InlineData("current us$")]
    [InlineData("Current US$ old")]
    [InlineData("Copy of Current US$")]
    public void A_look_alike_of_a_sheet_is_refused_by_name(string name)
    {
        Assert.Contains(
            "looks like the publisher's sheet 'Current US$'",
            _folder.Refused(_folder.Put("x.xlsx", MilexBook.Of().Rename(Current, name).Bytes()))[0].ToString(),
            StringComparison.Ordinal
        );
        if (!name.Equals(Current, StringComparison.OrdinalIgnoreCase))
            Assert.Contains(
                $"sheet '{name}'",
                _folder.Refused(_folder.Put("x.xlsx", MilexBook.Of().Copy(Current, name).Bytes()))[0].ToString(),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void A_sheet_that_is_missing_beside_the_three_is_named() =>
        Assert.Contains(
            "lacks the sheet 'Per capita'",
            Assert.Single(_folder.Refused(_folder.Put("x.xlsx", MilexBook.Of().Rename("Per capita", null).Bytes()))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_missing_sheet_is_named() =>
        Assert.Contains(
            "lacks the sheet of military-expenditure in million USD (current)",
            _folder.Refused(_folder.Put("x.xlsx", MilexBook.Of().Rename(Current, null).Bytes())).Single().Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_hidden_sheet_and_years_to_come_are_refused()
    {
        Assert.Contains(
            "is hidden",
            _folder.Refused(_folder.Put("x.xlsx", MilexBook.Of().Hide(Current).Bytes())).Single().Message,
            StringComparison.Ordinal
        );
        var problems = Assert
            .ThrowsAny<DataException>(() =>
                DataImport.Read(
                    _folder.Root,
                    [_folder.Put("x.xlsx", MilexBook.Of().Bytes("2024-01-01", "2024-01-01"))],
                    new() { Today = new(2024, 5, 1) }
                )
            )
            .Problems;
        Assert.Contains("of which SIPRI has no figures yet", Assert.Single(problems).Message, StringComparison.Ordinal);
    }
}
