using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Charts.Rendering.Text;
using Plotly.NET;

namespace Analysis.Charts.Rendering.Tests;

public sealed class FigureTests
{
    private static readonly PlotlyRenderer Renderer = new();

    public static TheoryData<string> Ids => [.. Gallery.All.Select(chart => chart.Id)];

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

    [Fact]
    public void An_event_of_a_contract_is_a_diamond_and_an_announcement_is_hollow()
    {
        var marker = Renderer.Render(Gallery.Licences).Figure.GetProperty("data")[1].GetProperty("marker");
        // By first event: Italy producing; GEM-T announced, contracted, under construction; Javelin; AMRAAM.
        Assert.Equal(
            ["circle", "circle", "diamond", "diamond", "circle", "circle"],
            marker.GetProperty("symbol").EnumerateArray().Select(symbol => symbol.GetString())
        );
        Assert.Equal(
            [false, true, false, false, true, true],
            marker.GetProperty("color").EnumerateArray().Select(colour => colour.GetString() == ChartTheme.Light.Paper)
        );
    }

    [Fact]
    public void An_estimate_in_a_stack_is_hatched()
    {
        var bar = Gallery.Columns.Bars[0];
        var chart = Gallery.Columns with
        {
            Bars =
            [
                bar with
                {
                    Shares = new Dictionary<string, ChartValue>(bar.Shares) { ["usa"] = ChartValue.Of(0.30, ObservationStatus.Estimate) },
                },
                Gallery.Columns.Bars[1],
            ],
        };
        var pattern = Renderer.Render(chart).Figure.GetProperty("data")[0].GetProperty("marker").GetProperty("pattern");
        Assert.Equal(["/", ""], pattern.GetProperty("shape").EnumerateArray().Select(shape => shape.GetString()));
    }

    [Fact]
    public void A_tile_is_shaded_by_its_class_and_hatched_where_there_is_no_value()
    {
        var marker = Renderer.Render(Gallery.Map).Figure.GetProperty("data")[0].GetProperty("marker");
        var at = Gallery.Map.Tiles.Select((tile, i) => (tile.Country.Code, i)).ToDictionary(tile => tile.Code, tile => tile.i);
        // Round steps of 20 %: Italy with 93.3 % is in the fifth, Germany with 36.8 % in the second.
        Assert.Equal(ChartTheme.Light.Shade(ChartRole.UnitedStates, 5), marker.GetProperty("color")[at["ITA"]].GetString());
        Assert.Equal(ChartTheme.Light.Shade(ChartRole.UnitedStates, 2), marker.GetProperty("color")[at["DEU"]].GetString());
        Assert.Equal("/", marker.GetProperty("pattern").GetProperty("shape")[at["ISL"]].GetString());
    }

    [Fact]
    public void Values_are_shown_in_the_unit_of_the_reader_without_noise()
    {
        var lengths = Renderer
            .Render(Gallery.Bars)
            .Figure.GetProperty("data")[0]
            .GetProperty("x")
            .EnumerateArray()
            .Select(x => x.GetRawText());
        Assert.Equal(["4.25", "4.03", "3.93", "3.67", "3.17", "2.79", "2.53", "2.32", "2.22", "2.09", "2.04", "2"], lengths);
    }

    [Fact]
    public void Markup_in_names_stays_text()
    {
        var annotations = Renderer.Render(Gallery.Hard).Figure.GetProperty("layout").GetProperty("annotations").GetRawText();
        Assert.DoesNotContain("<script", annotations, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_plotly_object_can_be_changed()
    {
        var plot = Gallery.Trend.ToPlotly();
        Assert.Equal(16, GenericChart.getTraces(plot).Length);
        var layout = JsonDocument.Parse(GenericChart.toFigureJson(plot)).RootElement.GetProperty("layout");
        Assert.StartsWith("Europe and Canada", layout.GetProperty("title").GetProperty("text").GetString(), StringComparison.Ordinal);
        // 400 for the plot, 60 for the title.
        Assert.Equal(460, layout.GetProperty("height").GetInt32());
    }

    [Fact]
    public void A_chart_changed_by_hand_is_drawn_unchanged_and_states_that_it_has_no_source()
    {
        var plot = Plotly.NET.CSharp.GenericChartExtensions.WithSize(Gallery.Trend.ToPlotly(), Height: 700);
        var changed = Renderer.RenderChanged(plot);
        Assert.Equal(new(700, 700), changed.Height);
        Assert.Equal(16, changed.Figure.GetProperty("data").GetArrayLength());
        Assert.Contains("no sources", changed.Note, StringComparison.Ordinal);
        Assert.Equal(changed.Id, Renderer.RenderChanged(plot).Id);
        Assert.NotEqual(changed.Id, Renderer.RenderChanged(Gallery.WindowTrend.ToPlotly()).Id);
        Assert.Throws<ArgumentException>(() => Renderer.RenderChanged("not a chart"));
    }

    [Fact]
    public void A_chart_that_may_not_be_quoted_is_not_drawn()
    {
        Assert.Throws<ArgumentException>(() => Renderer.Render(Gallery.Trend with { Sources = [] }));
        Assert.Throws<ArgumentException>(() =>
            Gallery.Trend with { Sources = [Gallery.Nato, Gallery.Nato with { Edition = "2024" }] } is var mixed
                ? Renderer.Render(mixed)
                : null
        );
    }

    [Fact]
    public void The_assets_are_there_once_and_carry_the_colours()
    {
        Assert.StartsWith("/**\n* plotly.js v2.28.0", RenderingAssets.PlotlyScript.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("MIT", RenderingAssets.PlotlyLicence, StringComparison.Ordinal);
        Assert.DoesNotContain("/*COLOURS*/", RenderingAssets.ChartsScript, StringComparison.Ordinal);
        Assert.Contains(ChartTheme.Dark.Mark(ChartRole.Europe), RenderingAssets.ChartsScript, StringComparison.Ordinal);
        Assert.Contains(
            "--chart-united-states: " + ChartTheme.Dark.Mark(ChartRole.UnitedStates),
            RenderingAssets.ChartsStyle,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("i", 2.22)]
    [InlineData("m", 8.33)]
    [InlineData("Poland", 6.67 + 5.56 + 2.22 + 5.56 + 5.56 + 5.56)]
    public void Text_is_measured_by_the_metrics_of_Helvetica(string text, double atTenPixels) =>
        // Widths from Adobe's Helvetica AFM, with the reserve of 3 %.
        Assert.Equal(atTenPixels * 1.03, TextWidth.Of(text, 10), 6);

    // The tests know the invariant culture alone; the archived kernel, in which notebooks run too, has that of the machine.
    private static T WithDecimals<T>(string separator, Func<T> work)
    {
        var (before, culture) = (CultureInfo.CurrentCulture, (CultureInfo)CultureInfo.InvariantCulture.Clone());
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (
            separator,
            " ",
            "\u2212"
        );
        try
        {
            CultureInfo.CurrentCulture = culture;
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Sorted(JsonElement element)
    {
        var names = element.EnumerateObject().Select(property => property.Name).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    private static double?[] Numbers(JsonElement array) =>
        [.. array.EnumerateArray().Select(x => x.ValueKind is JsonValueKind.Null ? (double?)null : x.GetDouble())];
}
