using System.Text;
using Analysis.Data;
using Analysis.Procurement;

namespace Analysis.Import.Tests;

/// <summary>SIPRI's register with one row a delivery: what feeds shares by year.</summary>
public sealed partial class DeliveryRegisterTests : IDisposable
{
    private static readonly string[] Summed = ["FRA,POL,2021,2", "USA,NOR,2021,0.25", "USA,POL,2020,3.5", "USA,POL,2021,1"];

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // 0.4 and 0.6 of two deals are 1 in 2021; the other rows are single.
    [Fact]
    public void Volumes_are_summed_by_supplier_recipient_and_year()
    {
        var report = _folder.Import(_folder.Put("trade-register.csv", Registers.Deliveries(Registers.AsShipped)));
        Assert.Equal(("2026", 5, 5), (report.Edition, report.Read, report.Kept));
        Assert.Equal("all suppliers, all recipients, 2020-2025", report.Covers);
        Assert.Equal(Summed, _folder.Rows("sipri-arms-transfers", "2026"));
        Assert.Equal(ImportEffect.InPlaceOfShipped, report.Tables[0].Effect);
    }

    public static TheoryData<string, string> Forms =>
        new()
        {
            { "lines that end in a semicolon and CR LF", Registers.Deliveries(Registers.AsShipped, end: ";\r\n") },
            { "lines that end in many semicolons", Registers.Deliveries(Registers.AsShipped, end: ";;;;;;\n") },
            {
                "semicolons between the cells",
                Registers.Deliveries(
                    Registers.AsShipped.Select(row => row.Replace(',', ';')),
                    header: Registers.DeliveryHeader.Replace(',', ';')
                )
            },
            {
                "the column names since March 2026",
                Registers.Deliveries(
                    Registers.AsShipped,
                    header: Registers.DeliveryHeader.Replace("Numbers delivered", "Deliveries in the Year Range", StringComparison.Ordinal)
                )
            },
            {
                "quoted cells",
                Registers.Deliveries(
                    Registers.AsShipped.Select(row => $"\"{row.Replace(",", "\",\"", StringComparison.Ordinal)}\""),
                    header: $"\"{Registers.DeliveryHeader.Replace(",", "\",\"", StringComparison.Ordinal)}\""
                )
            },
            {
                "CR LF and LF mixed",
                Registers.Deliveries(Registers.AsShipped).Replace("\n103,France", "\r\n103,France", StringComparison.Ordinal)
            },
            { "empty lines and lines of semicolons below", Registers.Deliveries(Registers.AsShipped, end: ";\r\n") + ";\r\n;;;\r\n\r\n" },
            { "a byte order mark", "\ufeff" + Registers.Deliveries(Registers.AsShipped) },
            {
                "a quote inside a cell, for inches",
                Registers.Deliveries(Registers.AsShipped).Replace("F-35A,FGA", "\"5-inch\" 5\" gun,FGA", StringComparison.Ordinal)
            },
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
        _folder.Import(
            _folder.Put("x.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Registers.Deliveries(Registers.AsShipped))])
        );
        Assert.Equal(Summed, _folder.Rows("sipri-arms-transfers", "2026"));
    }

    // The second Monday of March: 9 March 2026, 10 March 2025.
    [Theory]
    [InlineData("12 Feb 2026", "2025")]
    [InlineData("8 Mar 2026", "2025")]
    [InlineData("9 Mar 2026", "2026")]
    [InlineData("25 Nov 2026", "2026")]
    [InlineData("9 Mar 2025", "2024")]
    [InlineData("10 Mar 2025", "2025")]
    public void The_edition_follows_from_the_day_and_the_release_in_March(string generated, string edition)
    {
        var import = _folder.Read(_folder.Put("x.csv", Registers.Deliveries(Registers.AsShipped, Registers.Preamble(generated))));
        Assert.Equal(edition, import.Reports[0].Edition);
        Assert.Equal(
            $"all suppliers, all recipients, 2020-{int.Parse(edition, System.Globalization.CultureInfo.InvariantCulture) - 1}",
            import.Reports[0].Covers
        );
    }

    [Fact]
    public void An_unfinished_year_is_dropped_with_a_note()
    {
        var report = _folder.Import(
            _folder.Put(
                "x.csv",
                Registers.Deliveries(
                    [.. Registers.AsShipped, Registers.Delivery("France", "Norway", 2026, "9")],
                    Registers.Preamble(range: "'2020' to '2026'")
                )
            )
        );
        Assert.Equal([("delivered after 2025, a year that was not over at the release", 1)], report.Dropped);
        Assert.Equal(Summed, _folder.Rows("sipri-arms-transfers", "2026"));
    }

    [Fact]
    public void Parties_that_are_not_countries_stay_in_every_total()
    {
        string[] more =
        [
            Registers.Delivery("Soviet Union", "North Yemen", 2020, "1"),
            Registers.Delivery("unknown supplier(s)", "NATO**", 2020, "2"),
            Registers.Delivery("UAE", "Hezbollah (Lebanon)*", 2020, "3"),
            Registers.Delivery("Turkiye", "Houthi rebels (Yemen)*", 2020, "4"),
        ];
        var report = _folder.Import(_folder.Put("x.csv", Registers.Deliveries([.. Registers.AsShipped, .. more])));
        Assert.Equal(
            [
                "ARE,x-armed-groups,2020,3",
                .. Summed[..1],
                "SUN,x-north-yemen,2020,1",
                "TUR,x-armed-groups,2020,4",
                .. Summed[1..],
                "x-unknown,x-nato,2020,2",
            ],
            _folder.Rows("sipri-arms-transfers", "2026")
        );
        Assert.Contains(
            report.Notes,
            note => note == "armed groups that are not states, combined as x-armed-groups: Hezbollah (Lebanon)*, Houthi rebels (Yemen)*"
        );
    }

    // 2 of 3 in 2021; NOR took only US arms. The extract covers POL and NOR, the register every country.
    [Fact]
    public void Indicators_take_the_register_in_place_of_the_extract_and_over_all_recipients()
    {
        string[] rows =
        [
            .. Registers.AsShipped,
            Registers.Delivery("France", "Japan", 2021, "7"),
            Registers.Delivery("United States", "Japan", 2021, "1"),
        ];
        _folder.Import(_folder.Put("x.csv", Registers.Deliveries(rows)));
        var table = _folder.Data.Open().Transfers();
        Assert.Equal(LicenceClass.BringYourOwn, table.Source.LicenceClass);
        Assert.Equal(
            1 / 8d,
            SupplierShare.Of(table, Country.Parse("JPN"), Period.Year(2021), Country.UnitedStates).Only.Value.Fraction,
            12
        );
        Assert.Equal(
            1 / 3d,
            SupplierShare.Of(table, Country.Parse("POL"), Period.Year(2021), Country.UnitedStates).Only.Value.Fraction,
            12
        );
        // Nothing was delivered to Sweden, which the register covers: zero imports have no share, and that is another reason than not being
        // covered.
        Assert.DoesNotContain(
            "does not cover",
            SupplierShare.Of(table, Country.Parse("SWE"), Period.Year(2021), Country.UnitedStates).Gaps.Single().Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(LicenceClass.Extract, _folder.Data.Open().Transfers("2025").Source.LicenceClass);
        Assert.Equal(LicenceClass.Extract, DataLibrary.OpenShipped(_folder.Root).Transfers("2026").Source.LicenceClass);
    }

    [Fact]
    public void An_export_of_one_supplier_gives_no_shares()
    {
        var report = _folder.Import(
            _folder.Put(
                "x.csv",
                Registers.Deliveries(
                    Registers.AsShipped.Where(row => row.Contains("France", StringComparison.Ordinal)),
                    Registers.Preamble(choice: "from France   to All countries")
                )
            )
        );
        Assert.Equal("only the suppliers France, all recipients, 2020-2025", report.Covers);
        Assert.Contains(
            "covers only some suppliers",
            SupplierShare
                .Of(_folder.Data.Open().Transfers(), Country.Parse("POL"), Period.Year(2021), Country.Parse("FRA"))
                .Gaps.Single()
                .Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(report.NotMade, reason => reason.Contains("they need all suppliers", StringComparison.Ordinal));
    }

    [Fact]
    public void An_export_of_one_recipient_is_a_gap_for_the_others()
    {
        _folder.Import(
            _folder.Put(
                "x.csv",
                Registers.Deliveries(
                    Registers.AsShipped.Where(row => row.Contains("Poland", StringComparison.Ordinal)),
                    Registers.Preamble(choice: "from All countries  to Poland")
                )
            )
        );
        var table = _folder.Data.Open().Transfers();
        Assert.Equal(
            1 / 3d,
            SupplierShare.Of(table, Country.Parse("POL"), Period.Year(2021), Country.UnitedStates).Only.Value.Fraction,
            12
        );
        Assert.Contains(
            "does not cover Norway",
            SupplierShare.Of(table, Country.Parse("NOR"), Period.Year(2021), Country.UnitedStates).Gaps.Single().Reason,
            StringComparison.Ordinal
        );
    }

    // The shipped edition covers POL and NOR from 2020 to 2022; the export begins in 2021 and has Poland only.
    [Fact]
    public void An_import_that_covers_less_than_what_it_replaces_reports_it()
    {
        string[] rows =
        [
            .. Registers.AsShipped.Where(row =>
                row.Contains("Poland", StringComparison.Ordinal) && row.Contains("2021", StringComparison.Ordinal)
            ),
        ];
        var differences = _folder
            .Read(
                _folder.Put(
                    "x.csv",
                    Registers.Deliveries(rows, Registers.Preamble(choice: "from All countries  to Poland", range: "'2021' to '2025'"))
                )
            )
            .Reports[0]
            .Tables[0]
            .Differences;
        Assert.Equal(
            "It replaces edition 2026 and covers less: the years 2021-2025 and not 2020-2022; 1 in recipient, without NOR. "
                + "What it does not cover becomes a gap.",
            differences[1]
        );
    }
}
