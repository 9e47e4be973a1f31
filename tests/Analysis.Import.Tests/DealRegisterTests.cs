using System.Text;
using Analysis.Data;

namespace Analysis.Import.Tests;

/// <summary>SIPRI's register with one row a deal: Windows-1252, broken records, no split by year.</summary>
public sealed class DealRegisterTests : IDisposable
{
    private readonly ShippedCopy _data = new("sipri-arms-transfers", "sipri-deal-counts");

    private static readonly string[] Rows =
    [
        "Poland,United States,2020,?,32,,F-35A Lightning-2,fighter/ground-attack aircraft,3,,2024; 2025,New,Part of a deal; "
            + "with arms,55,1760,165",
        "Italy,United States,2009,,75,?,F-35A Lightning-2,fighter/ground-attack aircraft,30,?,2016; 2017,New,,55,4125,1650",
        "Thailand,Ukraine,2007,,96,,BTR-3U Guardian,APC,96,,2010; 2011,New,First line of a comment",
        "that a line feed breaks,0.3,28.8,28.8",
        // 2 of 1.5 as new, of which 0.66 count.
        "Finland,Sweden,2010,,,,Wärtsilä-38,ship engine,2,,2012,Second hand but modernized,,0.99,,1.98",
        "Norway,Poland,2015,,4,,Thing,something new,,,,New,Not delivered,,,",
    ];

    public void Dispose() => _data.Dispose();

    private string Register(params string[] rows)
    {
        var path = _data.Put("trade-register.csv", "");
        File.WriteAllBytes(
            path,
            CodePagesEncodingProvider
                .Instance.GetEncoding(1252)!
                .GetBytes(Registers.Deals(rows, Registers.Preamble(range: "'1950' to '2025'")))
        );
        return path;
    }

    [Fact]
    public void A_deal_is_a_row_and_a_broken_record_is_joined()
    {
        var report = _data.Import(Register([.. Rows, ";;", ""]));
        Assert.Equal((5, 5, "2026"), (report.Read, report.Kept, report.Edition));
        Assert.Equal(
            [
                "00001,POL,USA,2020,yes,32,no,F-35A Lightning-2,fighter/ground-attack aircraft,aircraft,3,no,2024 "
                    + "2025,new,Part of a deal; with arms,55,1760,165",
                "00002,ITA,USA,2009,no,75,yes,F-35A Lightning-2,fighter/ground-attack aircraft,aircraft,30,yes,2016 2017,new,,55,4125,1650",
                "00003,THA,UKR,2007,no,96,no,BTR-3U Guardian,APC,armoured-vehicles,96,no,2010 2011,new,First line of a comment "
                    + "that a line feed breaks,0.3,28.8,28.8",
                "00004,FIN,SWE,2010,no,,no,Wärtsilä-38,ship engine,engines,2,no,2012,modernised,,0.99,,1.98",
                "00005,NOR,POL,2015,no,4,no,Thing,something new,unmapped,,no,,new,Not delivered,,,",
            ],
            _data.Rows("sipri-trade-register", "2026")
        );
        Assert.Contains("1 records that a line feed inside the comment breaks in two were joined, first in row 15.", report.Notes);
    }

    [Fact]
    public void It_feeds_orders_and_lags_and_never_shares_by_year()
    {
        var report = _data.Import(Register(Rows));
        Assert.False(Directory.Exists(Path.Combine(_data.Local, "sipri-arms-transfers")));
        Assert.Contains(
            report.NotMade,
            reason => reason.StartsWith("sipri-arms-transfers and all that is summed by year", StringComparison.Ordinal)
        );
        // Italy's 75 are a programme and no firm order.
        Assert.Equal(["F-35,aircraft,2009,no,1,75,30,7", "F-35,aircraft,2020,yes,1,32,3,4"], _data.Rows("sipri-us-system-orders", "2026"));
        Assert.Equal(["aircraft,USA,2009,7,1,1650", "aircraft,USA,2020,4,1,165"], _data.Rows("sipri-delivery-lags", "2026"));
    }

