namespace Analysis.Charts.Tests;

public sealed class SpecTests
{
    private static TrendSeries Germany => TrendSeries.From(Samples.Burden(), "DEU", ChartRole.Europe);

    [Fact]
    public void A_series_carries_values_statuses_gaps_and_sources_of_its_indicator()
    {
        var series = TrendSeries.From(Samples.Burden(new Gap(Samples.Germany, new(2015, 2017), "not published.")), "DEU", ChartRole.Europe);

        Assert.Equal("Germany", series.Label);
        Assert.Equal([2014, 2015, 2016, 2017, 2018, 2019], series.Points.Select(point => point.Period.To));
        Assert.Equal([0.01, 0.02, null, null, 0.04, 0.03], series.Points.Select(point => point.Value.Number));
        Assert.Equal("not published", series.Points[2].Value.Reason);
        Assert.False(series.Points[5].Value.IsFirm);
        Assert.Equal([Samples.Nato], Samples.Trend(series).Sources);
    }

    [Fact]
    public void A_series_of_several_counterparts_must_name_one()
    {
        var indicator = Samples.Burden() with
        {
            Observations =
            [
                Samples.Of(Samples.Germany, 2024, 60, counterpart: Country.UnitedStates),
                Samples.Of(Samples.Germany, 2024, 40, counterpart: Samples.Poland),
            ],
        };
        Assert.Throws<ArgumentException>(() => TrendSeries.From(indicator, "DEU", ChartRole.Europe));
        var us = TrendSeries.From(indicator, "DEU", ChartRole.UnitedStates, counterpart: "USA");
        Assert.Equal("United States", us.Label);
        Assert.Equal(0.6, us.Points.Single().Value.Number);
    }

    [Fact]
    public void An_unknown_subject_is_refused_with_what_there_is()
    {
        var error = Assert.Throws<ArgumentException>(() => TrendSeries.From(Samples.Burden(), "FRA", ChartRole.Europe));
        Assert.Contains("DEU", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_editions_of_one_dataset_are_refused_unless_they_are_the_point()
    {
        var mixed = Samples.Trend(
            Germany,
            Germany with
            {
                Label = "Germany, edition 2024",
                Sources = [Samples.Nato with { Edition = "2024" }],
            }
        );
        var error = Assert.Throws<ArgumentException>(mixed.Validate);
        Assert.Contains("2024 and 2026 of nato", error.Message, StringComparison.Ordinal);
        (mixed with { ComparesEditions = true }).Validate();
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_is_not_a_number_is_refused_at_once(double number)
    {
        Assert.Throws<ArgumentException>(() => ChartValue.Of(number));
        Assert.Throws<ArgumentException>(() => new TrendPoint(2024, number));
        Assert.Throws<ArgumentException>(() => new Guideline(number, "2 %"));
    }

    [Fact]
    public void A_chart_states_what_is_missing()
    {
        Assert.Contains("is empty", Assert.Throws<ArgumentException>(Samples.Trend().Validate).Message, StringComparison.Ordinal);
        Assert.Contains(
            "no source",
            Assert.Throws<ArgumentException>((Samples.Bars(Bar("Poland", 0.04)) with { Sources = [] }).Validate).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no title",
            Assert.Throws<ArgumentException>((Samples.Trend(Germany) with { Title = " " }).Validate).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "two lines called 'Germany'",
            Assert.Throws<ArgumentException>(Samples.Trend(Germany, Germany).Validate).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => Samples.Trend(Germany) with { Id = "Not an id" });
        Assert.Throws<ArgumentException>(() => ChartValue.Missing(" "));
        Assert.Throws<ArgumentException>(() => Germany with { Points = [new(2024, 1), new(2024, 2)] });
    }

    [Fact]
    public void Windows_of_two_lengths_do_not_share_an_axis()
    {
        TrendPoint[] points = [new(new Period(2021, 2025), ChartValue.Of(0.5)), new(new Period(2018, 2021), ChartValue.Of(0.6))];
        Assert.Contains(
            "4 and 5 years",
            Assert.Throws<ArgumentException>(Samples.Trend(Germany with { Points = points }).Validate).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void More_lines_than_a_reader_can_distinguish_are_refused()
    {
        TrendSeries[] nine = [.. Enumerable.Range(0, 9).Select(i => Germany with { Label = "Line " + (i + 1) })];
        Assert.Throws<ArgumentException>(Samples.Trend(nine).Validate);
        Samples.Trend([.. nine.Select(series => series with { Role = ChartRole.Muted })]).Validate();
    }

    [Fact]
    public void Bars_are_ordered_by_value_with_gaps_below()
    {
        var chart = Samples.Bars(
            new RankedBar { Label = "Iceland", Value = ChartValue.Missing("none") },
            Bar("Spain", 0.02),
            Bar("Poland", 0.04),
            Bar("Italy", 0.02),
            Bar("Minus", -0.01)
        );
        Assert.Equal(["Poland", "Italy", "Spain", "Minus", "Iceland"], chart.Ordered.Select(bar => bar.Label));
    }

    [Fact]
    public void Bars_of_an_indicator_are_its_subjects_or_the_counterparts_of_its_one_subject()
    {
        var indicator = Samples.Burden(new Gap(Samples.Poland, Period.Year(2019), "not published"));
        Assert.Equal(["Germany", "Poland"], RankedBar.From(indicator, Period.Year(2019)).Select(bar => bar.Label));

        var split = indicator with
        {
            Gaps = [],
            Observations =
            [
                Samples.Of(Samples.Germany, 2024, 60, counterpart: Country.UnitedStates),
                Samples.Of(Samples.Germany, 2024, 40, counterpart: Samples.Poland),
            ],
        };
        var bars = RankedBar.From(split, Period.Year(2024), subject => subject.Id == "USA" ? ChartRole.UnitedStates : ChartRole.Europe);
        Assert.Equal([("United States", ChartRole.UnitedStates), ("Poland", ChartRole.Europe)], bars.Select(bar => (bar.Label, bar.Role)));
        Assert.Throws<ArgumentException>(() => RankedBar.From(split, Period.Year(2001)));
    }

    [Fact]
    public void Dots_of_an_indicator_carry_what_is_missing_on_either_side()
    {
        var dots = RankedDot.From(
            Samples.Burden(new Gap(Samples.Germany, Period.Year(2016), "not published")),
            Period.Year(2014),
            Period.Year(2016)
        );
        Assert.Equal(0.01, dots.Single().Before.Number);
        Assert.Equal("not published", dots.Single().After.Reason);
    }

    [Fact]
    public void Shares_must_add_up_to_the_whole()
    {
        Samples.Shares(Samples.Split("2024", 0.577, 0.42)).Validate();
        var error = Assert.Throws<ArgumentException>(Samples.Shares(Samples.Split("2024", 0.6, 0.3)).Validate);
        Assert.Contains("'2024' that add up to 90.00\u00a0%", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(Samples.Shares(Samples.Split("2024", 1.1, -0.1)).Validate);
        Assert.Throws<ArgumentException>((Samples.Shares(Samples.Split("2024", 0.6, 0.4)) with { Parts = [] }).Validate);
    }

    private static RankedBar Bar(string label, double value) => new() { Label = label, Value = ChartValue.Of(value) };
}
