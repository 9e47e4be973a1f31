using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;

namespace Analysis.Charts.Rendering.Tests;

public sealed partial class FigureTests
{
    private static readonly PlotlyRenderer Renderer = new();

    public static TheoryData<string> Ids => [.. Gallery.All.Select(chart => chart.Id)];

    [Fact]
    public void Every_kind_of_chart_has_an_example() =>
        Assert.Equal(
            typeof(ChartSpec).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ChartSpec)) && !type.IsAbstract).Order(ByName),
            Gallery.All.Select(chart => chart.GetType()).Distinct().Order(ByName)
        );

    private static readonly Comparer<Type> ByName = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_same_chart_gives_the_same_characters_whatever_the_culture(string id)
    {
        var chart = Gallery.All.Single(spec => spec.Id == id);
        Assert.Equal(Renderer.Render(chart).ToJson(), WithDecimals(",", () => new PlotlyRenderer().Render(chart).ToJson()));
    }

    // Written by hand: 1.4 % and 1.75 % of 2014 and 2015, then the break that 2016 leaves, then 2.53 % of 2018.
    [Theory]
    [InlineData(".")]
    [InlineData(",")]
    public void Numbers_have_these_characters(string separator)
    {
        var chart = Gallery.Trend with
        {
            Guidelines = [],
            Series =
            [
                new()
                {
                    Label = "A",
                    Role = ChartRole.Europe,
                    Points = [new(2014, 0.014), new(2015, 0.0175), new(2018, 0.0253)],
                },
            ],
        };
        var firm = WithDecimals(separator, () => Renderer.Render(chart).Figure.GetProperty("data")[0]);
        Assert.Equal("[2014,2015,2016,2018]", firm.GetProperty("x").GetRawText());
        Assert.Equal("[1.4,1.75,null,2.53]", firm.GetProperty("y").GetRawText());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_figure_holds_no_template_no_NaN_and_no_colour_without_a_dark_counterpart(string id)
    {
        var json = Renderer.Render(Gallery.All.Single(spec => spec.Id == id)).ToJson();
        Assert.DoesNotContain("template", json, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", json, StringComparison.Ordinal);
        var known = ChartTheme.Pairs.Select(pair => pair.Light).ToHashSet();
        Assert.All(System.Text.RegularExpressions.Regex.Matches(json, "#[0-9a-f]{6}"), hex => Assert.Contains(hex.Value, known));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Keys_of_the_figure_are_in_order(string id)
    {
        var figure = Renderer.Render(Gallery.All.Single(spec => spec.Id == id)).Figure;
        Sorted(figure.GetProperty("layout"));
        foreach (var trace in figure.GetProperty("data").EnumerateArray())
            Sorted(trace);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_figure_is_what_Plotly_NET_itself_writes(string id)
    {
        var wide = PlotlyRenderer.Draw(Gallery.All.Single(spec => spec.Id == id)).Wide;
        // It writes a break in a line as the word NaN.
        var theirs = JsonNode.Parse(GenericChart.toFigureJson(wide).Replace("\"NaN\"", "null", StringComparison.Ordinal))!;
        var ours = new JsonObject { ["data"] = FigureJson.Data(wide), ["layout"] = FigureJson.Node(GenericChart.getLayout(wide)) };
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse(ours.ToJsonString()),
                new JsonObject { ["data"] = theirs["data"]!.DeepClone(), ["layout"] = theirs["layout"]!.DeepClone() }
            )
        );
    }

    [Fact]
    public void What_is_rendered_can_be_read_back()
    {
        var chart = Renderer.Render(Gallery.Bars);
        var copy = RenderedChart.FromJson(chart.ToJson());
        Assert.Equal(chart.ToJson(), copy.ToJson());
        Assert.Equal("burden-by-country", copy.Id);
        Assert.Throws<ArgumentException>(() => RenderedChart.FromJson("{}"));
        Assert.Throws<ArgumentException>(() => RenderedChart.FromJson("no json"));
    }

    [Fact]
    public void A_missing_year_breaks_the_line()
    {
        var chart = Gallery.Trend with
        {
            Guidelines = [],
            Series =
            [
                new()
                {
                    Label = "A",
                    Role = ChartRole.Europe,
                    Points = [new(2014, 0.01), new(2015, 0.02), new(2018, 0.03), new(2019, 0.04)],
                },
            ],
        };
        var firm = Renderer.Render(chart).Figure.GetProperty("data")[0];
        Assert.Equal([2014, 2015, 2016, 2018, 2019], firm.GetProperty("x").EnumerateArray().Select(x => x.GetInt32()));
        Assert.Equal(JsonValueKind.Null, firm.GetProperty("y")[2].ValueKind);
        Assert.False(firm.GetProperty("connectgaps").GetBoolean());
    }

    [Fact]
    public void An_estimate_is_dashed_from_the_firm_year_before_and_its_point_is_hollow()
    {
        var chart = Gallery.Trend with
        {
            Guidelines = [],
            Series =
            [
                new()
                {
                    Label = "A",
                    Role = ChartRole.Europe,
                    Points = [new(2014, 0.01), new(2015, 0.02), new(2016, 0.03, ObservationStatus.Estimate)],
                },
            ],
        };
        var data = Renderer.Render(chart).Figure.GetProperty("data");
        Assert.Equal([1, 2, null], Numbers(data[0].GetProperty("y")));
        Assert.Equal([null, 2, 3], Numbers(data[1].GetProperty("y")));
        Assert.Equal("3px,2px", data[1].GetProperty("line").GetProperty("dash").GetString());
        Assert.Equal(ChartTheme.Light.Paper, data[2].GetProperty("marker").GetProperty("color")[2].GetString());
    }

    [Fact]
    public void Where_nothing_is_firm_no_line_is_dashed_and_no_point_hollow()
    {
        var data = Renderer.Render(Gallery.Fan with { Bands = [] }).Figure.GetProperty("data");
        Assert.All(Numbers(data[0].GetProperty("y")), y => Assert.NotNull(y));
        Assert.All(Numbers(data[1].GetProperty("y")), Assert.Null);
        Assert.DoesNotContain(
            ChartTheme.Light.Paper,
            data[2].GetProperty("marker").GetProperty("color").GetRawText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_band_is_the_space_between_its_edges_and_ends_where_an_edge_has_a_gap()
    {
        TrendSeries Edge(string label, params double?[] values) =>
            new()
            {
                Label = label,
                Role = ChartRole.Others,
                Points =
                [
                    .. values.Select(
                        (value, i) =>
                            new TrendPoint(Period.Year(2025 + i), value is { } number ? ChartValue.Of(number) : ChartValue.Missing("none"))
                    ),
                ],
            };
        var band = new TrendBand
        {
            Label = "b",
            Role = ChartRole.Europe,
            Low = Edge("low", 1, 2, 3, 4),
            High = Edge("high", 5, 6, null, 8),
        };
        var space = Renderer.Render(Gallery.Fan with { Bands = [band] }).Figure.GetProperty("data")[0];
        // Along the upper edge and back along the lower one; then, behind the gap of 2027, the single year of 2028.
        Assert.Equal([2025, 2026, 2026, 2025, null, 2028, 2028], Numbers(space.GetProperty("x")));
        Assert.Equal([5, 6, 2, 1, null, 8, 4], Numbers(space.GetProperty("y")));
        Assert.Equal(ChartTheme.Light.Shade(ChartRole.Europe, 2), space.GetProperty("fillcolor").GetString());
    }

    [Fact]
    public void A_flow_is_as_wide_at_its_origin_as_at_its_destination_and_widths_are_as_values()
    {
        var paths = Renderer
            .Render(Gallery.WhoBuys)
            .Figure.GetProperty("layout")
            .GetProperty("shapes")
            .EnumerateArray()
            .Where(shape => shape.GetProperty("type").GetString() == "path")
            .Select(shape => shape.GetProperty("path").GetString()!)
            .ToArray();
        Assert.Equal(8, paths.Length);
        var widths = paths
            .Select(path =>
                System
                    .Text.RegularExpressions.Regex.Matches(path, @"-?[\d.]+")
                    .Select(number => double.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture))
                    .ToArray()
            )
            .Select(n => (Origin: n[15] - n[1], Destination: n[9] - n[7]))
            .ToArray();
        Assert.All(widths, width => Assert.Equal(width.Origin, width.Destination, 1));
        // Ribbons go by origin: the first is the US to Poland with 8 %, the second the US to the United Kingdom with 13 %.
        Assert.Equal(13 / 8.0, widths[1].Origin / widths[0].Origin, 0.01);
    }
}
