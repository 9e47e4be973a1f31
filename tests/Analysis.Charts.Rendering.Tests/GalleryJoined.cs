namespace Analysis.Charts.Rendering.Tests;

/// <summary>Bars in groups and points by two values, each with an easy and a hard one.</summary>
internal static partial class Gallery
{
    internal static GroupedBars Waves =>
        new()
        {
            Id = "us-share-by-wave",
            Title = "By wave: the median is highest for 'since 1990' with 62.1 %, lowest for 'before 1990' with 53.7 %",
            Subtitle = "US share of imports of major arms, 2021–25",
            Unit = "% of trend-indicator value",
            Format = ValueFormat.Percent(1),
            Sources = [Sipri],
            GroupTitle = "wave",
            Groups =
            [
                new()
                {
                    Label = "before 1990",
                    Bars =
                    [
                        Bar("Italy", 93.3),
                        Bar("United Kingdom", 85.3),
                        Bar("Belgium", 53.7),
                        Bar("Germany", 36.8),
                        Bar("France", 9.4),
                        new() { Label = "Iceland", Value = ChartValue.Missing("no import of major arms in the window") },
                    ],
                },
                new()
                {
                    Label = "since 1990",
                    Bars =
                    [
                        Bar("Slovakia", 91.7),
                        Bar("Bulgaria", 62.1),
                        Bar("Poland", 43.9) with
                        {
                            Value = ChartValue.Of(0.439, ObservationStatus.Estimate),
                        },
                    ],
                },
            ],
        };

    /// <summary>A heading longer than a phone, a single bar, negative numbers, a group without a number.</summary>
    internal static GroupedBars HardWaves =>
        Waves with
        {
            Id = "hard-waves",
            Title = "Names longer than the screen, and numbers on both sides of zero",
            Format = ValueFormat.PercentagePoints(1),
            Groups =
            [
                new()
                {
                    Label = "members that joined after the end of the Cold War and before the annexation of Crimea",
                    Bars = [Bar("Bosnia and Herzegovina", -1234.5), Bar("North Macedonia", 45.2), Bar("Donaudampfschifffahrtsland", 3)],
                },
                new() { Label = "one", Bars = [Bar("United States", 12) with { Role = ChartRole.UnitedStates }] },
                new() { Label = "none", Bars = [new() { Label = "Iceland", Value = ChartValue.Missing("has no armed forces") }] },
            ],
        };

    internal static ScatterChart Scatter =>
        new()
        {
            Id = "share-against-burden",
            Title = "No clear relation between burden and the US share, n = 24",
            Subtitle = "US share of imports, 2021–25, against defence spending, 2025: Spearman's ρ 0.13",
            Unit = "% of trend-indicator value (vertical), % of GDP (horizontal)",
            Format = ValueFormat.Percent(1),
            Sources = [Sipri, Nato],
            X = new("Defence spending as a share of GDP, 2025", "% of GDP", ValueFormat.Percent(2)),
            Y = new("US share of imports of major arms, 2021–25", "% of trend-indicator value", ValueFormat.Percent(1)),
            Points =
            [
                .. new (string Code, double X, double Y)[]
                {
                    ("ITA", 2.09, 93.3),
                    ("NOR", 3.2, 93.2),
                    ("SVK", 2.04, 91.7),
                    ("NLD", 2.53, 88.8),
                    ("SWE", 2.51, 87.2),
                    ("GBR", 2.32, 85.3),
                    ("DNK", 3.22, 82.5),
                    ("BGR", 2.06, 62.1),
                    ("BEL", 2.0, 53.7),
                    ("ESP", 2.0, 48.8),
                    ("ROU", 2.28, 48.2),
                    ("POL", 4.25, 43.9),
                    ("SVN", 2.02, 37.9),
                    ("DEU", 2.22, 36.8),
                    ("GRC", 2.79, 17.4),
                    ("FRA", 2.04, 9.4),
                    ("FIN", 2.77, 0),
                    ("HUN", 2.06, 3.2),
                    ("CZE", 2.0, 21.3),
                    ("EST", 3.93, 12.5),
                    ("LVA", 3.67, 44.4),
                    ("LTU", 4.03, 31.0),
                    ("LUX", 2.0, 0),
                    ("PRT", 2.0, 60.6),
                }.Select(point => new ScatterPoint
                {
                    Label = Country.Parse(point.Code).Name,
                    ShortLabel = point.Code,
                    X = ChartValue.Of(point.X / 100, point.Code == "ESP" ? ObservationStatus.Estimate : ObservationStatus.Actual),
                    Y = ChartValue.Of(point.Y / 100),
                }),
                new()
                {
                    Label = "Iceland",
                    X = ChartValue.Of(0.001),
                    Y = ChartValue.Missing("no import of major arms in the window"),
                },
            ],
        };

    /// <summary>Points at one place and in the corners, long names, years from left to right, negative numbers upwards.</summary>
    internal static ScatterChart HardScatter =>
        Scatter with
        {
            Id = "hard-scatter",
            Title = "Points at one place, and names that do not fit",
            Format = ValueFormat.Plain(0),
            X = new("The year in which the country joined an alliance whose name needs more than one line", "year", ValueFormat.Years),
            Y = new("Change", "US$ m", ValueFormat.Plain(0)),
            Points =
            [
                .. Enumerable
                    .Range(0, 9)
                    .Select(i => new ScatterPoint
                    {
                        Label = $"Bosnia and Herzegovina {i}",
                        X = ChartValue.Of(i < 6 ? 1949 : 2004),
                        Y = ChartValue.Of(i % 3 * -1_234_567.0),
                        Role = i == 4 ? ChartRole.UnitedStates : ChartRole.Europe,
                    }),
                new()
                {
                    Label = "Donaudampfschifffahrtsland",
                    X = ChartValue.Of(2024),
                    Y = ChartValue.Of(100),
                },
            ],
        };

    private static RankedBar Bar(string label, double percent) => new() { Label = label, Value = ChartValue.Of(percent / 100) };
}