    // A row that is whole, damaged as the first text is by the second; the column that the refusal names.
    [Theory]
    [InlineData("Poland,United States,2020", "Poland,United States,New", "Year of order")]
    [InlineData("Poland,United States,2020", "Poland,United States,2027", "Year of order")]
    [InlineData("2024; 2025", "24; 2025", "Year(s) of delivery")]
    [InlineData("2024; 2025", "2025; 2024", "Year(s) of delivery")]
    [InlineData("2024; 2025", "2024; 2024", "Year(s) of delivery")]
    [InlineData("2024; 2025", "2024; 2026", "Year(s) of delivery")]
    [InlineData(",32,", ",many,", "Number ordered")]
    [InlineData(",32,", ",+32,", "Number ordered")]
    [InlineData(",32,", ",1E+300,", "Number ordered")]
    [InlineData(",55,1760,165", ",00055,1760,165", "SIPRI TIV per unit")]
    [InlineData(",55,1760,165", ",55,1760,1.65E+02", "SIPRI TIV of delivered weapons")]
    [InlineData(",55,1760,165", ",55,1760,1 650", "SIPRI TIV of delivered weapons")]
    [InlineData("2020,?,32", "2020,x,32", "mark behind Year of order")]
    [InlineData("New,Part", "Neu,Part", "status")]
    [InlineData("F-35A Lightning-2,fighter", "F-35A,Lightning-2,fighter", null)]
    [InlineData("Poland,United States", "Total,United States", "Recipient")]
    [InlineData("Poland,United States", "\"Poland,United States", null)]
    [InlineData("Poland,United States", "Pol\nand,United States", null)]
    [InlineData("Part of a deal; with arms,55", "Part of a\n deal; with\n arms,55", null)]
    [InlineData("165\n", "165", null)]
    public void A_damaged_cell_is_refused_with_its_row_and_column(string cells, string damaged, string? column)
    {
        var text = Registers.Deals(Rows[..2], Registers.Preamble(range: "'1950' to '2025'"));
        var at = text.IndexOf(cells, StringComparison.Ordinal);
        var problem = Assert
            .ThrowsAny<DataException>(() => _data.Read(_data.Put("x.csv", text[..at] + damaged + text[(at + cells.Length)..])))
            .Problems[0];
        Assert.Equal((13, column), (problem.Row ?? 0, problem.Column));
    }

    [Theory]
    [InlineData(",55,1760,165", ",55,1761,165", "SIPRI TIV for total order")]
    [InlineData(",55,1760,165", ",55,,165", "SIPRI TIV for total order")]
    [InlineData(",55,1760,165", ",55,1760,156", "SIPRI TIV of delivered weapons")]
    [InlineData(",55,1760,165", ",,1760,165", "SIPRI TIV per unit")]
    [InlineData(",32,", ",23,", "SIPRI TIV for total order")]
    [InlineData(",32,", ",,", "Number ordered")]
    [InlineData(",3,,2024; 2025", ",4,,2024; 2025", "SIPRI TIV of delivered weapons")]
    [InlineData(",3,,2024; 2025", ",3,,", "Year(s) of delivery")]
    [InlineData(",3,,2024; 2025", ",3,,2020; 2021; 2024; 2025", "Year(s) of delivery")]
    [InlineData("2024; 2025", "2019; 2025", "Year(s) of delivery")]
    [InlineData("Poland,United States", "Polnd,United States", "Recipient")]
    [InlineData("Poland,United States", "Poland**,United States", "Recipient")]
    public void Figures_and_names_that_do_not_fit_are_a_difference(string cells, string damaged, string column)
    {
        var text = Registers.Deals(Rows[..2], Registers.Preamble(range: "'1950' to '2025'"));
        var at = text.IndexOf(cells, StringComparison.Ordinal);
        var problem = Consent.Differences(_data.Root, _data.Put("x.csv", text[..at] + damaged + text[(at + cells.Length)..])).Single();
        Assert.Equal((13, column), (problem.Row ?? 0, problem.Column));
    }

