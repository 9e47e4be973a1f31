using Analysis.Data;

namespace Analysis.Import.Tests;

public sealed partial class DeliveryRegisterTests
{
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
