using System.Text;
using Analysis.Data.Importing;
using Analysis.Procurement;

namespace Analysis.Data.Tests.Importing;

/// <summary>SIPRI's register with one row a delivery: what feeds shares by year.</summary>
public sealed class DeliveryRegisterTests : IDisposable
{
    private static readonly string[] Summed = ["FRA,POL,2021,2", "USA,NOR,2021,0.25", "USA,POL,2020,3.5", "USA,POL,2021,1"];

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // 0.4 and 0.6 of two deals are 1 in 2021; the rest stands by itself.
    [Fact]
    public void Volumes_are_summed_by_supplier_recipient_and_year()
    {
        var report = _folder.Import(_folder.Put("trade-register.csv", Registers.Deliveries(Registers.AsShipped)));
        Assert.Equal(("2026", 5, 5), (report.Edition, report.Read, report.Kept));
        Assert.Equal("all suppliers, all recipients, 2020-2025", report.Covers);
        Assert.Equal(Summed, _folder.Rows("sipri-arms-transfers", "2026"));
        Assert.Equal(ImportEffect.InPlaceOfShipped, report.Tables[0].Effect);
    }

    public static TheoryData<string, string> Forms => new()
    {
        { "lines that end in a semicolon and CR LF", Registers.Deliveries(Registers.AsShipped, end: ";\r\n") },
        { "lines that end in many semicolons", Registers.Deliveries(Registers.AsShipped, end: ";;;;;;\n") },
        { "semicolons between the cells", Registers.Deliveries(Registers.AsShipped.Select(row => row.Replace(',', ';')), header: Registers.DeliveryHeader.Replace(',', ';')) },
        { "the column names since March 2026", Registers.Deliveries(Registers.AsShipped, header: Registers.DeliveryHeader.Replace("Numbers delivered", "Deliveries in the Year Range", StringComparison.Ordinal)) },
        { "quoted cells", Registers.Deliveries(Registers.AsShipped.Select(row => $"\"{row.Replace(",", "\",\"", StringComparison.Ordinal)}\""), header: $"\"{Registers.DeliveryHeader.Replace(",", "\",\"", StringComparison.Ordinal)}\"") },
        { "CR LF and LF mixed", Registers.Deliveries(Registers.AsShipped).Replace("\n100,France", "\r\n100,France", StringComparison.Ordinal) },
        { "empty lines and lines of semicolons below", Registers.Deliveries(Registers.AsShipped, end: ";\r\n") + ";\r\n;;;\r\n\r\n" },
        { "a byte order mark", "\ufeff" + Registers.Deliveries(Registers.AsShipped) },
        { "a quote inside a cell, for inches", Registers.Deliveries(Registers.AsShipped).Replace("F-35A,FGA", "\"5-inch\" 5\" gun,FGA", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_register_in_another_form_gives_the_same_rows(string form, string text)
    {
        Assert.NotEmpty(form);
        _folder.Import(_folder.Put("x.csv", text));
        Assert.Equal(Summed, _folder.Rows("sipri-arms-transfers", "2026"));
    }

    [Fact]
    public void UTF_16_is_read_by_its_mark()
    {
        _folder.Import(_folder.Put("x.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Registers.Deliveries(Registers.AsShipped))]));
        Assert.Equal(Summed, _folder.Rows("sipri-arms-transfers", "2026"));
    }

    // The second Monday of March: 9 March 2026, 10 March 2025.
    [Theory]
    [InlineData("12 Feb 2026", "2025")]
    [InlineData("8 Mar 2026", "2025")]
    [InlineData("9 Mar 2026", "2026")]
    [InlineData("31 Dec 2026", "2026")]
    [InlineData("9 Mar 2025", "2024")]
    [InlineData("10 Mar 2025", "2025")]
    public void The_edition_follows_from_the_day_and_the_release_in_March(string generated, string edition)
    {
        var import = _folder.Read(_folder.Put("x.csv", Registers.Deliveries(Registers.AsShipped, Registers.Preamble(generated))));
        Assert.Equal(edition, import.Reports[0].Edition);
        Assert.Equal($"all suppliers, all recipients, 2020-{int.Parse(edition, System.Globalization.CultureInfo.InvariantCulture) - 1}", import.Reports[0].Covers);
    }

    [Fact]
    public void A_year_that_was_not_over_is_dropped_and_says_so()
    {
        var report = _folder.Import(_folder.Put("x.csv", Registers.Deliveries([.. Registers.AsShipped, Registers.Delivery("France", "Norway", 2026, "9")], Registers.Preamble(range: "'2020' to '2026'"))));
        Assert.Equal([("delivered after 2025, a year that was not over at the release", 1)], report.Dropped);
        Assert.Equal(Summed, _folder.Rows("sipri-arms-transfers", "2026"));
    }

    [Fact]
    public void Parties_that_are_no_countries_stay_in_every_total()
    {
        string[] more =
        [
            Registers.Delivery("Soviet Union", "North Yemen", 2020, "1"), Registers.Delivery("unknown supplier(s)", "NATO**", 2020, "2"),
            Registers.Delivery("UAE", "Hezbollah (Lebanon)*", 2020, "3"), Registers.Delivery("Turkiye", "Houthi rebels (Yemen)*", 2020, "4"),
            Registers.Delivery("Freedonia", "Poland", 2022, "5"), Registers.Delivery("Freedonia", "Poland", 2022, "6"),
        ];
        var report = _folder.Import(_folder.Put("x.csv", Registers.Deliveries([.. Registers.AsShipped, .. more])));
        Assert.Equal(["ARE,x-armed-groups,2020,3", .. Summed[..1], "SUN,x-north-yemen,2020,1", "TUR,x-armed-groups,2020,4", .. Summed[1..], "x-other,POL,2022,11", "x-unknown,x-nato,2020,2"], _folder.Rows("sipri-arms-transfers", "2026"));
        Assert.Equal([("Freedonia", "kept as x-other", 2)], report.Unmapped);
        Assert.Contains(report.Notes, note => note == "armed groups that are no state, put together as x-armed-groups: Hezbollah (Lebanon)*, Houthi rebels (Yemen)*");
    }

    // 2 of 3 in 2021; NOR took only US arms. The extract covers POL and NOR, the register every country.
    [Fact]
    public void Indicators_take_the_register_in_place_of_the_extract_and_over_all_recipients()
    {
        string[] rows = [.. Registers.AsShipped, Registers.Delivery("France", "Japan", 2021, "7"), Registers.Delivery("United States", "Japan", 2021, "1")];
        _folder.Import(_folder.Put("x.csv", Registers.Deliveries(rows)));
        var table = _folder.Data.Open().Transfers();
        Assert.Equal(LicenceClass.BringYourOwn, table.Source.LicenceClass);
        Assert.Equal(1 / 8d, SupplierShare.Of(table, Country.Parse("JPN"), Period.Year(2021), Country.UnitedStates).Only.Value.Fraction, 12);
        Assert.Equal(1 / 3d, SupplierShare.Of(table, Country.Parse("POL"), Period.Year(2021), Country.UnitedStates).Only.Value.Fraction, 12);
        // Nothing was delivered to Sweden, which the register covers: zero imports have no share, and that is another reason than not being covered.
        Assert.DoesNotContain("does not cover", SupplierShare.Of(table, Country.Parse("SWE"), Period.Year(2021), Country.UnitedStates).Gaps.Single().Reason, StringComparison.Ordinal);
        Assert.Equal(LicenceClass.Extract, _folder.Data.Open().Transfers("2025").Source.LicenceClass);
        Assert.Equal(LicenceClass.Extract, DataLibrary.OpenShipped(_folder.Root).Transfers("2026").Source.LicenceClass);
    }

    [Fact]
    public void An_export_of_one_supplier_answers_nothing_about_shares()
    {
        var report = _folder.Import(_folder.Put("x.csv", Registers.Deliveries(Registers.AsShipped.Where(row => row.Contains("France", StringComparison.Ordinal)), Registers.Preamble(choice: "from France   to All countries"))));
        Assert.Equal("only the suppliers France, all recipients, 2020-2025", report.Covers);
        Assert.Contains("covers only some suppliers", SupplierShare.Of(_folder.Data.Open().Transfers(), Country.Parse("POL"), Period.Year(2021), Country.Parse("FRA")).Gaps.Single().Reason, StringComparison.Ordinal);
        Assert.Contains(report.NotMade, reason => reason.Contains("they need all suppliers", StringComparison.Ordinal));
    }

    [Fact]
    public void An_export_of_one_recipient_is_a_gap_for_the_others()
    {
        _folder.Import(_folder.Put("x.csv", Registers.Deliveries(Registers.AsShipped.Where(row => row.Contains("Poland", StringComparison.Ordinal)), Registers.Preamble(choice: "from All countries  to Poland"))));
        var table = _folder.Data.Open().Transfers();
        Assert.Equal(1 / 3d, SupplierShare.Of(table, Country.Parse("POL"), Period.Year(2021), Country.UnitedStates).Only.Value.Fraction, 12);
        Assert.Contains("does not cover Norway", SupplierShare.Of(table, Country.Parse("NOR"), Period.Year(2021), Country.UnitedStates).Gaps.Single().Reason, StringComparison.Ordinal);
    }

    // The shipped edition speaks for POL and NOR from 2020 to 2022; the export begins in 2021 and has Poland alone.
    [Fact]
    public void An_import_that_speaks_for_less_than_what_it_replaces_says_so()
    {
        string[] rows = [.. Registers.AsShipped.Where(row => row.Contains("Poland", StringComparison.Ordinal) && row.Contains("2021", StringComparison.Ordinal))];
        var differences = _folder.Read(_folder.Put("x.csv", Registers.Deliveries(rows, Registers.Preamble(choice: "from All countries  to Poland", range: "'2021' to '2025'")))).Reports[0].Tables[0].Differences;
        Assert.Equal("It stands in place of edition 2026 and speaks for less: the years 2021-2025 and not 2020-2022; 1 in recipient, without NOR. What lies outside becomes a gap.", differences[1]);
    }

    // 2 units of 0.13 make 0.26 and not 0.9; the same delivery stands twice.
    [Fact]
    public void Rows_that_do_not_fit_together_are_told_and_kept()
    {
        var twice = Registers.Delivery("France", "Norway", 2022, "1", deal: "7");
        var report = _folder.Import(_folder.Put("x.csv", Registers.Deliveries([twice, twice, "9,France,Norway,X,FGA aircraft,Aircraft,2018,No,2,No,2023,No,New,1,0.13,0.9,No", .. Registers.AsShipped])));
        Assert.Contains(report.Notes, note => note.StartsWith("1 deliveries of a deal in a year stand twice or more with the same volume, first in rows 13 and 14", StringComparison.Ordinal));
        Assert.Contains("FRA,NOR,2022,2", _folder.Rows("sipri-arms-transfers", "2026"));
        Assert.StartsWith("units times the volume of one against the volume delivered: 8 rows checked,", report.Checks[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("first row 15", report.Checks[0].ToString(), StringComparison.Ordinal);
    }

    // Of 6.75 million in the shipped edition 4.75 are left: 70 %.
    [Fact]
    public void An_export_that_lacks_much_without_saying_so_is_refused()
    {
        var problem = Assert.Single(_folder.Refused(_folder.Put("x.csv", Registers.Deliveries(Registers.AsShipped.Where(row => !row.Contains("France", StringComparison.Ordinal))))));
        Assert.Contains("holds 70 % of the volume that edition 2026 has", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_told_at_once_with_row_and_column_and_nothing_changes()
    {
        string[] rows = [Registers.Delivery("France", "Poland", 2021, "much"), Registers.AsShipped[0], Registers.Delivery("", "Poland", 2021, "1"), "100,France,Poland", Registers.Delivery("France", "Poland", 20211, "1")];
        var problems = _folder.Refused(_folder.Put("x.csv", Registers.Deliveries(rows)), _folder.Put("y.csv", "neither fish nor fowl\n"));
        Assert.Equal(["x.csv 13 TIV delivery values", "x.csv 15 Supplier", "x.csv 16 ", "x.csv 17 Delivery year", "y.csv  "], problems.Select(problem => $"{problem.File} {problem.Row} {problem.Column}").Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(_folder.Local));
    }

    [Fact]
    public void A_changed_layout_names_the_missing_columns()
    {
        var text = Registers.Deliveries(Registers.AsShipped, header: Registers.DeliveryHeader.Replace("TIV delivery values", "Volume", StringComparison.Ordinal).Replace("Delivery year,", "Year,", StringComparison.Ordinal));
        Assert.Equal(["TIV delivery values", "Delivery year"], _folder.Refused(_folder.Put("x.csv", text)).Select(problem => problem.Column).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_the_lines_above_the_header_it_is_refused() =>
        Assert.Contains("the lines that SIPRI puts above the header are missing", _folder.Refused(_folder.Put("x.csv", Registers.Deliveries(Registers.AsShipped, ""))).Single().Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("of Italy and France. Deals", "'2020' to '2025'", "is not understood")]
    [InlineData("from All countries  to All countries ", "'2026' to '2026'", "none of these years was over at the release of edition 2026")]
    [InlineData("from Freedonia to All countries ", "'2020' to '2025'", "'Freedonia' is not known, so that the coverage can't be told")]
    public void A_choice_that_is_not_understood_is_not_taken_for_all(string choice, string range, string says) =>
        Assert.Contains(says, _folder.Refused(_folder.Put("x.csv", Registers.Deliveries(Registers.AsShipped, Registers.Preamble(choice: choice, range: range))))[0].Message, StringComparison.Ordinal);

    [Fact]
    public void Without_a_choice_of_years_it_speaks_for_all_of_them() =>
        Assert.Equal("all suppliers, all recipients, 1950-2025", _folder.Import(_folder.Put("x.csv", Registers.Deliveries(Registers.AsShipped, Registers.Preamble(range: "'Not specified' to 'Not specified'")))).Covers);

    [Fact]
    public void Two_exports_in_one_file_are_refused() =>
        Assert.Contains("a second header", _folder.Refused(_folder.Put("x.csv", Registers.Deliveries([.. Registers.AsShipped, Registers.DeliveryHeader, .. Registers.AsShipped]))).Single().Message, StringComparison.Ordinal);

    // Against edition 2026: FRA to POL in 2021 was 2 and is 2.5; the rest is the same.
    [Fact]
    public void What_differs_from_the_editions_there_is_said()
    {
        string[] rows = [.. Registers.AsShipped, Registers.Delivery("France", "Poland", 2021, "0.5"), Registers.Delivery("France", "Norway", 2022, "1")];
        var differences = _folder.Import(_folder.Put("x.csv", Registers.Deliveries(rows))).Tables[0].Differences;
        Assert.Equal("Against edition 2026, shipped: 1 of 4 shared figures differ, 1 are new, 0 are gone; largest: FRA POL 2021 2 -> 2.5.", differences[0]);
        Assert.StartsWith("Against edition 2025: 1 of 4", differences[1], StringComparison.Ordinal);
    }
}
