namespace Analysis.Import.Tests;

/// <summary>SIPRI's import and export values.</summary>
public sealed class ValueTableTests : IDisposable
{
    private const string Above =
        "Volume of transfers of major arms\nFigures are in millions of SIPRI trend-indicator values "
        + "(TIVs).\nNote\nNote\nNote\n\nSource: SIPRI Arms Transfers Database (c) SIPRI.\nData "
        + "generated: 14 Jul 2026 2:57:40 AM\n\n";
    private const string Years = ",2024,2025,2024-2025,Percentage,Sum total years,Percentage of total\n";

    // 400 of 404 are 99.0 %, 2 are 0.5 %; the rows begin in line 11 of the file.
    private const string Rows = "India,400,0 ,400,99.0%,400,99.0%\nHamas (Palestine)*,2,,2,0.5%,2,0.5%\nPLO (Israel)*,1,1,2,0.5%,2,0.5%\n";
    private const string Sums = ",403,1,404,100%,404,\n";
    private const string Text = Above + "Recipient" + Years + Rows + "Total world import" + Sums;

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // "0 " is less than half a million, an empty cell is no delivery.
    [Theory]
    [InlineData(
        "Recipient",
        "Total world import",
        "x-world,IND,2024,400",
        "x-world,IND,2025,0",
        "x-world,x-armed-groups,2024,3",
        "x-world,x-armed-groups,2025,1"
    )]
    [InlineData(
        "Recipient",
        "Total imports from China",
        "CHN,IND,2024,400",
        "CHN,IND,2025,0",
        "CHN,x-armed-groups,2024,3",
        "CHN,x-armed-groups,2025,1"
    )]
    [InlineData(
        "Exports by",
        "Total world export",
        "IND,x-world,2024,400",
        "IND,x-world,2025,0",
        "x-armed-groups,x-world,2024,3",
        "x-armed-groups,x-world,2025,1"
    )]
    [InlineData(
        "Supplier",
        "Total exports to Israel",
        "IND,ISR,2024,400",
        "IND,ISR,2025,0",
        "x-armed-groups,ISR,2024,3",
        "x-armed-groups,ISR,2025,1"
    )]
    public void The_first_and_the_last_line_give_the_party_of_the_figures(string first, string total, params string[] rows)
    {
        var report = _folder.Import(_folder.Put("import-export-values_2024-2025.csv", Above + first + Years + Rows + total + Sums));
        Assert.Equal(rows, _folder.Rows("sipri-import-export-values", "2026"));
        Assert.Equal([2, 4, 4], report.Checks.Select(check => check.Compared));
        Assert.All(report.Checks, check => Assert.Empty(check.Differences));
    }

