namespace Analysis.Charts.Tests;

public sealed class WordsTests
{
    private const string Nb = "\u00a0";

    private static TrendSeries Germany =>
        TrendSeries.From(Samples.Burden(new Gap(Samples.Germany, new(2016, 2017), "not published")), "DEU", ChartRole.Europe);

    [Fact]
    public void The_caption_gives_unit_source_edition_estimates_and_gaps() =>
        Assert.Equal(
            "Unit: % of GDP. Source: NATO, Defence Expenditure, edition 2026. Dashed lines and hollow points are estimates. No "
                + "data for Germany (2016–17): not published.",
            Samples.Trend(Germany).Caption
        );

    [Fact]
    public void Gaps_with_one_reason_take_one_sentence()
    {
        var chart = Samples.Bars(Bar("Poland", 0.04), Missing("Iceland"), Missing("Monaco"));
        Assert.Equal(
            "Unit: % of GDP. Source: NATO, Defence Expenditure, edition 2026. No data for Iceland and Monaco: no armed forces.",
            chart.Caption
        );
    }

    [Fact]
    public void Where_all_is_estimated_the_caption_states_it() =>
        Assert.Contains(
            "All values are estimates.",
            Samples.Bars(new RankedBar { Label = "Poland", Value = ChartValue.Of(0.04, ObservationStatus.Estimate) }).Caption,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_alt_text_of_a_trend_gives_ends_extremes_guideline_and_gaps() =>
        Assert.Equal(
            $"Line chart: Germany spends more; % of GDP, 2014 to 2019. Germany: 1.0{Nb}% in 2014, 3.0{Nb}% (estimate) in 2019; "
                + $"highest 4.0{Nb}% in 2018. "
                + $"A line marks 2 % guideline at 2.0{Nb}%. No data for Germany (2016–17): not published.",
            (Samples.Trend(Germany) with { Guidelines = [new(0.02, "2 % guideline")] }).AltText
        );

    [Fact]
    public void The_alt_text_of_bars_lists_them_largest_first() =>
        Assert.Equal(
            $"Bar chart: Poland spends most; % of GDP, 2 bars, largest first. Poland 4.0{Nb}% and Spain 2.0{Nb}%. A line marks "
                + $"target at 3.0{Nb}%; 1 of 2 reach it. No data for Iceland: no armed forces.",
            (Samples.Bars(Bar("Spain", 0.02), Bar("Poland", 0.04), Missing("Iceland")) with { Guidelines = [new(0.03, "target")] }).AltText
        );

    [Fact]
    public void The_alt_text_of_dots_counts_rises_and_falls()
    {
        var chart = new RankedDots
        {
            Id = "dots",
            Title = "More",
            Unit = "%",
            Format = ValueFormat.Percent(0),
            Sources = [Samples.Nato],
            BeforeLabel = "2014",
            AfterLabel = "2024",
            Rows =
            [
                new()
                {
                    Label = "Italy",
                    Before = ChartValue.Of(0.6),
                    After = ChartValue.Of(0.9),
                },
                new()
                {
                    Label = "France",
                    Before = ChartValue.Of(0.5),
                    After = ChartValue.Of(0.1),
                },
            ],
        };
        Assert.Equal(
            $"Dot chart, 2014 against 2024: More; %, 2 rows, largest 2024 value first. 1 rose and 1 fell. Italy from 60{Nb}% to "
                + $"90{Nb}% and France from 50{Nb}% to 10{Nb}%.",
            chart.AltText
        );
    }

    [Fact]
    public void The_alt_text_of_shares_gives_every_part() =>
        Assert.Equal(
            $"Stacked bar chart of shares of 100 %: Most comes from the US; % of imports, 1 bars. 2024: United States 60{Nb}% "
                + $"and Others 40{Nb}%.",
            Samples.Shares(Samples.Split("2024", 0.6, 0.4)).AltText
        );

    [Fact]
    public void The_table_marks_estimates_and_gives_gaps_their_reason()
    {
        var table = Samples.Trend(Germany).Table;
        Assert.Equal([("Year", ""), ("Germany", "% of GDP")], table.Columns.Select(column => (column.Title, column.Unit)));
        Assert.Equal(["2014", "2015", "2016", "2017", "2018", "2019"], table.Rows.Select(row => row[0].Text));
        Assert.Equal(new TableCell("no data", null, null, "not published"), table.Rows[2][1]);
        Assert.Equal(new TableCell($"3.0{Nb}%{Nb}(e)", 3, "estimate", null), table.Rows[5][1]);
    }

    [Fact]
    public void A_year_that_one_of_two_lines_lacks_is_a_gap_in_the_table()
    {
        var table = Samples.Trend(Germany, Germany with { Label = "Poland", Points = [new(2014, 0.05)] }).Table;
        Assert.Equal("not in this series", table.Rows[5][2].Gap);
    }

    private static RankedBar Bar(string label, double value) => new() { Label = label, Value = ChartValue.Of(value) };

    private static RankedBar Missing(string label) => new() { Label = label, Value = ChartValue.Missing("no armed forces") };
}
