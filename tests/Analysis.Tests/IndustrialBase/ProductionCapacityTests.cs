using Analysis.IndustrialBase;
using Analysis.Tables;
using static Analysis.Tests.SampleCitedValues;

namespace Analysis.Tests.IndustrialBase;

/// <summary>Output, targets and orders in hand of single systems.</summary>
public sealed class ProductionCapacityTests
{
    private static readonly Aggregate Maker = new("x-maker", "A maker");

    private static readonly CitedValues Figures = Table(
        Row("a", SampleData.Usa, "output", "Big missile", "output", 600, "items per year"),
        Row("b", SampleData.Usa, "target", "Big missile", "target", 2000, "items per year").In(2030),
        Row("c", Maker, "orders", "All", "order-backlog", 37, "million EUR (current)"),
        Row("d", Maker, "orders", "All", "revenue", 5, "million EUR (current)"),
        Row("e", Maker, "orders", "All", "revenue", 4, "million EUR (current)").In(2020)
    );

    [Fact]
    public void A_target_is_never_among_the_output()
    {
        var (output, target) = (ProductionCapacity.Of(Figures, "output").Only, ProductionCapacity.Of(Figures, "target").Only);
        Assert.Equal(
            ("big-missile", "USA", 600.0, 2025),
            (output.Subject.Id, output.Counterpart!.Id, output.Value.Value, output.Period.To)
        );
        Assert.Equal((2000.0, 2030), (target.Value.Value, target.Period.To));
    }

    // 37 ÷ 5, of the same year; the revenue of 2020 has no backlog.
    [Fact]
    public void Years_of_orders_are_backlog_over_revenue_of_one_year() =>
        Assert.Equal(7.4, ProductionCapacity.BacklogYears(Figures).Only.Value.Value);
}