    public static TheoryData<string, string> Forms =>
        new()
        {
            { "lines that end in a semicolon and CR LF", Text.Replace("\n", ";\r\n", StringComparison.Ordinal) },
            { "lines that end in CR", Text.Replace('\n', '\r') },
            { "semicolons between the cells", Text.Replace(',', ';') },
            {
                "without the columns of sums",
                Above + "Recipient,2024,2025\nIndia,400,0 \nHamas (Palestine)*,2,\nPLO (Israel)*,1,1\nTotal world import,403,1\n"
            },
            { "a blank that a spreadsheet took away", Text.Replace("0 ", "0", StringComparison.Ordinal) },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_table_in_another_form_gives_the_same_rows(string form, string text)
    {
        Assert.NotEmpty(form);
        _folder.Import(_folder.Put("x.csv", text));
        Assert.Equal(
            ["x-world,IND,2024,400", "x-world,IND,2025,0", "x-world,x-armed-groups,2024,3", "x-world,x-armed-groups,2025,1"],
            _folder.Rows("sipri-import-export-values", "2026")
        );
    }

    // What the table is damaged by, and the row and column of the first refusal.
    [Theory]
    [InlineData("India,400", "India,4e2", 11, "2024")]
    [InlineData("India,400", "India,\"4,00\"", 11, "2024")]
    [InlineData("India,400", "India,4,00", 11, null)]
    [InlineData("India,400", "India,-400", 11, "2024")]
    [InlineData("India,400", "India,400.5", 11, "2024")]
    [InlineData("India,400", "India,0400", 11, "2024")]
    [InlineData("India,400", "India,TBD", 11, "2024")]
    [InlineData("India,400", "India,1E+300", 11, "2024")]
    [InlineData("400,99.0%,400", "400,99.0%,401", 11, "Sum total years")]
    [InlineData("99.0%\nHamas", "98.0%\nHamas", 11, "Percentage of total")]
    [InlineData("400,99.0%,400", ",99.0%,400", 11, "2024-2025")]
    [InlineData("India,400,0 ,400", "\"India,400,0 ,400", 11, null)]
    [InlineData("99.0%\nHamas", "99.0%Hamas", 11, null)]
    [InlineData("\nHamas", "\nSub-total,400,0 ,400,99.0%,400,99.0%\nHamas", 12, "Recipient")]
    [InlineData("\nHamas", "\nIndia,400,0 ,400,99.0%,400,99.0%\nHamas", 12, null)]
    [InlineData("Hamas (Palestine)*", "Total", 13, null)]
    [InlineData("Total world import", "Total", 14, null)]
    [InlineData("Total world import", "Total world export", 14, null)]
    [InlineData("Total world import", "Total exports to Israel", 14, null)]
    [InlineData("Recipient,2024", "Supplier,2024", 14, null)]
    [InlineData("404,\n", "404,\nNorway,1,1,2,0.5%,2,0.5%\n", 15, null)]
    [InlineData("404,\n", "404,", 14, null)]
    [InlineData("\nHamas", "\n,,,,,,\nHamas", 12, null)]
    [InlineData("404,\n", "404,\n,,,,,,\n", 15, null)]
    [InlineData("India", "In\u200bdia", 11, null)]
    [InlineData("\nHamas", "\u2028\nHamas", 11, null)]
    [InlineData("2024,2025,2024", "2024,,2024", 10, "C")]
    [InlineData("2024,2025,2024", "2024,2026,2024", 10, "C")]
    [InlineData("2024,2025,2024", "2024,2025e,2024", 10, "C")]
    [InlineData("2024,2025,2024", "2025,2026,2024", 10, "D")]
    [InlineData("2024-2025", "2024-2026", 10, "D")]
    [InlineData("Percentage of total", "Percentage of total (a)", 10, "G")]
    [InlineData("Percentage,", "", 10, "C")]
    [InlineData("are in millions", "are in thousands", 2, null)]
    [InlineData("Figures are in millions of SIPRI trend-indicator values (TIVs).", "Note", 1, null)]
    [InlineData("14 Jul 2026", "14 Jul 2099", 8, null)]
    [InlineData("14 Jul 2026", "14 Jul 2024", 10, null)]
    [InlineData("14 Jul 2026", "1 Jan 2026 14 Jul 2026", 8, null)]
    public void A_damaged_table_is_refused_with_its_row_and_column(string cells, string damaged, int row, string? column)
    {
        var at = Text.IndexOf(cells, StringComparison.Ordinal);
        var problem = _folder.Refused(_folder.Put("x.csv", Text[..at] + damaged + Text[(at + cells.Length)..]))[0];
        Assert.Equal((row, column), (problem.Row ?? 0, problem.Column));
    }

    // What agrees no more: the sum of the year, that of the row, and the percentage.
    [Theory]
    [InlineData("India,400", "India,500", "14 2024", "11 2024-2025")]
    [InlineData("India,400,0 ,400,99.0%,400", "India,400,0 ,500,99.0%,500", "14 2024-2025", "11 2024-2025", "11 Percentage")]
    [InlineData("99.0%,400,99.0%", "98.0%,400,98.0%", "11 Percentage")]
    [InlineData("Total world import,403", "Total world import,430", "14 2024", "14 2024-2025")]
    [InlineData("India,400,0 ,400,99.0%,400,99.0%\n", "", "13 2024", "13 2024-2025")]
    [InlineData("India,400,0 ,400", "India,40,0 ,400", "14 2024", "11 2024-2025")]
    [InlineData("PLO (Israel)*,1,1", "PLO (Israel)*,1,9", "14 2025", "13 2024-2025")]
    [InlineData("India", "Inda", "11 Recipient")]
    [InlineData("Total world import", "Total imports from India", "11 ")]
    [InlineData("India", "India (a)", "11 Recipient")]
    [InlineData("India", "India**", "11 Recipient")]
    [InlineData("India", "unknown recipient(s)**", "11 Recipient")]
    public void Figures_that_do_not_add_up_are_differences(string cells, string damaged, params string[] places)
    {
        var at = Text.IndexOf(cells, StringComparison.Ordinal);
        var differences = Consent.Differences(_folder.Root, _folder.Put("x.csv", Text[..at] + damaged + Text[(at + cells.Length)..]));
        Assert.Equal(places, differences.Select(one => $"{one.Row} {one.Column}"));
    }

    // Turkey and Turkiye are one country by two names, of which SIPRI's table never has both.
    [Fact]
    public void Two_names_of_one_country_are_a_difference()
    {
        var text = Above + "Recipient,2025\nTurkey,4\nTurkiye,4\nTotal world import,8\n";
        var problem = Assert.Single(Consent.Differences(_folder.Root, _folder.Put("x.csv", text)));
        Assert.Equal(12, problem.Row);
        Assert.Contains("'Turkiye' and 'Turkey' (row 11) are the same country, TUR", problem.Message, StringComparison.Ordinal);
    }

    // A hundred figures of 1 each may be 50.5 off if all are rounded up. For the world the limit is 1.5 times the square root of 100 and a
    // half, 15.5; for one partner twice that and a half, 30.5.
    [Theory]
    [InlineData("world import", 115, true)]
    [InlineData("world import", 116, false)]
    [InlineData("world import", 84, false)]
    [InlineData("imports from Yemen", 130, true)]
    [InlineData("imports from Yemen", 131, false)]
    public void Many_figures_may_differ_from_their_sum_by_rounding_and_by_no_more(string of, int total, bool agrees)
    {
        var names = Country
            .All.Where(country => !country.Name.Contains(',', StringComparison.Ordinal))
            .Take(100)
            .Select(country => $"{country.Name},1\n");
        var path = _folder.Put("x.csv", $"{Above}Recipient,2025\n{string.Concat(names)}Total {of},{total}\n");
        Assert.Equal(
            agrees ? [] : ["2025"],
            agrees
                ? _folder.Read(path).Reports[0].AcceptedDifferences.Select(one => one.Column)
                : Consent.Differences(_folder.Root, path).Select(one => one.Column)
        );
    }

    [Fact]
    public void Without_its_last_line_it_is_refused() =>
        Assert.Contains(
            "no line of totals",
            _folder.Refused(_folder.Put("x.csv", $"{Above}Recipient,2024,2025\nIndia,400,7\n")).Single().Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Without_the_lines_above_the_header_it_is_refused() =>
        Assert.Contains(
            "Download the table again",
            _folder.Refused(_folder.Put("x.csv", Text[Above.Length..])).Single().Message,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_label_of_many_blanks_is_refused_at_once()
    {
        var path = _folder.Put("x.csv", Text.Replace("Total world", "Total" + new string(' ', 50_000) + "world", StringComparison.Ordinal));
        var reading = Task.Run(() => _folder.Refused(path), TestContext.Current.CancellationToken);
        Assert.Contains(
            "does not give the party",
            (await reading.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Single().Message,
            StringComparison.Ordinal
        );
    }
}
