using System.Globalization;
using System.Text.Json;
using Analysis.Charts.Rendering.Text;
using Plotly.NET;

namespace Analysis.Charts.Rendering.Tests;

public sealed partial class FigureTests
{
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
