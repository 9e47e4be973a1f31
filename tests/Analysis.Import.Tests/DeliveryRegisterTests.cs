using System.Text;
using Analysis.Data;
using Analysis.Procurement;

namespace Analysis.Import.Tests;

/// <summary>SIPRI's register with one row a delivery: what feeds shares by year.</summary>
public sealed class DeliveryRegisterTests : IDisposable
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

    // "Chle" is Chile without a letter, and Freedonia is unknown; if both are accepted they count as other.
    [Fact]
    public void A_name_that_is_not_known_is_a_difference_that_the_user_may_accept()
    {
        var path = _folder.Put(
            "x.csv",
            Registers.Deliveries([
                .. Registers.AsShipped,
                Registers.Delivery("Freedonia", "Chle", 2022, "5"),
                Registers.Delivery("Freedonia", "Poland", 2022, "6"),
            ])
        );
        var differences = Consent.Differences(_folder.Root, path);
        Assert.Equal([(18, "Supplier"), (18, "Recipient")], differences.Select(one => (one.Row ?? 0, one.Column)));
        Assert.DoesNotContain("one letter away", differences[0].Message, StringComparison.Ordinal);
        Assert.Contains(
            "'Chle' is not the name of a party that is known ('Chile' is one letter away)",
            differences[1].Message,
            StringComparison.Ordinal
        );
        var import = DataImport.Read(_folder.Root, [path], new() { Today = new(2026, 11, 25), AcceptDifferences = true });
        import.Write();
        Assert.Equal([("Freedonia", "kept as x-other", 2), ("Chle", "kept as x-other", 1)], import.Reports[0].Unmapped);
        Assert.Equal(2, import.Reports[0].AcceptedDifferences.Count);
        Assert.Contains("x-other,POL,2022,6", _folder.Rows("sipri-arms-transfers", "2026"));
    }

    // Row 13 is United States to Poland: 1 unit of 3.5 in 2020. What a cell is replaced by, and the column that the difference names.
    [Theory]
    [InlineData("New,3.5,3.5,3.5,No", "New,3.5,3.5,3.6,No", "TIV delivery values")]
    [InlineData("New,3.5,3.5,3.5,No", "New,3.5,3.4,3.5,No", "TIV deal unit")]
    [InlineData("New,3.5,3.5,3.5,No", "Second hand,3.5,3.5,3.5,No", "TIV deal unit")]
    [InlineData("2018,No,1,No,2020", "2018,No,2,No,2020", "TIV delivery values")]
    [InlineData("2018,No,1,No,2020", "2024,No,1,No,2020", "Delivery year")]
    [InlineData("Aircraft,2018,No,1,No,2020", "Aircaft,2018,No,1,No,2020", "Armament category")]
    public void Figures_of_a_row_that_do_not_fit_together_are_a_difference(string cells, string damaged, params string[] columns)
    {
        var text = Registers.Deliveries(Registers.AsShipped).Replace(cells, damaged, StringComparison.Ordinal);
        var differences = Consent.Differences(_folder.Root, _folder.Put("x.csv", text));
        Assert.Equal(columns.Select(column => (13, column)), differences.Select(one => (one.Row ?? 0, one.Column!)));
    }

    // A second-hand unit counts 0.4 of 0.01, which is printed as 0, and fifty of them 0.2.
    [Fact]
    public void Volumes_that_only_seem_apart_by_rounding_agree()
    {
        var row = "7,France,Norway,X,FGA aircraft,Aircraft,2018,No,50,No,2022,No,Second hand,0.01,0,0.2,No";
        Assert.All(
            _folder.Import(_folder.Put("x.csv", Registers.Deliveries([.. Registers.AsShipped, row]))).Checks,
            check => Assert.Empty(check.Differences)
        );
        Assert.Contains("FRA,NOR,2022,0.2", _folder.Rows("sipri-arms-transfers", "2026"));
    }

    [Fact]
    public void A_row_that_is_there_twice_is_a_difference()
    {
        var problem = Assert.Single(
            Consent.Differences(_folder.Root, _folder.Put("x.csv", Registers.Deliveries([.. Registers.AsShipped, Registers.AsShipped[1]])))
        );
        Assert.Equal(18, problem.Row);
        Assert.Contains("has a delivery of deal 101 in 2021, and so has row 14", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_one_deal_with_different_data_are_a_difference()
    {
        string[] rows =
        [
            .. Registers.AsShipped,
            Registers.Delivery("France", "Norway", 2022, "1", deal: "7"),
            Registers.Delivery("Italy", "Norway", 2023, "1", deal: "7"),
        ];
        var problem = Assert.Single(Consent.Differences(_folder.Root, _folder.Put("x.csv", Registers.Deliveries(rows))));
        Assert.Equal((19, "Supplier"), (problem.Row ?? 0, problem.Column));
        Assert.Contains("'Italy' is not 'France', which row 18 has", problem.Message, StringComparison.Ordinal);
    }

    // The second row of the fixture, damaged as the first text is by the second; the row and column that the refusal names.
    [Theory]
    [InlineData("New,0.4,0.4,0.4,No", "New,0.4,0.4,\"0,4\",No", 14, "TIV delivery values")]
    [InlineData("New,0.4,0.4,0.4,No", "New,0.4,0.4,1E+300,No", 14, "TIV delivery values")]
    [InlineData("New,0.4,0.4,0.4,No", "New,0.4,0.4,+0.4,No", 14, "TIV delivery values")]
    [InlineData("New,0.4,0.4,0.4,No", "New,0.4,00.4,0.4,No", 14, "TIV deal unit")]
    [InlineData("New,0.4,0.4,0.4,No", "New,0.4,0.4,-0.4,No", 14, "TIV delivery values")]
    [InlineData("New,0.4,0.4,0.4,No", "New,0.4,0.4,,No", 14, "TIV delivery values")]
    [InlineData("New,0.4,0.4,0.4,No", ",New,0.4,0.4,0.4", 14, "Status")]
    [InlineData("New,0.4,0.4,0.4,No", "Nieuw,0.4,0.4,0.4,No", 14, "Status")]
    [InlineData("New,0.4,0.4,0.4,No", "New,0.4,0.4,0.4,Maybe", 14, "Local production")]
    [InlineData("No,2021,No,New,0.4", "No,2019,No,New,0.4", 14, "Delivery year")]
    [InlineData("No,2021,No,New,0.4", "No,2026,No,New,0.4", 14, "Delivery year")]
    [InlineData("No,2021,No,New,0.4", "No,21,No,New,0.4", 14, "Delivery year")]
    [InlineData("No,2021,No,New,0.4", "No,2021,?,New,0.4", 14, "Delivery year is estimate")]
    [InlineData("101,United", "Sub-total,United", 14, "SIPRI AT Database ID")]
    [InlineData("101,United States", "101,Total", 14, "Supplier")]
    [InlineData("101,United States,Poland", "101,United States,Europe", 14, "Recipient")]
    [InlineData("101,United States", "101,\"United States", 14, null)]
    [InlineData("101,United States", "101,United, States", 14, null)]
    [InlineData("\n101,United States", "101,United States", 13, null)]
    [InlineData("101,United States", "101,Uni\nted States", 14, null)]
    [InlineData("\n102,", "\n<html><head><title>504</title></head>\n102,", 15, null)]
    [InlineData("101,United States,Poland,F-35A", "101,United States,Poland,F\"-35A", 14, null)]
    [InlineData("101,United States", "101,Uni\u200bted States", 14, null)]
    [InlineData("Supplier,Recipient", "Recipient,Supplier", 12, "Supplier")]
    [InlineData("Order date is estimate", "", 12, "Order date is estimate")]
    [InlineData("Armament category", "Armament category (a)", 12, "Armament category")]
    [InlineData("Delivery year,", "Delivery year,Delivery year,", 12, "Delivery year is estimate")]
    [InlineData("are in millions", "are in thousands", 4, null)]
    [InlineData("16 Jun 2026", "16 Jun 2099", 11, null)]
    [InlineData("16 Jun 2026", "16 Jum 2026", 11, null)]
    [InlineData("'2020' to '2025'", "'2025' to '2020'", 1, null)]
    [InlineData("'2020' to '2025'", "'1949' to '2025'", 1, null)]
    [InlineData("'2020' to '2025'", "'2020' to '2030'", 1, null)]
    [InlineData("'2020' to '2025'", "'2o20' to '2025'", 1, null)]
    [InlineData("'2020' to '2025'", "'2020' to 'Not specified'", 1, null)]
    public void A_damaged_cell_is_refused_with_its_row_and_column(string cells, string damaged, int row, string? column)
    {
        var text = Registers.Deliveries(Registers.AsShipped);
        Assert.Contains(cells, text, StringComparison.Ordinal);
        var problem = _folder.Refused(_folder.Put("x.csv", text.Replace(cells, damaged, StringComparison.Ordinal)))[0];
        Assert.Equal((row, column), (problem.Row ?? 0, problem.Column));
    }

    // Ten deliveries a year from 2020 to 2023, and a first line that claims more: 2019, or 2024, which would count as zero.
    [Theory]
    [InlineData("'2020' to '2023'")]
    [InlineData("'2019' to '2023'", 2019)]
    [InlineData("'2020' to '2024'", 2024)]
    public void A_year_without_any_delivery_at_the_edge_of_the_range_is_a_difference(string range, params int[] years)
    {
        var rows = Enumerable
            .Range(0, 80)
            .Select(i =>
                Registers.Delivery(
                    "United States",
                    "Poland",
                    2020 + i % 4,
                    "1",
                    deal: (100 + i).ToString(System.Globalization.CultureInfo.InvariantCulture)
                )
            );
        var path = _folder.Put("x.csv", Registers.Deliveries(rows, Registers.Preamble(range: range)));
        var differences = years.Length == 0 ? _folder.Read(path).Reports[0].AcceptedDifferences : Consent.Differences(_folder.Root, path);
        Assert.Equal(years.Length, differences.Count);
        Assert.All(differences, one => Assert.Contains($"no row has a delivery in {years[0]}", one.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Suppliers_and_recipients_that_were_exchanged_are_refused() =>
        Assert.Equal(
            (18, "Recipient"),
            _folder
                .Refused(
                    _folder.Put(
                        "x.csv",
                        Registers.Deliveries([.. Registers.AsShipped, Registers.Delivery("Poland", "unknown supplier(s)", 2021, "1")])
                    )
                )
                .Select(problem => (problem.Row ?? 0, problem.Column))
                .Single()
        );

    [Fact]
    public void A_row_above_the_header_is_refused()
    {
        var text = Registers.Deliveries(Registers.AsShipped[1..], Registers.Preamble() + Registers.AsShipped[0] + "\n");
        Assert.Equal(
            "is a row of the table above its header. Download the table again and import it as it is.",
            _folder.Refused(_folder.Put("x.csv", text)).Single().Message
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void A_file_that_ends_inside_a_line_is_refused(int signs) =>
        Assert.Contains(
            _folder.Refused(_folder.Put("x.csv", Registers.Deliveries(Registers.AsShipped)[..^signs])),
            problem => problem.Row == 17 && problem.Message.StartsWith("the file ends inside this line", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(1950)]
    public void An_edition_that_the_file_cannot_be_is_refused(int edition) =>
        Assert.Equal(
            1,
            Assert
                .ThrowsAny<DataException>(() =>
                    _folder.ReadAs(
                        edition.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        _folder.Put("x.csv", Registers.Deliveries(Registers.AsShipped))
                    )
                )
                .Problems.Single()
                .Row
        );

    // Of 6.75 million in the shipped edition 4.75 are left: 70 %.
    [Fact]
    public void An_export_with_many_undeclared_omissions_is_refused()
    {
        var problem = Assert.Single(
            _folder.Refused(
                _folder.Put(
                    "x.csv",
                    Registers.Deliveries(Registers.AsShipped.Where(row => !row.Contains("France", StringComparison.Ordinal)))
                )
            )
        );
        Assert.Contains("holds 70 % of the volume that edition 2026 has", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_reported_together_with_row_and_column_and_nothing_changes()
    {
        string[] rows =
        [
            Registers.Delivery("France", "Poland", 2021, "much"),
            Registers.AsShipped[0],
            Registers.Delivery("", "Poland", 2021, "1"),
            "100,France,Poland",
            Registers.Delivery("France", "Poland", 20211, "1"),
        ];
        var problems = _folder.Refused(_folder.Put("x.csv", Registers.Deliveries(rows)), _folder.Put("y.csv", "neither fish nor fowl\n"));
        Assert.Equal(
            ["x.csv 13 TIV delivery values", "x.csv 15 Supplier", "x.csv 16 ", "x.csv 17 Delivery year", "y.csv  "],
            problems.Select(problem => $"{problem.File} {problem.Row} {problem.Column}").Order(StringComparer.Ordinal)
        );
        Assert.False(Directory.Exists(_folder.Local));
    }

    [Fact]
    public void A_changed_layout_names_the_missing_columns()
    {
        var text = Registers.Deliveries(
            Registers.AsShipped,
            header: Registers
                .DeliveryHeader.Replace("TIV delivery values", "Volume", StringComparison.Ordinal)
                .Replace("Delivery year,", "Year,", StringComparison.Ordinal)
        );
        Assert.Equal(
            ["TIV delivery values", "Delivery year"],
            _folder.Refused(_folder.Put("x.csv", text)).Select(problem => problem.Column).OrderDescending(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Without_the_lines_above_the_header_it_is_refused() =>
        Assert.Contains(
            "the lines that SIPRI writes above the header are missing",
            _folder.Refused(_folder.Put("x.csv", Registers.Deliveries(Registers.AsShipped, ""))).Single().Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("of Italy and France. Deals", "'2020' to '2025'", "is not understood")]
    [InlineData("from All countries  to All countries ", "'2026' to '2026'", "none of these years was over at the release of edition 2026")]
    [InlineData("from Freedonia to All countries ", "'2020' to '2025'", "'Freedonia' is not known, so that the coverage cannot be known")]
    public void A_choice_that_is_not_understood_is_not_taken_for_all(string choice, string range, string says) =>
        Assert.Contains(
            says,
            _folder
                .Refused(_folder.Put("x.csv", Registers.Deliveries(Registers.AsShipped, Registers.Preamble(choice: choice, range: range))))[
                    0
                ]
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Without_a_choice_of_years_it_covers_all_of_them() =>
        Assert.Equal(
            "all suppliers, all recipients, 1950-2025",
            _folder
                .Import(
                    _folder.Put(
                        "x.csv",
                        Registers.Deliveries(Registers.AsShipped, Registers.Preamble(range: "'Not specified' to 'Not specified'"))
                    )
                )
                .Covers
        );

    [Fact]
    public void Two_exports_in_one_file_are_refused() =>
        Assert.Contains(
            "a second header",
            _folder
                .Refused(
                    _folder.Put("x.csv", Registers.Deliveries([.. Registers.AsShipped, Registers.DeliveryHeader, .. Registers.AsShipped]))
                )
                .Single()
                .Message,
            StringComparison.Ordinal
        );

    // Against edition 2026: FRA to POL in 2021 was 2 and is 2.5; the rest is the same.
    [Fact]
    public void Differences_from_the_existing_editions_are_reported()
    {
        string[] rows =
        [
            .. Registers.AsShipped,
            Registers.Delivery("France", "Poland", 2021, "0.5"),
            Registers.Delivery("France", "Norway", 2022, "1"),
        ];
        var differences = _folder.Import(_folder.Put("x.csv", Registers.Deliveries(rows))).Tables[0].Differences;
        Assert.Equal(
            "Against edition 2026, shipped: 1 of 4 shared figures differ, 1 are new, 0 were removed; largest: FRA POL 2021 2 -> 2.5.",
            differences[0]
        );
        Assert.StartsWith("Against edition 2025: 1 of 4", differences[1], StringComparison.Ordinal);
    }
}
