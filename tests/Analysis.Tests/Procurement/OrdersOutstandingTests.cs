using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>What is ordered and not delivered at the date of a page.</summary>
public sealed class OrdersOutstandingTests
{
    private static BacklogOrder Order(
        string system,
        decimal? ordered,
        decimal? delivered,
        string asOf = "2025-09-23",
        OrderStage stage = OrderStage.Ordered
    ) =>
        new(
            SampleData.Pol,
            system,
            SampleData.Usa,
            stage,
            ordered,
            delivered,
            "vehicles",
            asOf,
            "2026",
            EvidenceGrade.B,
            "A paper",
            "https://example.org/page",
            ""
        );

    private static Indicator<Count> Of(params BacklogOrder[] orders) =>
        OrdersOutstanding.Of(new(SampleData.Source("orders"), null, orders));

    [Fact]
    public void Outstanding_is_ordered_less_delivered_for_each_buyer_and_system()
    {
        // 250 − 85 = 165; 116 − 116 = 0, which is complete and no gap.
        var result = Of(Order("M1A2 (new)", 250, 85), Order("M1A1", 116, 116));
        Assert.Equal(
            [("POL", "m1a2-new", 165.0), ("POL", "m1a1", 0.0)],
            result.Observations.Select(o => (o.Subject.Id, o.Counterpart!.Id, o.Value.Value))
        );
        Assert.Equal(Period.Year(2025), result.Observations[0].Period);
        Assert.Equal("M1A2 (new)", result.Observations[0].Counterpart!.Name);
        Assert.Contains("A list of orders that were found and not a register: rows do not add up to a backlog.", result.Notes);
    }

    // At the border: November 2023 is too old, December 2023 is not; a year without a month counts as its beginning.
    [Theory]
    [InlineData("2023-11", "The page is of 2023-11, too old to show what is outstanding.")]
    [InlineData("2023", "The page is of 2023, too old to show what is outstanding.")]
    [InlineData("undated", "The page gives no date.")]
    [InlineData("2023-12", null)]
    [InlineData("2023-12-01", null)]
    [InlineData("2024", null)]
    public void A_page_without_a_date_or_too_old_gives_no_number(string asOf, string? reason)
    {
        var result = Of(Order("M1A2", 250, 85, asOf));
        Assert.Equal(reason is null ? 1 : 0, result.Observations.Count);
        Assert.Equal(reason is null ? [] : [reason], result.Gaps.Select(gap => gap.Reason));
    }

    [Fact]
    public void A_plan_a_missing_number_and_too_many_delivered_are_gaps()
    {
        var result = Of(
            Order("F-35", 15, 0, stage: OrderStage.Planned),
            Order("Rafale", 45, 1, stage: OrderStage.Backlog),
            Order("JASSM", null, 0),
            Order("HIMARS", 20, null),
            Order("P-8A", 5, 6)
        );
        Assert.Empty(result.Observations);
        Assert.Equal(
            [
                "A plan is not under contract, so nothing of it is outstanding.",
                "The source names no order with what was delivered of it.",
                "The number ordered is not published.",
                "No page that was read gives the number delivered.",
                "The page has more delivered than ordered, which can't be.",
            ],
            result.Gaps.Select(gap => gap.Reason)
        );
    }

    [Fact]
    public void A_weak_source_is_named() =>
        Assert.Contains("Poland, K2: grade C, a weak source: A paper.", Of(Order("K2", 180, 160) with { Grade = EvidenceGrade.C }).Notes);
}