    // A hundred deals of ten recipients, ten each, in SIPRI's order; the mark of doubt is on every second year.
    private static readonly string[] Names =
    [
        .. Country.All.Select(country => country.Name).Where(name => !name.Contains(',', StringComparison.Ordinal)).Take(10),
    ];

    private static string[] Many =>
        [
            .. Enumerable
                .Range(0, 100)
                .Select(i =>
                    $"{Names[i / 10]},United "
                    + $"States,{1990 + i % 10},{(i % 2 == 0 ? "?" : "")},{1 + i},?,System-{i},tank,{1 + i},?,2001,New,Comment "
                    + $"{i},1,{1 + i},{1 + i}"
                ),
        ];

    [Theory]
    [InlineData(",Comment", ",", "Comments")]
    [InlineData(",?,2001", ",,2001", "mark behind Number delivered")]
    public void A_column_that_was_emptied_is_a_difference(string cells, string damaged, string column)
    {
        string[] rows =
        [
            .. Many.Select((row, i) => row.Replace(cells == ",Comment" ? $",Comment {i}" : cells, damaged, StringComparison.Ordinal)),
        ];
        Assert.Equal([(12, column)], Consent.Differences(_data.Root, Register(rows)).Select(one => (one.Row ?? 0, one.Column!)));
    }

    [Fact]
    public void A_row_between_those_of_another_recipient_is_a_difference()
    {
        Assert.Empty(_data.Read(Register(Many)).Reports[0].AcceptedDifferences);
        // The eighth row goes behind the fifty-fifth, between those of the sixth recipient: line 12 + 55.
        string[] rows = [.. Many[..7], .. Many[8..55], Many[7], .. Many[55..]];
        Assert.Equal([(67, "Recipient")], Consent.Differences(_data.Root, Register(rows)).Select(one => (one.Row ?? 0, one.Column!)));
        // Sorted in another way, the order has no meaning.
        Assert.Empty(_data.Read(Register([.. Many.OrderBy(row => row[^1])])).Reports[0].AcceptedDifferences);
    }

    [Theory]
    [InlineData("from Norway   to All countries ", 13, "Supplier")]
    [InlineData("from All countries  to Norway", 13, "Recipient")]
    public void A_row_of_others_than_those_chosen_is_refused(string choice, int row, string column)
    {
        var problem = Assert
            .ThrowsAny<DataException>(() =>
                _data.Read(_data.Put("x.csv", Registers.Deals(Rows[..1], Registers.Preamble(choice: choice, range: "'1950' to '2025'"))))
            )
            .Problems[0];
        Assert.Equal((row, column), (problem.Row ?? 0, problem.Column));
    }

    [Fact]
    public void A_letter_that_became_a_question_mark_is_refused()
    {
        var text = Registers.Deals(Rows, Registers.Preamble(range: "'1950' to '2025'")).Replace('ä', '?');
        var problem = Assert.ThrowsAny<DataException>(() => _data.Read(_data.Put("x.csv", text))).Problems.Single();
        Assert.Equal((17, "Weapon designation"), (problem.Row ?? 0, problem.Column));
    }

    // A deal has no number of its own, so that only the whole row identifies it.
    [Fact]
    public void A_row_or_a_block_that_is_there_twice_is_a_difference()
    {
        var problems = Consent.Differences(_data.Root, Register([.. Rows, .. Rows[..2]]));
        Assert.Equal(
            [(19, "is the same as row 13"), (20, "is the same as row 14")],
            problems.Select(problem => (problem.Row ?? 0, problem.Message[..21]))
        );
    }

