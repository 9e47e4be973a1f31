namespace Analysis.Charts.Tests;

public sealed partial class PathTests
{
    [Theory]
    [InlineData("24")]
    [InlineData("2024-13")]
    [InlineData("2023-02-29")]
    [InlineData("spring 2024")]
    [InlineData("")]
    public void An_invalid_date_is_refused(string when) =>
        Assert.Contains(
            "is not a date of a timeline",
            Assert
                .Throws<ArgumentException>(() =>
                    new TimelineEvent
                    {
                        When = when,
                        Stage = "said",
                        Words = "said",
                    }
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_timeline_lists_its_rows_by_their_first_event()
    {
        var chart = Line(Row("Later", ("2025", "said")), Row("Earlier", ("2026", "done"), ("2024-05", "said")));
        chart.Validate();
        Assert.Equal("Timeline of 2 rows: It is made. Earlier: said (2024-05) and done (2026). Later: said (2025).", chart.AltText);
        Assert.Equal(
            [
                ["Earlier", "2024-05", "Announced", "said"],
                ["Earlier", "2026", "Producing", "done"],
                ["Later", "2025", "Announced", "said"],
            ],
            chart.Table.Rows.Select(row => row.Select(cell => cell.Text))
        );
        Assert.Contains("no stage 'hoped'", Refused(Line(Row("A", ("2024", "hoped")))), StringComparison.Ordinal);
        Assert.Contains("no event in the row 'B'", Refused(Line(Row("A", ("2024", "said")), Row("B"))), StringComparison.Ordinal);
        Assert.Contains(
            "two rows called 'A'",
            Refused(Line(Row("A", ("2024", "said")), Row("A", ("2025", "said")))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_flow_with_an_end_unknown_a_pair_twice_or_a_negative_width_is_refused()
    {
        Flows(("usa", "POL", 0.6), ("kor", "POL", 0.4)).Validate();
        Assert.Contains("from 'usa' to 'FRA'", Refused(Flows(("usa", "FRA", 0.6))), StringComparison.Ordinal);
        Assert.Contains(
            "two flows called 'usa to POL'",
            Refused(Flows(("usa", "POL", 0.6), ("usa", "POL", 0.1))),
            StringComparison.Ordinal
        );
        Assert.Contains("negative flow", Refused(Flows(("usa", "POL", 0.6), ("kor", "POL", -0.1))), StringComparison.Ordinal);
        Assert.Contains("nothing that flows", Refused(Flows(("usa", "POL", 0))), StringComparison.Ordinal);
        Assert.Contains(
            "13 destinations",
            Refused(Flows(("usa", "POL", 1)) with { Destinations = [.. Enumerable.Range(0, 12).Select(i => Node($"d{i}")), Node("POL")] }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_text_of_a_flow_gives_the_sum_of_each_origin_and_its_largest_ends()
    {
        var chart = Flows(("usa", "POL", 0.1), ("usa", "NOR", 0.5), ("kor", "POL", 0.4));
        Assert.Equal(
            $"Flow chart from 2 origins to 2 destinations: Who buys; % of imports. usa 60{Nb}% in all, most to NOR 50{Nb}% and "
                + $"POL 10{Nb}%. kor 40{Nb}% in all, most to POL 40{Nb}%.",
            chart.AltText
        );
        Assert.Equal(
            [
                ["POL", $"10{Nb}%", $"40{Nb}%"],
                ["NOR", $"50{Nb}%", $"0{Nb}%"],
            ],
            chart.Table.Rows.Select(row => row.Select(cell => cell.Text))
        );
    }

    private static string Refused(ChartSpec chart) => Assert.Throws<ArgumentException>(chart.Validate).Message;

    private static TrendChart Fan(TrendBand band) =>
        new()
        {
            Id = "fan",
            Title = "It runs off",
            Unit = "aircraft",
            Format = ValueFormat.Plain(0),
            Sources = [Samples.Nato],
            Series = [Line("Middle", 2, 2)],
            Bands = [band],
        };

    private static TrendBand Band() =>
        new()
        {
            Label = "lives",
            Role = ChartRole.Europe,
            Low = Line("Low", 1, 0),
            High = Line("High", 3, 5),
        };

    private static TrendSeries Line(string label, params double?[] values) =>
        new()
        {
            Label = label,
            Role = ChartRole.Others,
            Points =
            [
                .. values.Select(
                    (value, i) =>
                        new TrendPoint(Period.Year(2025 + i), value is { } number ? ChartValue.Of(number) : ChartValue.Missing("not asked"))
                ),
            ],
        };

    private static SlopeChart Slope(params double?[] values) =>
        new()
        {
            Id = "slope",
            Title = "It moves",
            Unit = "% of imports",
            Format = ValueFormat.Percent(0),
            Sources = [Samples.Nato],
            Stops = ["Printed", "Edition 2026"],
            Lines =
            [
                new()
                {
                    Label = "A",
                    Role = ChartRole.Europe,
                    Values = [.. values.Select(value => value is { } number ? ChartValue.Of(number) : ChartValue.Missing("not printed"))],
                },
            ],
        };

    private static Timeline Line(params TimelineRow[] rows) =>
        new()
        {
            Id = "timeline",
            Title = "It is made",
            Unit = "date",
            Format = ValueFormat.Years,
            Sources = [Samples.Nato],
            Stages =
            [
                new()
                {
                    Id = "said",
                    Label = "Announced",
                    Role = ChartRole.Europe,
                    Shape = TimelineShape.Ring,
                },
                new()
                {
                    Id = "done",
                    Label = "Producing",
                    Role = ChartRole.Europe,
                    Shape = TimelineShape.Dot,
                },
            ],
            Rows = rows,
        };

    private static TimelineRow Row(string label, params (string When, string Stage)[] events) =>
        new()
        {
            Label = label,
            Events =
            [
                .. events.Select(one => new TimelineEvent
                {
                    When = one.When,
                    Stage = one.Stage,
                    Words = one.Stage,
                }),
            ],
        };

    private static FlowNode Node(string id) =>
        new()
        {
            Id = id,
            Label = id,
            Role = ChartRole.Others,
        };

    private static FlowChart Flows(params (string From, string To, double Value)[] flows) =>
        new()
        {
            Id = "flow",
            Title = "Who buys",
            Unit = "% of imports",
            Format = ValueFormat.Percent(0),
            Sources = [Samples.Nato],
            Origins = [Node("usa"), Node("kor")],
            Destinations = [Node("POL"), Node("NOR")],
            Flows = [.. flows.Select(flow => new Flow(flow.From, flow.To, ChartValue.Of(flow.Value)))],
        };
}
