namespace Analysis.Charts.Tests;

/// <summary>One whole divided in two ways, and heat tables with chosen columns.</summary>
public sealed class ResultStacksTests
{
    private static readonly Country America = Country.UnitedStates;
    private static readonly Country Korea = Country.Parse("KOR");
    private static readonly Entity Unknown = Entity.ParseEntity("x-unknown");

    private static Indicator<Share> Shares(Subject subject, int year, params (Subject Counterpart, double Percent)[] parts) =>
        Samples.Burden() with
        {
            Id = "design-share",
            Title = "Arms imports",
            Unit = "fraction of import volume (TIV)",
            Observations = [.. parts.Select(part => Samples.Of(subject, year, part.Percent, counterpart: part.Counterpart))],
        };

    private static string ErrorOf(Func<ChartSpec> chart) => Assert.Throws<ArgumentException>(chart).Message;

    [Fact]
    public void Two_ways_to_divide_a_whole_are_two_bars_with_the_same_parts()
    {
        var bySupplier = Shares(Samples.Poland, 2024, (America, 60), (Samples.Germany, 40));
        var byDesign = Shares(Samples.Poland, 2024, (America, 70), (Samples.Germany, 20), (Unknown, 10));
        var chart = bySupplier.Stack(byDesign, "Supplier", "Designer");

        (chart with { Subtitle = "Test" }).Validate();
        Assert.Equal(
            [("USA", ChartRole.UnitedStates), ("DEU", ChartRole.Europe), ("x-unknown", ChartRole.Muted)],
            chart.Parts.Select(part => (part.Id, part.Role))
        );
        Assert.Equal(["Supplier", "Designer"], chart.Bars.Select(bar => bar.Label));
        Assert.Equal((0.6, 0.7), (chart.Bars[0].Shares["USA"].Number!.Value, chart.Bars[1].Shares["USA"].Number!.Value));
        Assert.Equal(("% of import volume (TIV)", StackedDirection.Bars), (chart.Unit, chart.Direction));
    }

    [Fact]
    public void Two_wholes_or_what_is_no_whole_make_no_such_chart()
    {
        var poland = Shares(Samples.Poland, 2024, (America, 60), (Korea, 40));
        Assert.Contains(
            "take one whole and one period",
            ErrorOf(() => poland.Stack(Shares(Samples.Germany, 2024, (America, 60), (Korea, 40)), "One", "Two")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "take one whole and one period",
            ErrorOf(() => poland.Stack(Shares(Samples.Poland, 2023, (America, 60), (Korea, 40)), "One", "Two")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            ".Stack() needs shares of several counterparts",
            ErrorOf(() => poland.Stack(Shares(Samples.Poland, 2024, (America, 60)), "One", "Two")),
            StringComparison.Ordinal
        );
    }

    // Both rows add up to 100 %, so a supplier that one of them lacks delivered nothing there.
    [Fact]
    public void The_columns_of_a_heat_table_are_those_of_another_result_in_its_order()
    {
        var aircraft = Shares(new Aggregate("aircraft", "Aircraft"), 2024, (America, 90), (Samples.Germany, 10));
        var ships = Shares(new Aggregate("ships", "Ships"), 2024, (Korea, 50), (Samples.Germany, 30), (Unknown, 20));
        var largest = Shares(Samples.Poland, 2024, (Samples.Germany, 60), (America, 40));
        var chart = new[] { aircraft, ships }.Joined().Heat(largest);

        (chart with { Subtitle = "Test" }).Validate();
        Assert.Equal(["DEU", "USA"], chart.Columns.Select(column => column.Id));
        Assert.Equal([0.1, 0.9], chart.Rows[0].Cells.Values.Select(cell => cell.Number!.Value));
        Assert.Equal([0.3, 0], chart.Rows[1].Cells.Values.Select(cell => cell.Number!.Value));
        Assert.Equal("The 2 largest counterparts; 2 others are left out.", chart.Note);
        Assert.Contains("several countries or groups", ErrorOf(() => aircraft.Heat(largest)), StringComparison.Ordinal);
    }
}
