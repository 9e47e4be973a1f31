using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Interactive.Tests;

/// <summary>Tables and a chart of how far a share depends on what is counted. The numbers are made up.</summary>
[Collection(SessionTests.Name)]
public sealed class DependenceTablesTests
{
    private static readonly Period Window = new(2021, 2025);
    private static readonly Country America = Country.UnitedStates;
    private static readonly Country Poland = Country.Parse("POL");
    private static readonly Country Greece = Country.Parse("GRC");
    private static readonly Aggregate Buyers = new("buyers", "The buyers");

    public DependenceTablesTests() => SessionFixture.Start();

    private static Indicator<T> Result<T>(string id, params Observation<T>[] observations)
        where T : struct, IQuantity =>
        new()
        {
            Id = id,
            Title = id,
            Unit = "unit of a test",
            Definition = "As given.",
            Observations = observations,
            Sources = Notebook.Procurement.SupplierShare().Sources,
        };

    private static Observation<T> Of<T>(Subject subject, Subject? counterpart, T value)
        where T : struct, IQuantity => new(subject, counterpart, Window, value, ObservationStatus.Derived);

    private static Observation<PercentagePoints> Shift(Subject without, double points) =>
        Of(without, America, new PercentagePoints(points));

    [Fact]
    public void The_share_that_remains_is_the_share_and_the_shift()
    {
        var share = Result("supplier-share", Of(Buyers, America, Share.FromPercent(60))).Only;
        var buyers = Result("leave-one-out", Shift(Poland, -5), Shift(Country.Parse("FRA"), 1), Shift(Greece, 3));
        var table = share.TableWithout($"Without", ("Buyer", buyers), ("System", Result<PercentagePoints>("leave-one-system-out")));

        // Without Poland 60 − 5 = 55 %, without Greece 60 + 3 = 63 %; there is no shift by system.
        Assert.Equal(
            [
                ["Buyer that pulls the share up most", "Poland", "−5.0 percentage points", "55.0\u00a0%"],
                ["Buyer that pulls it down most", "Greece", "+3.0 percentage points", "63.0\u00a0%"],
            ],
            table.Rows.Select(row => row.Select(cell => cell.Text))
        );
        Assert.Equal(
            ["shift-without-buyer-up", "share-without-buyer-up", "shift-without-buyer-down", "share-without-buyer-down"],
            table.Findings.Select(finding => finding.Id)
        );
    }

    [Fact]
    public void Each_member_has_its_changes_or_the_reason_of_each()
    {
        var spending = Result("equipment-spending-change", Of(Greece, null, new Change(0.5)), Of(Poland, null, new Change(2)));
        var shares = Result(
            "us-share-change",
            Shift(Poland, 10),
            Of(Poland, SpendingAndDependence.WithoutF35, new PercentagePoints(4)),
            Shift(Greece, -2)
        ) with
        {
            Gaps = [new(Greece, Window, "Without the F-35 it is too little.")],
        };
        var table = spending.TableByMember(shares, $"Changes");

        Assert.Equal(
            [
                ["Poland", "+200\u00a0%", "+10.0 percentage points", "+4.0 percentage points"],
                ["Greece", "+50\u00a0%", "−2.0 percentage points", "– (Without the F-35 it is too little.)"],
            ],
            table.Rows.Select(row => row.Select(cell => cell.Text))
        );
        Assert.Equal(
            ["equipment-change-pol", "us-share-change-pol", "us-share-change-pol-without-f35"],
            table.Findings.Take(3).Select(finding => finding.Id)
        );
    }

    [Fact]
    public void A_member_without_either_change_has_the_first_reason_with_the_F35_and_the_last_without()
    {
        var shares = Result<PercentagePoints>("us-share-change") with
        {
            Gaps = [new(Poland, Window, "With."), new(Poland, Window, "Without.")],
        };
        var row = Assert.Single(Result("spending", Of(Poland, null, new Change(1))).TableByMember(shares, $"Changes").Rows);
        Assert.Equal(("– (With.)", "– (Without.)"), (row[2].Text, row[3].Text));
    }

