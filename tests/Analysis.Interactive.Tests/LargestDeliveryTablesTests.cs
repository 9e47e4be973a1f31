namespace Analysis.Interactive.Tests;

/// <summary>The largest deliveries in a table, and a year among all years in words. The numbers are made up.</summary>
[Collection(SessionTests.Name)]
public sealed class LargestDeliveryTablesTests
{
    private static readonly Country Poland = Country.Parse("POL");
    private static readonly Aggregate Tanks = new("USA-POL-M1", "M1 from the United States to Poland");
    private static readonly Aggregate Jets = new("USA-POL-F35", "F-35A from the United States to Poland");

    public LargestDeliveryTablesTests() => SessionFixture.Start();

    private static Indicator<T> Result<T>(string unit, params (Subject Subject, int Year, T Value)[] values)
        where T : struct, IQuantity =>
        new()
        {
            Id = "an-indicator",
            Title = "An indicator",
            Unit = unit,
            Definition = "This ÷ that.",
            Sources = Notebook.Procurement.ImportVolume().Sources,
            Observations =
            [
                .. values.Select(of => new Observation<T>(
                    of.Subject,
                    Country.UnitedStates,
                    Period.Year(of.Year),
                    of.Value,
                    ObservationStatus.Derived
                )),
            ],
        };

    [Fact]
    public void A_row_is_a_delivery_and_its_place_in_the_year_is_in_the_id()
    {
        var volumes = Result("million TIV", (Tanks, 2024, new TrendValue(1234.4)), (Jets, 2025, new(200)), (Tanks, 2025, new(100)));
        var byYear = Result("fraction", (Poland, 2024, Share.FromPercent(40)), (Poland, 2025, Share.FromPercent(50)));
        var without = Result(
            "fraction",
            (Tanks, 2024, Share.FromPercent(30)),
            (Jets, 2025, Share.FromPercent(35)),
            (Tanks, 2025, Share.FromPercent(45))
        );
        var table = without.DeliveryTable($"Deliveries", volumes, byYear);
        Assert.Equal(
            ["2024", "M1 from the United States to Poland", "1,234", "40.0\u00a0%", "30.0\u00a0%"],
            table.Rows[0].Select(cell => cell.Text)
        );
        Assert.Equal(["50.0\u00a0%", "50.0\u00a0%"], table.Rows.Skip(1).Select(row => row[3].Text));
        Assert.Equal(
            ["us-share-2024-without-delivery-1", "us-share-2025-without-delivery-1", "us-share-2025-without-delivery-2"],
            table.Findings.Select(finding => finding.Id)
        );
        Assert.Equal("Share of United States in 2025 without F-35A from the United States to Poland", table.Findings[1].Title);
    }

    // 3, 5 and 9 in 2023 to 2025: the most is that of 2025.
    [Theory]
    [InlineData(2025, "the most of any year since 2023")]
    [InlineData(2024, "less than in 2025, the largest year since 2023")]
    public void A_year_is_compared_with_the_largest_of_all(int year, string words)
    {
        var volumes = Result("million TIV", (Poland, 2023, new TrendValue(3)), (Poland, 2024, new(5)), (Poland, 2025, new(9)));
        Assert.Equal(words, volumes.ComparedWithLargest(Period.Year(year)));
    }
}
