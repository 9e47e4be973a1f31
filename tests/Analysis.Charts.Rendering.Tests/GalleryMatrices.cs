namespace Analysis.Charts.Rendering.Tests;

/// <summary>The charts of squares: a map and a heat table, each with an easy and a hard one.</summary>
internal static partial class Gallery
{
    private static readonly string[] Origins = ["usa", "own", "partners", "others"];

    private static readonly string[] Sellers =
    [
        "United States",
        "European NATO without the country itself",
        "South Korea",
        "Israel",
        "Switzerland",
        "Bosnia and Herzegovina",
        "All others",
    ];

    private static readonly string[] Categories = ["Reconnaissance satellites and sensors", "Armour", "Anti-submarine warfare weapons"];

    internal static TileMap Map =>
        new()
        {
            Id = "us-share-map",
            Title = "The north and the centre of Europe buy from the US, France and Greece much less",
            Subtitle = "US share of imports of major arms, 2021–25, in per cent",
            Unit = "% of trend-indicator value",
            Format = ValueFormat.Percent(1),
            Sources = [Sipri],
            Role = ChartRole.UnitedStates,
            Tiles =
            [
                .. Tiles(
                    ("ITA", 93.3),
                    ("NOR", 93.2),
                    ("SVK", 91.7),
                    ("NLD", 88.8),
                    ("SWE", 87.2),
                    ("GBR", 85.3),
                    ("DNK", 82.5),
                    ("BGR", 62.1),
                    ("BEL", 53.7),
                    ("ESP", 48.8),
                    ("ROU", 48.2),
                    ("POL", 43.9),
                    ("SVN", 37.9),
                    ("DEU", 36.8),
                    ("GRC", 17.4),
                    ("FRA", 9.4),
                    ("FIN", 0),
                    ("HUN", 3.2),
                    ("CZE", 21.3),
                    ("EST", 12.5),
                    ("LVA", 44.4),
                    ("LTU", 31.0),
                    ("LUX", 0),
                    ("PRT", 60.6),
                    ("ALB", 100),
                    ("MKD", 40.1),
                    ("MNE", 0),
                    ("HRV", 12.4)
                ),
                new() { Country = Country.Parse("TUR"), Value = ChartValue.Of(0.031, ObservationStatus.Estimate) },
                new() { Country = Country.Parse("ISL"), Value = ChartValue.Missing("no import of major arms in the window") },
                .. Tiles(("UKR", 41.2), ("CHE", 64.6), ("AUT", 0), ("IRL", 0), ("CYP", 0), ("XKX", 77.7)),
            ],
        };

    /// <summary>Numbers too wide for a phone, breaks of our own, and hardly any value.</summary>
    internal static TileMap HardMap =>
        Map with
        {
            Id = "hard-map",
            Title = "Large numbers in small squares, most of them without a value",
            Subtitle = null,
            Unit = "US$ m, current prices",
            Format = ValueFormat.Plain(1),
            Role = ChartRole.Europe,
            Breaks = [100, 1000, 10_000, 100_000],
            Tiles =
            [
                .. EuropeTiles.Places.Keys.Select(code => new MapTile
                {
                    Country = Country.Parse(code),
                    Value = code switch
                    {
                        "DEU" => ChartValue.Of(123_456.7),
                        "POL" => ChartValue.Of(45_678.9),
                        "EST" => ChartValue.Of(1_234.5),
                        "MNE" => ChartValue.Of(99.9),
                        "BIH" => ChartValue.Of(450),
                        _ => ChartValue.Missing("not published"),
                    },
                }),
            ],
        };

    internal static HeatTable Heat =>
        new()
        {
            Id = "category-by-supplier",
            Title = "The US leads in combat aircraft and air defence, Europe in ships and armour",
            Subtitle = "Share of imports of major arms by category, 2021–25",
            Unit = "% of trend-indicator value",
            Format = ValueFormat.Percent(1),
            Sources = [Sipri],
            Columns =
            [
                new()
                {
                    Id = "usa",
                    Label = "United States",
                    ShortLabel = "US",
                    Role = ChartRole.UnitedStates,
                },
                new()
                {
                    Id = "own",
                    Label = "European NATO",
                    ShortLabel = "Europe",
                    Role = ChartRole.Europe,
                },
                new()
                {
                    Id = "partners",
                    Label = "South Korea and Israel",
                    ShortLabel = "S. Korea, Israel",
                    Role = ChartRole.Partners,
                },
                new()
                {
                    Id = "others",
                    Label = "All others",
                    ShortLabel = "Others",
                    Role = ChartRole.Others,
                },
            ],
            Rows =
            [
                Row("Combat aircraft", 88.2, 9.1, 2.7, 0),
                Row("Other aircraft", 41.3, 52.0, 1.1, 5.6),
                Row("Air defence", 61.5, 21.0, 16.2, 1.3),
                Row("Armoured vehicles", 21.4, 44.9, 33.2, 0.5),
                Row("Artillery", 32.0, 17.5, 50.5, 0),
                Row("Missiles", 63.1, 20.4, 15.9, 0.6),
                Row("Ships", 4.2, 95.8, 0, 0),
                new()
                {
                    Label = "Satellites",
                    Cells = Origins.ToDictionary(id => id, _ => ChartValue.Missing("no delivery in the window")),
                },
            ],
        };

    /// <summary>As many columns as allowed, long names, estimates.</summary>
    internal static HeatTable HardHeat =>
        Heat with
        {
            Id = "hard-heat",
            Title = "Seven suppliers on a phone",
            Columns =
            [
                .. Sellers.Select(
                    (label, i) =>
                        new HeatColumn
                        {
                            Id = $"s{i}",
                            Label = label,
                            Role = ChartTheme.Shaded[i % 4],
                        }
                ),
            ],
            Rows =
            [
                .. Categories.Select(
                    (label, row) =>
                        new HeatRow
                        {
                            Label = label,
                            Cells = Enumerable
                                .Range(0, 7)
                                .ToDictionary(
                                    i => $"s{i}",
                                    i =>
                                        (i + row) % 5 == 4
                                            ? ChartValue.Missing("unknown")
                                            : ChartValue.Of(
                                                (i * 17 + row * 31) % 101 / 100.0,
                                                i == 2 ? ObservationStatus.Estimate : ObservationStatus.Actual
                                            )
                                ),
                        }
                ),
            ],
        };

    private static IEnumerable<MapTile> Tiles(params (string Code, double Percent)[] values) =>
        values.Select(value => new MapTile { Country = Country.Parse(value.Code), Value = ChartValue.Of(value.Percent / 100) });

    private static HeatRow Row(string label, double usa, double own, double partners, double others) =>
        new()
        {
            Label = label,
            Cells = new Dictionary<string, ChartValue>
            {
                ["usa"] = ChartValue.Of(usa / 100),
                ["own"] = ChartValue.Of(own / 100),
                ["partners"] = ChartValue.Of(partners / 100),
                ["others"] = ChartValue.Of(others / 100),
            },
        };
}