    [Fact]
    public void Claims_have_a_row_each_by_publisher_and_year_and_those_without_a_figure_none()
    {
        var claims = CitedValues.Create(
            Notebook.Data.Cited("procurement-share-claims").Source,
            [
                Claim("later", "B publisher", 2022, 63.25m),
                Claim("earlier", "B publisher", 2020, 55),
                Claim("first", "A publisher", 2023, 40),
                Claim("none", "A publisher", 2021, null),
                Claim("money", "A publisher", 2021, 5) with
                {
                    Unit = "million EUR",
                },
            ]
        );
        Assert.Equal(
            [
                ["A publisher", "Poland", "United States", "all purchases", "40", "2023", "B", "A note."],
                ["B publisher", "Poland", "United States", "all purchases", "55", "2020", "B", "A note."],
                ["B publisher", "Poland", "United States", "all purchases", "63.3", "2022", "B", "A note."],
            ],
            claims.ShareTable($"Claims").Rows.Select(row => row.Select(cell => cell.Text))
        );
    }

    [Fact]
    public void A_claim_of_volume_and_one_of_a_change_are_in_words()
    {
        var claims = CitedValues.Create(
            Notebook.Data.Cited("procurement-share-claims").Source,
            [
                Claim("share", "A publisher", 2023, 40) with
                {
                    Category = "volume-tiv",
                },
                Claim("change", "B publisher", 2023, 105) with
                {
                    Category = "volume-tiv",
                    Measure = "change",
                },
            ]
        );
        Assert.Equal(["volume (TIV)", "change of volume (TIV)"], claims.ShareTable($"Claims").Rows.Select(row => row[3].Text));
    }

    [Fact]
    public void A_definition_is_a_line_and_only_that_of_the_print_begins_with_it()
    {
        var today = ShareByDefinition.All[0];
        var older = Result("share-by-definition", Of(today, America, Share.FromPercent(63))) with
        {
            Gaps = [.. ShareByDefinition.All.Skip(1).Select(definition => new Gap(definition, Window, "Not in this edition."))],
            Sources = [Notebook.Data.Source("sipri-arms-transfers", "2025")],
        };
        var newer = Result(
            "share-by-definition",
            [.. ShareByDefinition.All.Select((one, i) => Of(one, America, Share.FromPercent(60 + i)))]
        );
        var prints = Result(
            "revision-bridge",
            Of(Buyers, new Aggregate("print-2024-03-10", "First print"), Share.FromPercent(65)),
            Of(Buyers, new Aggregate("print-2025-03-10", "Second print"), Share.FromPercent(64)),
            Of(Buyers, new Aggregate("edition-2025", "Edition 2025"), Share.FromPercent(63))
        );
        var chart = new[] { older, newer }.Slope(prints);

        (chart with { Subtitle = "Test" }).Validate();
        Assert.Equal([0.64, 0.63, 0.6], chart.Lines[0].Values.Select(value => value.Number!.Value));
        Assert.Equal("SIPRI printed the members of its day alone", chart.Lines[1].Values[0].Reason);
        Assert.Equal(("Not in this edition", 0.64), (chart.Lines[4].Values[1].Reason, chart.Lines[4].Values[2].Number!.Value));
        Assert.Equal(5, chart.Lines.Select(line => line.Role).Distinct().Count());
    }

    private static CitedValue Claim(string id, string publisher, int year, decimal? percent) =>
        new()
        {
            Id = id,
            Subject = Poland,
            Counterpart = America,
            Category = "all-purchases",
            Measure = "share",
            Period = Period.Year(year),
            Value = percent,
            Unit = "%",
            Status = ObservationStatus.Estimate,
            Grade = EvidenceGrade.B,
            IsCounted = false,
            Publisher = publisher,
            Link = "https://example.org/claim",
            Note = "A note.",
        };
}
