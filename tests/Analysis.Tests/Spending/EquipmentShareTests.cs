using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Tests.Spending;

public sealed class EquipmentShareTests
{
    private static readonly CountryGroup Two = SampleData.Group("two", SampleData.Deu, SampleData.Fra);
    private static readonly Period Year = Period.Year(2023);

    private static SpendingRow Equipment(string country, double share, ObservationStatus status = ObservationStatus.Actual) =>
        SampleData.Cell(country, 2023, SpendingMeasure.EquipmentShare, null, share, status);

    private static SpendingRow Spent(string country, double millions) =>
        SampleData.Cell(country, 2023, SpendingMeasure.DefenceExpenditure, SampleData.Current, millions);

    [Fact]
    public void A_countrys_share_is_as_printed()
    {
        var share = EquipmentShare.Of(SampleData.Spending(Equipment("DEU", 0.2, ObservationStatus.Estimate)), [SampleData.Deu], Year).Only;
        Assert.Equal((0.2, ObservationStatus.Estimate), (share.Value.Fraction, share.Status));
    }

    [Fact]
    public void A_groups_share_is_weighted_by_spending()
    {
        var table = SampleData.Spending(Spent("DEU", 60), Spent("FRA", 40), Equipment("DEU", 0.2), Equipment("FRA", 0.3));
        var share = EquipmentShare.Of(table, [Two], Year);
        // (0.2 × 60 + 0.3 × 40) ÷ (60 + 40) = (12 + 12) ÷ 100 = 0.24; the plain mean would be 0.25
        Assert.Equal(0.24, share.Only.Value.Fraction, 12);
        Assert.Equal(ObservationStatus.Derived, share.Only.Status);
        Assert.Equal("fraction of defence expenditure", share.Unit);
    }

    [Fact]
    public void An_estimated_share_makes_the_group_an_estimate()
    {
        var table = SampleData.Spending(
            Spent("DEU", 60),
            Spent("FRA", 40),
            Equipment("DEU", 0.2),
            Equipment("FRA", 0.3, ObservationStatus.Estimate)
        );
        Assert.Equal(ObservationStatus.Estimate, EquipmentShare.Of(table, [Two], Year).Only.Status);
    }

    [Fact]
    public void A_member_without_a_share_makes_the_group_a_gap_that_names_it()
    {
        var table = SampleData.Spending(Spent("DEU", 60), Spent("FRA", 40), Equipment("DEU", 0.2));
        Assert.Equal("The edition has no equipment share for France in 2023, so Group two can't be summed.", Reason(table, Two));
        Assert.Equal("The edition has no equipment share for France in 2023.", Reason(table, SampleData.Fra));
    }

    [Fact]
    public void A_member_without_spending_makes_the_group_a_gap_that_names_it()
    {
        var table = SampleData.Spending(Spent("DEU", 60), Equipment("FRA", 0.3), Equipment("DEU", 0.2));
        Assert.Equal(
            "The edition has no defence expenditure in USD (current) for France in 2023, so Group two can't be summed.",
            Reason(table, Two)
        );
    }

    [Fact]
    public void A_group_that_spends_nothing_has_no_share()
    {
        var table = SampleData.Spending(Spent("DEU", 0), Spent("FRA", 0), Equipment("DEU", 0.2), Equipment("FRA", 0.3));
        Assert.Contains("zero", Reason(table, Two), StringComparison.Ordinal);
    }

    [Fact]
    public void Iceland_is_left_out_with_a_note()
    {
        var result = EquipmentShare.Of(
            SampleData.Spending(Spent("DEU", 60), Equipment("DEU", 0.2)),
            [SampleData.Group("with-iceland", SampleData.Deu, SampleData.Isl)],
            Year
        );
        Assert.Equal(0.2, result.Only.Value.Fraction, 12);
        Assert.Contains("without Iceland", Assert.Single(result.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_neither_country_nor_group_is_refused() =>
        Assert.Contains(
            "neither a country nor a group",
            SampleData.ErrorOf(() => EquipmentShare.Of(SampleData.Spending(Equipment("DEU", 0.2)), [new Aggregate("a", "A")], Year)),
            StringComparison.Ordinal
        );

    private static string Reason(DefenceSpending table, Subject subject)
    {
        var result = EquipmentShare.Of(table, [subject], Year);
        Assert.Empty(result.Observations);
        return Assert.Single(result.Gaps).Reason;
    }
}
