using Analysis.Charts;
using Analysis.Procurement;

namespace Analysis.Interactive.Tests;

/// <summary>Delivery lags and licensed production in charts, tables and words. Lags are made up, the figures of production shipped.</summary>
[Collection(SessionTests.Name)]
public sealed class DeliveryLagViewsTests
{
    private static readonly Aggregate Europe = new("european-nato", "European NATO");
    private static readonly Aggregate Aircraft = new("aircraft", "Aircraft");
    private static readonly Aggregate Ships = new("ships", "Ships");
    private static readonly Period Early = new(2005, 2009),
        Middle = new(2010, 2014),
        Recent = new(2015, 2020);

    public DeliveryLagViewsTests() => SessionFixture.Start();

    private static Indicator<T> Result<T>(string id, params Observation<T>[] observations)
        where T : struct, IQuantity =>
        new()
        {
            Id = id,
            Title = "Lags",
            Unit = "years",
            Definition = "Delivery − order.",
            Observations = observations,
            Sources = Notebook.Procurement.DeliveryLag().Sources,
        };

    private static Observation<T> Of<T>(Subject category, Subject supplier, Period period, T value)
        where T : struct, IQuantity => new(category, supplier, period, value, ObservationStatus.Derived);

    private static Observation<Duration> Mean(Subject supplier, Period period, double years) =>
        Of(DeliveryLag.AllCategories, supplier, period, new Duration(years));

    private static Indicator<Count> Orders(Period period) =>
        Result(
            "orders",
            Of(DeliveryLag.AllCategories, Country.UnitedStates, period, new Count(10)),
            Of(DeliveryLag.AllCategories, Europe, period, new Count(3)),
            Of(Aircraft, Country.UnitedStates, period, new Count(7)),
            Of(Aircraft, Europe, period, new Count(2)),
            Of(Ships, Country.UnitedStates, period, new Count(0)),
            Of(Ships, Europe, period, new Count(0))
        );

    [Fact]
    public void A_category_with_one_supplier_shows_the_reason_for_the_other_and_one_with_none_has_no_row()
    {
        var lags = Result(
            "delivery-lag",
            Of(DeliveryLag.AllCategories, Country.UnitedStates, Recent, new Duration(2)),
            Of(Aircraft, Country.UnitedStates, Recent, new Duration(3))
        ) with
        {
            Gaps = [new(Aircraft, Recent, "European NATO: it takes 5 orders")],
        };
        var row = Assert.Single(lags.DotsBySupplier(Orders(Recent)).Rows);
        Assert.Equal(("Aircraft (n = 2 and 7)", ChartRole.UnitedStates), (row.Label, row.Role));
        Assert.Equal((3, "European NATO: it takes 5 orders"), (row.After.Number, row.Before.Reason));
    }

    [Fact]
    public void A_period_without_a_mean_keeps_its_row_with_the_reason()
    {
        var means = Result("delivery-lag-path", Mean(Country.UnitedStates, Recent, 2.4), Mean(Country.UnitedStates, Middle, 1.3)) with
        {
            Gaps =
            [
                new(DeliveryLag.AllCategories, Middle, "European NATO: it takes 5 orders, and there are 3"),
                new(DeliveryLag.AllCategories, Recent, "European NATO: it takes 5 orders, and there are 2"),
            ],
        };
        var table = means.TableBySupplier($"Means", Orders);
        Assert.Equal(["2010–14", "2015–20"], table.Rows.Select(row => row[0].Text));
        Assert.Equal(["mean-delivery-lag-usa-2010-2014", "mean-delivery-lag-usa-2015-2020"], table.Findings.Select(mean => mean.Id));
        Assert.Equal(("10", "– (European NATO: it takes 5 orders, and there are 2)"), (table.Rows[1][2].Text, table.Rows[1][3].Text));
    }

    [Theory]
    [InlineData(0.1, 1.2, "became slower")]
    [InlineData(-1.2, -0.1, "became faster")]
    [InlineData(-0.1, 0.2, "did not clearly change")]
    public void The_word_follows_the_interval_of_the_change(double low, double high, string word) =>
        Assert.Equal(word, DeliveryLagViews.SlowerOrFaster(new(new(1), new(1 + (low + high) / 2), 5, 5, new(low, high))));

    // The newest mean is 2.0: that of 2005–09 is 0.2 from it, that of 2010–14 0.5; a mean of 1.7 is too far to be about the same.
    [Theory]
    [InlineData(1.8, "at about the level of their orders of 2005–09 again")]
    [InlineData(1.7, "at a level that none of the earlier periods in the table had")]
    public void The_level_is_that_of_the_closest_earlier_period_within_a_quarter_of_a_year(double early, string words) =>
        Assert.Equal(
            words,
            Result("delivery-lag-path", Mean(Europe, Early, early), Mean(Europe, Middle, 1.5), Mean(Europe, Recent, 2)).LevelAmongEarlier()
        );

    [Fact]
    public void Licensed_production_has_a_row_a_system_and_a_link_a_figure()
    {
        var figures = Notebook.Data.Cited("licensed-production");
        var chart = figures.ProductionTimeline();
        chart.Validate();
        Assert.Equal(["announced", "contracted", "producing"], chart.Stages.Select(stage => stage.Id));
        Assert.DoesNotContain(chart.Rows, row => row.Label.Contains('(', StringComparison.Ordinal));
        var table = figures.ProductionTable($"Who makes what");
        Assert.Equal(figures.Rows.Count(row => row.Category != "us-only"), table.Rows.Count);
        Assert.All(table.Rows, row => Assert.NotEmpty(row[7].Text));
    }
}
