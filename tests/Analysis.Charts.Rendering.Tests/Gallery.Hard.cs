namespace Analysis.Charts.Rendering.Tests;

internal static partial class Gallery
{
    internal static TrendChart Empty =>
        Trend with
        {
            Id = "empty",
            Title = "Nothing can be said of Iceland",
            Guidelines = [],
            Series =
            [
                new()
                {
                    Label = "Iceland",
                    Role = ChartRole.Europe,
                    Points =
                    [
                        new(Period.Year(2014), ChartValue.Missing("has no armed forces")),
                        new(Period.Year(2024), ChartValue.Missing("has no armed forces")),
                    ],
                },
            ],
        };

    /// <summary>Eight lines that end at one value, long names, markup in names, gaps inside, estimates between.</summary>
    internal static TrendChart Hard =>
        new()
        {
            Id = "hard",
            Title = "Eight lines end within a tenth of a point of each other & <b>none</b> of their names may overlap",
            Unit = "US$ bn, current prices",
            Format = ValueFormat.Billions("US$", 1),
            Sources = [Nato],
            Guidelines = [new(300_000, "A target with a long name that has to go somewhere"), new(305_000, "A second one right beside it")],
            Series =
            [
                .. Enumerable
                    .Range(0, 8)
                    .Select(i => new TrendSeries
                    {
                        Label = i switch
                        {
                            0 => "Bosnia and Herzegovina",
                            1 => "Türkiye",
                            2 => "A <script>alert(1)</script>",
                            _ => "Country " + (i + 1),
                        },
                        Role = (ChartRole)(i % 6),
                        Points =
                        [
                            .. Enumerable
                                .Range(0, 13)
                                .Where(year => i != 3 || year is < 4 or > 6)
                                .Select(year => new TrendPoint(
                                    2014 + year,
                                    100_000 + 10_000 * ((year * (i + 3)) % 11) * (12 - year) / 12.0 + year * 16_000 + i * 300,
                                    year is 5 or > 10 ? ObservationStatus.Estimate : ObservationStatus.Actual
                                )),
                        ],
                    }),
            ],
        };

    /// <summary>Negative, zero and huge values, long names and reasons.</summary>
    internal static RankedBars HardBars =>
        new()
        {
            Id = "hard-bars",
            Title = "Bars to both sides of zero",
            Unit = "percentage points",
            Format = ValueFormat.PercentagePoints(),
            Sources = [Sipri],
            Guidelines = [new(12, "Average of the group as of 2025"), new(14, "Median"), new(-20, "Target")],
            Bars =
            [
                new() { Label = "Sweden", Value = ChartValue.Of(75.7) },
                new() { Label = "Bosnia and Herzegovina", Value = ChartValue.Of(-39.4) },
                new()
                {
                    Label = "NATO Europe and Canada, as printed",
                    Value = ChartValue.Of(0),
                    Role = ChartRole.Highlight,
                },
                new() { Label = "France", Value = ChartValue.Of(-38.1, ObservationStatus.Provisional) },
                new() { Label = "Donaudampfschifffahrtsgesellschaft", Value = ChartValue.Of(12) },
                new()
                {
                    Label = "Iceland",
                    Value = ChartValue.Missing("this country has no armed forces of its own and therefore imports no major arms at all"),
                },
            ],
        };

    private static IReadOnlyList<StackedPart> Parts =>
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
                Role = ChartRole.Others,
            },
        ];

    private static StackedBar Split(string label, double usa, double own, double partners) =>
        new()
        {
            Label = label,
            Shares = new Dictionary<string, ChartValue>
            {
                ["usa"] = ChartValue.Of(usa),
                ["own"] = ChartValue.Of(own),
                ["partners"] = ChartValue.Of(partners),
                ["others"] = ChartValue.Of(1 - usa - own - partners),
            },
        };

    private static TrendSeries Years(string label, string? shorter, ChartRole role, double[] percents) =>
        new()
        {
            Label = label,
            ShortLabel = shorter,
            Role = role,
            Points =
            [
                .. percents.Select(
                    (percent, i) => new TrendPoint(2014 + i, percent / 100, i > 10 ? ObservationStatus.Estimate : ObservationStatus.Actual)
                ),
            ],
        };

    private static TrendPanel Panel(string country, double[] percents) =>
        new() { Title = country, Series = [Years(country, null, ChartRole.Europe, percents)] };
}