    // The comment of row 15 ends in its thirteenth cell and goes on in four; a row with another number of cells is not one of SIPRI's
    // breaks.
    [Theory]
    [InlineData("Thailand,Ukraine,2007,,96,,BTR-3U Guardian,APC,96,,2010; 2011,New", "First line,0.3,28.8,28.8")]
    [InlineData(
        "Thailand,Ukraine,2007,,96,,BTR-3U Guardian,APC,96,,2010; 2011,New,First line",
        "of a comment",
        "that goes on,0.3,28.8,28.8"
    )]
    [InlineData("Thailand,Ukraine,2007,,96,,BTR-3U Guardian,APC,96,,2010; 2011,New,First line", "<html>", "goes on,0.3,28.8,28.8")]
    [InlineData(
        "Thailand,Ukraine,2007,,96,,BTR-3U Guardian,APC,96,,2010; 2011,New,Cut",
        "Italy,United States,2009,,75,?,F-35A Lightning-2,fighter/ground-attack aircraft,30,?,2016,New,,55,4125,1650"
    )]
    public void Only_a_record_that_is_broken_inside_its_comment_is_joined(params string[] lines) =>
        Assert.Equal(13, Assert.ThrowsAny<DataException>(() => _data.Read(Register(lines))).Problems[0].Row);

    [Fact]
    public void A_file_that_ends_in_the_middle_of_a_record_is_refused() =>
        Assert.Contains(
            "the file truncated",
            Assert
                .ThrowsAny<DataException>(() => _data.Read(Register([.. Rows, "Poland,United States,2020,,3"])))
                .Problems.Single()
                .Message,
            StringComparison.Ordinal
        );

    // 437 and 850 are what DOS wrote, 10000 is what a Macintosh did.
    [Theory]
    [InlineData(850)]
    [InlineData(437)]
    [InlineData(10000)]
    public void Letters_of_another_encoding_are_refused_with_their_row(int codePage)
    {
        var path = _data.Put("x.csv", "");
        File.WriteAllBytes(
            path,
            CodePagesEncodingProvider
                .Instance.GetEncoding(codePage)!
                .GetBytes(Registers.Deals(Rows, Registers.Preamble(range: "'1950' to '2025'")))
        );
        Assert.Equal(17, Assert.ThrowsAny<DataException>(() => _data.Read(path)).Problems.Single().Row);
    }

    [Fact]
    public void Letters_that_were_converted_twice_are_refused_with_their_row()
    {
        var text = Registers.Deals(Rows, Registers.Preamble(range: "'1950' to '2025'")).Replace("ä", "Ã¤", StringComparison.Ordinal);
        Assert.Equal(17, Assert.ThrowsAny<DataException>(() => _data.Read(_data.Put("x.csv", text))).Problems.Single().Row);
    }

    // A pattern could start again at each blank and each repetition.
    [Theory]
    [InlineData("from ", "arms from ", 4500)]
    [InlineData("from ", "from All countries  to All countries . Deals with deliveries ", 700)]
    [InlineData("range '", "year range '2020' to ", 2000)]
    [InlineData("Data generated: ", "Data generated: ", 3000)]
    [InlineData("Data generated: ", " ", 100_000)]
    public async Task Repeated_words_above_the_header_are_refused_at_once(string before, string repeated, int times)
    {
        var text = Registers.Deals(Rows[..2]);
        var at = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var path = _data.Put("x.csv", text[..at] + string.Concat(Enumerable.Repeat(repeated, times)) + text[at..]);
        var reading = Task.Run(() => Assert.ThrowsAny<DataException>(() => _data.Read(path)), TestContext.Current.CancellationToken);
        await reading.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void An_excerpt_is_refused_where_a_shipped_edition_shows_how_many_deals_there_are()
    {
        using var shipped = new ShippedCopy();
        var path = shipped.Put("trade-register.csv", Registers.Deals(Rows[..2], Registers.Preamble(range: "'1950' to '2025'")));
        Assert.Contains(
            "% of the deals that edition 2025 counts",
            Assert.ThrowsAny<DataException>(() => shipped.Read(path)).Problems.Single().Message,
            StringComparison.Ordinal
        );
    }
}
