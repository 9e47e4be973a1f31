using System.Text.Json.Nodes;
using Analysis.Charts;
using Analysis.Charts.Rendering;
using Analysis.Publishing.Cells;

namespace Analysis.Publishing.Tests.Fixture;

/// <summary>Charts as a cell shows them, drawn by the library from made-up numbers.</summary>
internal static class FixtureCharts
{
    private static readonly Source Nato = new()
    {
        Dataset = "nato-defence-expenditure",
        Edition = "2026",
        Title = "Defence Expenditure of NATO Countries",
        Publisher = "NATO",
        Address = "https://www.nato.int/",
        Credit = "Source: NATO.",
        LicenceClass = LicenceClass.Open,
    };

    private static readonly Source Sipri = Nato with
    {
        Dataset = "sipri-arms-transfers",
        Title = "Arms Transfers Database",
        Publisher = "SIPRI",
        LicenceClass = LicenceClass.Extract,
    };

    internal static JsonObject Trend() => Trend("The allies in Europe and Canada passed the guideline in 2024");

    /// <summary>A chart whose title states computed numbers.</summary>
    internal static JsonObject Trend(string title, params JsonObject[] findings) =>
        Output(
            new TrendChart
            {
                Id = "burden-since-2014",
                Title = title,
                Subtitle = "Defence spending as a share of gross domestic product",
                Unit = "% of GDP",
                Format = ValueFormat.Percent(2),
                Sources = [Nato],
                Guidelines = [new(0.02, "2 % guideline")],
                Series =
                [
                    new()
                    {
                        Label = "United States",
                        Role = ChartRole.UnitedStates,
                        Points =
                        [
                            .. Points(
                                0.0371,
                                0.0352,
                                0.0351,
                                0.0331,
                                0.0328,
                                0.0351,
                                0.0364,
                                0.0347,
                                0.0331,
                                0.0322,
                                0.0338,
                                0.0322,
                                0.0319
                            ),
                        ],
                    },
                    new()
                    {
                        Label = "Europe and Canada",
                        Role = ChartRole.Europe,
                        Points =
                        [
                            .. Points(
                                0.0143,
                                0.0142,
                                0.0144,
                                0.0148,
                                0.0151,
                                0.0154,
                                0.0172,
                                0.0166,
                                0.0168,
                                0.0176,
                                0.0202,
                                0.0227,
                                0.0244
                            ),
                        ],
                    },
                ],
            },
            findings
        );

    internal static JsonObject Ranked() =>
        Output(
            new RankedBars
            {
                Id = "suppliers-2021-2025",
                Title = "One supplier delivers more than all others together",
                Subtitle = "Share of the arms imports of European NATO, 2021–2025",
                Unit = "% of volume",
                Format = ValueFormat.Percent(1),
                Sources = [Sipri],
                BarTitle = "Supplier",
                Bars =
                [
                    new()
                    {
                        Label = "United States",
                        Value = ChartValue.Of(0.5764),
                        Role = ChartRole.UnitedStates,
                    },
                    new()
                    {
                        Label = "South Korea",
                        Value = ChartValue.Of(0.086),
                        Role = ChartRole.Others,
                    },
                    new()
                    {
                        Label = "Israel",
                        Value = ChartValue.Of(0.077),
                        Role = ChartRole.Others,
                    },
                    new() { Label = "France", Value = ChartValue.Of(0.074) },
                    new()
                    {
                        Label = "Atlantis",
                        Value = ChartValue.Missing("no state"),
                        Role = ChartRole.Others,
                    },
                ],
            }
        );

    /// <summary>A chart whose names are given.</summary>
    internal static JsonObject Labelled(string name) =>
        Output(
            new RankedBars
            {
                Id = "labelled",
                Title = name,
                Subtitle = name,
                Unit = name,
                Note = name,
                Format = ValueFormat.Percent(1),
                Sources = [Sipri],
                BarTitle = name,
                Bars = [new() { Label = name, Value = ChartValue.Of(0.5764) }, new() { Label = "b", Value = ChartValue.Missing(name) }],
            }
        );

    internal static JsonObject Stacked() =>
        Output(
            new StackedShares
            {
                Id = "origin-by-window",
                Title = "The share of the United States grew while Europe’s own fell",
                Unit = "% of volume",
                Format = ValueFormat.Percent(0),
                Sources = [Sipri],
                BarTitle = "Years",
                Direction = StackedDirection.Columns,
                Parts =
                [
                    new()
                    {
                        Id = "USA",
                        Label = "United States",
                        Role = ChartRole.UnitedStates,
                    },
                    new()
                    {
                        Id = "own",
                        Label = "Europe",
                        Role = ChartRole.Europe,
                    },
                    new()
                    {
                        Id = "other",
                        Label = "Others",
                        Role = ChartRole.Others,
                    },
                ],
                Bars = [Bar("2011–15", 0.45, 0.38), Bar("2016–20", 0.52, 0.33), Bar("2021–25", 0.58, 0.25)],
            }
        );

    /// <summary>A chart of bars with another table behind it.</summary>
    internal static JsonObject Table(ChartTable table) => Changed(chart => chart with { Table = table });

    /// <summary>A chart of bars of which something is another.</summary>
    internal static JsonObject Changed(Func<RenderedChart, RenderedChart> change) =>
        NotebookBuilder.Bundle(
            (MimeTypes.Chart, JsonNode.Parse(change(RenderedChart.FromJson(Ranked()["data"]![MimeTypes.Chart]!.ToJsonString())).ToJson())!)
        );

    private static StackedBar Bar(string label, double us, double own) =>
        new()
        {
            Label = label,
            Shares = new Dictionary<string, ChartValue>
            {
                ["USA"] = ChartValue.Of(us),
                ["own"] = ChartValue.Of(own),
                ["other"] = ChartValue.Of(1 - us - own),
            },
        };

    private static IEnumerable<TrendPoint> Points(params double[] values) =>
        values.Select((value, at) => new TrendPoint(2014 + at, value, at > 10 ? ObservationStatus.Estimate : ObservationStatus.Actual));

    private static JsonObject Output(ChartSpec spec, params JsonObject[] findings) =>
        NotebookBuilder.Bundle(
            (MimeTypes.Chart, JsonNode.Parse(new PlotlyRenderer().Render(spec).ToJson())!),
            (MimeTypes.Finding, NotebookBuilder.Findings(findings)),
            ("text/plain", spec.AltText)
        );
}
