namespace Analysis.Charts.Tests;

/// <summary>Two results in one chart, and the colour of what is neither a country nor a group.</summary>
public sealed class ResultPairsTests
{
    private static readonly Country America = Country.UnitedStates;

    private static Indicator<Share> Result(params Observation<Share>[] observations) =>
        Samples.Burden() with
        {
            Observations = observations,
            Gaps = [],
        };

    [Fact]
    public void Two_results_are_two_dots_each_with_its_own_period_and_its_own_reason()
    {
        var delivered = Result(
            Samples.Of(Samples.Poland, 2025, 10, counterpart: America),
            Samples.Of(Country.Parse("FRA"), 2025, 5, counterpart: America)
        ) with
        {
            Gaps = [new(Samples.Germany, Period.Year(2025), "None was delivered.")],
        };
        var planned = Result(
            Samples.Of(Samples.Germany, 2026, 30, counterpart: America),
            Samples.Of(Samples.Poland, 2020, 20, counterpart: America)
        );
        var chart = delivered.Dots(planned, "no page gives it");

        (chart with { Subtitle = "Test" }).Validate();
        Assert.Equal(["Germany", "Poland", "France"], chart.Rows.Select(row => row.Label));
        Assert.Equal((0.1, 0.2), (chart.Rows[1].Before.Number, chart.Rows[1].After.Number));
        Assert.Equal("None was delivered", chart.Rows[0].Before.Reason);
        Assert.Equal("no page gives it", chart.Rows[2].After.Reason);
        Assert.All(chart.Rows, row => Assert.Equal(ChartRole.UnitedStates, row.Role));
        Assert.Equal(delivered.Sources, chart.Sources);
    }

    // Munitions 10 and 30 per cent; sustainment in the second window only.
    [Fact]
    public void Two_periods_of_one_country_are_two_dots_a_counterpart_named_by_their_periods()
    {
        var munitions = new Aggregate("munition", "Munitions");
        var upkeep = new Aggregate("sustainment", "Sustainment");
        var platforms = new Aggregate("platform", "Platforms");
        var before = Result(
            Samples.Of(Samples.Poland, 2020, 10, counterpart: munitions),
            Samples.Of(Samples.Poland, 2020, 90, counterpart: platforms)
        );
        var since = Result(
            Samples.Of(Samples.Poland, 2025, 30, counterpart: munitions),
            Samples.Of(Samples.Poland, 2025, 70, counterpart: upkeep)
        );
        var chart = before.Dots(since, "nothing was notified").InRole(ChartRole.UnitedStates);

        (chart with { Subtitle = "Test" }).Validate();
        Assert.Equal(["Munitions", "Sustainment", "Platforms"], chart.Rows.Select(row => row.Label));
        Assert.Equal(("2020", "2025"), (chart.BeforeLabel, chart.AfterLabel));
        Assert.Equal((0.1, 0.3), (chart.Rows[0].Before.Number, chart.Rows[0].After.Number));
        Assert.Equal("nothing was notified", chart.Rows[1].Before.Reason);
        Assert.All(chart.Rows, row => Assert.Equal(ChartRole.UnitedStates, row.Role));
    }

    [Fact]
    public void Results_in_two_units_or_with_several_values_of_a_country_make_no_pair()
    {
        var once = Result(Samples.Of(Samples.Poland, 2025, 10));
        var twice = Result(Samples.Of(Samples.Poland, 2025, 10), Samples.Of(Samples.Poland, 2026, 20));
        Assert.Contains(
            "several values for Poland",
            Assert.Throws<ArgumentException>(() => once.Dots(twice)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "take both in one unit",
            Assert.Throws<ArgumentException>(() => once.Dots(once with { Unit = "fraction of spending" })).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_countries_own_together_takes_the_colour_of_a_side()
    {
        var chart = Result(
                Samples.Of(new Aggregate("x-joint", "A joint system"), 2024, 2),
                Samples.Of(Samples.Poland, 2024, 1),
                Samples.Of(America, 2024, 3)
            )
            .Bars();
        Assert.Contains(ChartRole.Others, chart.Bars.Select(bar => bar.Role));
        Assert.Equal(
            [("A joint system", ChartRole.Europe), ("Poland", ChartRole.Europe), ("United States", ChartRole.UnitedStates)],
            chart.OthersInRole(ChartRole.Europe).Bars.Select(bar => (bar.Label, bar.Role)).Order()
        );
    }

    [Fact]
    public void A_mark_is_put_behind_the_labels_that_it_is_about()
    {
        var bars = Result(Samples.Of(Samples.Poland, 2025, 10), Samples.Of(Samples.Germany, 2025, 20)).Bars();
        Assert.Equal(
            ["Germany", "Poland (weak source)"],
            bars.Marked(["Poland", "Finland"], "weak source").Bars.Select(bar => bar.Label).Order()
        );
    }
}
