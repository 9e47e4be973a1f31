namespace Analysis.Charts.Tests;

/// <summary>Charts that compare results, or two counterparts of one.</summary>
public sealed class ResultLinesTests
{
    private static readonly Country America = Country.UnitedStates;

    private static Indicator<Share> Result(params Observation<Share>[] observations) =>
        Samples.Burden() with
        {
            Observations = observations,
        };

    private static readonly Indicator<Share> Scenario = Result(
        Samples.Of(Samples.Poland, 2025, 50, counterpart: America),
        Samples.Of(Samples.Poland, 2035, 40, counterpart: America)
    );

    [Fact]
    public void A_line_has_the_name_and_the_colour_of_its_counterpart_or_those_given()
    {
        var line = Scenario.Line();
        Assert.Equal(("United States", ChartRole.UnitedStates), (line.Label, line.Role));
        Assert.Equal([0.5, 0.4], line.Points.Select(point => point.Value.Number));
        Assert.Equal(Scenario.Sources, line.Sources);
        var named = Scenario.Line("Higher target", ChartRole.Europe);
        Assert.Equal(("Higher target", ChartRole.Europe), (named.Label, named.Role));
        Assert.Equal(
            ("Poland", ChartRole.Europe),
            (Result(Samples.Of(Samples.Poland, 2025, 2)).Line().Label, Result(Samples.Of(Samples.Poland, 2025, 2)).Line().Role)
        );
    }

    [Fact]
    public void A_result_of_several_series_is_no_line() =>
        Assert.Contains(
            ".Line() needs one country or group",
            Assert
                .Throws<ArgumentException>(() => Result(Samples.Of(Samples.Poland, 2025, 2), Samples.Of(Samples.Germany, 2025, 2)).Line())
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_window_is_drawn_at_its_last_year()
    {
        var windows = Scenario.Line() with { Points = [new(new Period(2021, 2025), ChartValue.Of(0.5))] };
        Assert.Equal(Period.Year(2025), Assert.Single(windows.AtLastYears().Points).Period);
    }

    [Fact]
    public void Two_counterparts_are_two_dots_and_what_is_missing_has_its_reason()
    {
        var chart = Result(
                Samples.Of(Samples.Poland, 2024, 30, counterpart: Samples.Germany),
                Samples.Of(Samples.Poland, 2024, 50, counterpart: America),
                Samples.Of(Samples.Germany, 2024, 60, counterpart: America),
                Samples.Of(Country.Parse("FRA"), 2024, 10, counterpart: Samples.Germany)
            )
            .Dots("DEU", "USA", "none of that origin");

        chart.Validate();
        Assert.Equal(("Germany", "United States"), (chart.BeforeLabel, chart.AfterLabel));
        Assert.Equal(["Poland", "Germany"], chart.Rows.Select(row => row.Label));
        Assert.Equal((0.3, 0.5), (chart.Rows[0].Before.Number, chart.Rows[0].After.Number));
        Assert.Equal("none of that origin", chart.Rows[1].Before.Reason);
        Assert.All(chart.Rows, row => Assert.Equal(ChartRole.UnitedStates, row.Role));
        Assert.Contains(
            "did you mean USA",
            Assert.Throws<ArgumentException>(() => Scenario.Dots("UAS", "USA")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_bars_take_one_colour() =>
        Assert.All(
            Result(Samples.Of(Samples.Poland, 2024, 2), Samples.Of(America, 2024, 3)).Bars().InRole(ChartRole.Others).Bars,
            bar => Assert.Equal(ChartRole.Others, bar.Role)
        );

    [Fact]
    public void Europe_and_Canada_have_the_colour_of_Europe_and_a_short_label()
    {
        Membership Member(Country country) => new(country, null, null, "https://example.org/members");
        var allies = CountryGroup
            .Fixed("allies", "Europe and Canada", [Member(Samples.Poland), Member(Country.Parse("CAN"))], 2025)
            .ByYear();
        var chart = Result(Samples.Of(allies, 2014, 1), Samples.Of(allies, 2024, 2)).Trend();

        Assert.Equal(("Europe and Canada", ChartRole.Europe), (chart.Series[0].Label, chart.Series[0].Role));
    }
}
