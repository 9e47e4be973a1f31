namespace Analysis.Charts.Tests;

/// <summary>Columns of countries or groups that add up to one whole.</summary>
public sealed class ResultWholesTests
{
    private static readonly Aggregate Ranking = new("ranking", "The ranking");
    private static readonly Aggregate Europe = new("europe", "Europe");

    private static Observation<Share> Of(Subject group, int year, double percent) => Samples.Of(group, year, percent, counterpart: Ranking);

    private static Indicator<Share> Shares(params Observation<Share>[] observations) =>
        Samples.Burden() with
        {
            Unit = "fraction of revenue",
            Observations = observations,
        };

    private static Indicator<Share> TwoYears =>
        Shares(Of(Country.UnitedStates, 2023, 60), Of(Country.UnitedStates, 2024, 55), Of(Europe, 2023, 40), Of(Europe, 2024, 45));

    [Fact]
    public void Parts_that_add_up_are_columns_over_the_years()
    {
        var chart = TwoYears.Stack();
        chart.Validate();
        Assert.Equal((StackedDirection.Columns, "2023", "2024"), (chart.Direction, chart.Bars[0].Label, chart.Bars[1].Label));
        Assert.Equal(["United States", "Europe"], chart.Parts.Select(part => part.Label));
        Assert.Equal(0.45, chart.Bars[1].Shares["europe"].Number!.Value, 12);
        Assert.Equal("The United States is largest with 55.0\u00a0%, before Europe with 45.0\u00a0%", chart.Title);
    }

    // The revenue of 2024 is missing for Europe: the column shows the reason and no part of a whole.
    [Fact]
    public void A_year_without_one_part_has_its_reason()
    {
        var chart = (
            TwoYears.Where(o => o.Subject != Europe || o.Period.To == 2023) with
            {
                Gaps = [new(Europe, Period.Year(2024), "not in the edition")],
            }
        ).Stack();
        chart.Validate();
        Assert.Equal((null, "not in the edition"), (chart.Bars[0].Reason, chart.Bars[1].Reason));
    }

    [Fact]
    public void Shares_that_do_not_add_up_are_no_whole() =>
        Assert.Contains(
            ".Stack() needs shares of several counterparts",
            Assert.Throws<ArgumentException>(() => Shares(Of(Country.UnitedStates, 2024, 60), Of(Europe, 2024, 30)).Stack()).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Parts_come_in_the_order_given_and_the_others_after_them()
    {
        var chart = TwoYears.Stack().InOrder("europe");
        chart.Validate();
        Assert.Equal(["europe", "USA"], chart.Parts.Select(part => part.Id));
        Assert.Contains(
            "did you mean europe",
            Assert.Throws<ArgumentException>(() => chart.InOrder("euorpe")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_part_takes_another_colour()
    {
        var chart = TwoYears.Stack().InRole("europe", ChartRole.Europe);
        Assert.Equal([ChartRole.UnitedStates, ChartRole.Europe], chart.Parts.Select(part => part.Role));
        Assert.Contains(
            "did you mean europe",
            Assert.Throws<ArgumentException>(() => chart.InRole("euorpe", ChartRole.Europe)).Message,
            StringComparison.Ordinal
        );
    }
}
