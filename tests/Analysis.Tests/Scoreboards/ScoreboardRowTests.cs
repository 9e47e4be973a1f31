using Analysis.Scoreboards;

namespace Analysis.Tests.Scoreboards;

/// <summary>A row in words.</summary>
public sealed class ScoreboardRowTests
{
    private static ScoreboardRow Row(string unit, double? value, double? before, double? needed = null) =>
        new()
        {
            Id = "row",
            Title = "A row",
            Unit = unit,
            Indicator = "an-indicator",
            Value = value is { } now ? new(Period.Year(2025), now, ObservationStatus.Actual) : null,
            Before = before is { } then ? new(Period.Year(2020), then, ObservationStatus.Actual) : null,
            Judgement = new(Verdict.NoTarget, null, needed, "There is none."),
            Sources = [SampleData.Source()],
        };

    [Fact]
    public void A_share_is_in_per_cent_and_its_trend_in_percentage_points()
    {
        var row = Row("fraction of import volume (TIV)", 0.576, 0.520, -0.012);
        Assert.Equal(
            ("57.6\u00a0%", "+5.6 percentage points", "\u22121.2 percentage points a year"),
            (row.ValueText, row.TrendText, row.PaceNeededText)
        );
    }

    [Fact]
    public void A_share_of_GDP_has_two_decimals_as_NATO_prints_it()
    {
        var row = Row("fraction of GDP, USD (2021 prices)", 0.0349, 0.0257, 0.00103);
        Assert.Equal(
            ("3.49\u00a0%", "+0.92 percentage points", "+0.10 percentage points a year"),
            (row.ValueText, row.TrendText, row.PaceNeededText)
        );
    }

    [Fact]
    public void Large_numbers_are_whole_and_small_ones_have_decimals()
    {
        Assert.Equal(("67,928", "+4,167"), (Row("persons", 67928, 63761).ValueText, Row("persons", 67928, 63761).TrendText));
        Assert.Equal(("0.45", "\u22120.07"), (Row("ratio", 0.45, 0.52).ValueText, Row("ratio", 0.45, 0.52).TrendText));
    }

    [Fact]
    public void A_finding_of_a_row_has_the_unit_the_indicator_the_sources_and_the_status_of_the_row()
    {
        var row = Row("fraction of GDP, USD (2021 prices)", 0.0349, null) with
        {
            Value = new(Period.Year(2026), 0.0349, ObservationStatus.Estimate),
        };
        var finding = Finding.From("scoreboard-row", row);

        Assert.Equal(("scoreboard-row", "A row", 0.0349, "3.49\u00a0%"), (finding.Id, finding.Title, finding.Value, finding.Text));
        Assert.Equal((row.Unit, "an-indicator", ObservationStatus.Estimate), (finding.Unit, finding.Indicator, finding.Status));
        Assert.Equal(row.Sources, finding.Sources);
        Assert.Throws<ArgumentException>(() => Finding.From("scoreboard-row", Row("ratio", null, null)));
    }

    [Fact]
    public void What_rounds_to_nothing_has_no_sign() => Assert.Equal("0.00", Row("ratio", 0.450, 0.4504).TrendText);

    [Fact]
    public void What_is_not_there_is_a_dash()
    {
        var row = Row("ratio", null, null);
        Assert.Equal(("–", "–", "–", "–"), (row.ValueText, row.TrendText, row.TargetText, row.PaceNeededText));
        Assert.Null(Row("ratio", 1, null).Trend);
    }
}
