namespace Analysis.Charts.Tests;

/// <summary>Bands, slopes, timelines and flows.</summary>
public sealed partial class PathTests
{
    private const string Nb = "\u00a0";

    [Fact]
    public void A_band_with_edges_of_different_years_or_the_wrong_way_round_is_refused()
    {
        Fan(Band()).Validate();
        Assert.Contains("different years", Refused(Fan(Band() with { High = Line("High", 3) })), StringComparison.Ordinal);
        Assert.Contains(
            "above the upper one in 2025",
            Refused(Fan(Band() with { Low = Band().High with { Label = "Low" }, High = Band().Low with { Label = "High" } })),
            StringComparison.Ordinal
        );
        Assert.Contains("role without shading", Refused(Fan(Band() with { Role = ChartRole.Guideline })), StringComparison.Ordinal);
        Assert.Contains("two lines called 'Middle'", Refused(Fan(Band() with { Low = Line("Middle", 1, 1) })), StringComparison.Ordinal);
    }

    [Fact]
    public void The_edges_of_a_band_are_in_the_table_the_text_and_the_caption()
    {
        var chart = Fan(Band() with { High = Line("High", 3, null) });
        Assert.Equal(["Year", "Middle", "Low", "High"], chart.Table.Columns.Select(column => column.Title));
        Assert.EndsWith("No data for High (2026): not asked.", chart.Caption, StringComparison.Ordinal);
        // Widths: 3 - 1 = 2 in 2025, 5 - 0 = 5 in 2026.
        Assert.Contains("A band, lives (Low to High): 0 to 5 in 2026.", Fan(Band()).AltText, StringComparison.Ordinal);
        Assert.Contains(
            "A band, lives (Low to High): 0 to 1 in 2026; widest 1 to 3 in 2025.",
            Fan(Band() with { High = Line("High", 3, 1) }).AltText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_band_around_lines_that_cross_takes_the_outermost_of_each_year()
    {
        var band = TrendBand.Around(
            "lives",
            ChartRole.Europe,
            [Line("A", 1, 5, 3, 2), Line("B", 2, 4, null, 2), Line("C", 1.5, 4.5, 9, 2)],
            "Low",
            "High"
        );
        Assert.Equal([1, 4, null, 2], band.Low.Points.Select(point => point.Value.Number));
        Assert.Equal([2, 5, null, 2], band.High.Points.Select(point => point.Value.Number));
        Assert.Equal("not asked", band.Low.Points[2].Value.Reason);
        Assert.Throws<ArgumentException>(() => TrendBand.Around("none", ChartRole.Europe, [], "Low", "High"));
        Assert.Throws<ArgumentException>(() =>
            TrendBand.Around("uneven", ChartRole.Europe, [Line("A", 1), Line("B", 1, 2)], "Low", "High")
        );
    }

    [Fact]
    public void Single_years_are_drawn_behind_windows_and_are_in_the_text_and_the_table()
    {
        TrendSeries windows = new()
        {
            Label = "Windows",
            Role = ChartRole.UnitedStates,
            Points = [new(new(2021, 2025), ChartValue.Of(58))],
        };
        var chart = Fan(Band()) with { Bands = [], Series = [windows], SingleYears = [Line("Single years", 55, 48)] };
        chart.Validate();
        Assert.Contains("Points behind the lines, Single years: 55 in 2025, 48 in 2026.", chart.AltText, StringComparison.Ordinal);
        Assert.Equal(["Years", "Windows", "Single years"], chart.Table.Columns.Select(column => column.Title));
        Assert.Contains(
            "windows among the single years",
            Refused(chart with { SingleYears = [windows with { Label = "Other windows" }] }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_slope_needs_a_value_or_a_gap_at_every_stop()
    {
        Slope(0.64, null).Validate();
        Assert.Contains("1 values on the line 'A' and 2 stops", Refused(Slope(0.64)), StringComparison.Ordinal);
        Assert.Contains("no number at all", Refused(Slope(null, null)), StringComparison.Ordinal);
        Assert.Contains("1 stops", Refused(Slope(0.64) with { Stops = ["Printed"] }), StringComparison.Ordinal);
        Assert.Contains("called 'Printed'", Refused(Slope(0.64, 0.63) with { Stops = ["Printed", "Printed"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_slope_gives_every_stop_that_has_a_value() =>
        Assert.Equal(
            $"Slope chart over Printed and Edition 2026: It moves; % of imports. A: 64{Nb}% at Printed and 63{Nb}% at Edition 2026.",
            Slope(0.64, 0.63).AltText
        );

    [Theory]
    // A year is placed at its middle; January 2024 is days 0 to 31 of 366, its middle 15.5 / 366; 1 July 2025 is day 182 of 365, its noon
    // 181.5 / 365.
    [InlineData("2024", 2024.5)]
    [InlineData("2024-01", 2024 + 15.5 / 366)]
    [InlineData("2025-07-01", 2025 + 181.5 / 365)]
    public void An_event_is_placed_as_exactly_as_its_date_is_known(string when, double at) =>
        Assert.Equal(
            at,
            new TimelineEvent
            {
                When = when,
                Stage = "said",
                Words = "said",
            }.At,
            9
        );
}
