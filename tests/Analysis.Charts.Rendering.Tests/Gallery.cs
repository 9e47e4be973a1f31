using System.Reflection;

namespace Analysis.Charts.Rendering.Tests;

/// <summary>
/// A chart of every kind with the lengths of names and the sizes of numbers that the notebooks have. NATO's and SIPRI's figures of 2026,
/// rounded; nothing is checked against them.
/// </summary>
internal static partial class Gallery
{
    internal static readonly Source Nato = new()
    {
        Dataset = "nato-defence-expenditure",
        Edition = "2026",
        Title = "Defence Expenditure of NATO Countries (2014–2026)",
        Publisher = "NATO",
        Address = "https://www.nato.int/",
        Credit = "Source: NATO",
        LicenceClass = LicenceClass.Open,
    };

    internal static readonly Source Sipri = Nato with
    {
        Dataset = "sipri-arms-transfers",
        Publisher = "SIPRI",
        Title = "Arms Transfers Database",
        LicenceClass = LicenceClass.Extract,
    };

    private static readonly double[] UsShares =
    [
        29.9,
        32.7,
        38.6,
        40.0,
        42.0,
        45.9,
        47.2,
        46.8,
        47.9,
        49.1,
        53.7,
        58.4,
        61.9,
        61.7,
        60.0,
        55.3,
    ];

    /// <summary>Every property that is a chart.</summary>
    internal static IReadOnlyList<ChartSpec> All =>
        [
            .. typeof(Gallery)
                .GetProperties(BindingFlags.Static | BindingFlags.NonPublic)
                .Where(property => property.PropertyType.IsAssignableTo(typeof(ChartSpec)))
                .Select(property => (ChartSpec)property.GetValue(null)!),
        ];

    internal static TrendChart Trend =>
        new()
        {
            Id = "defence-burden",
            Title = "Europe and Canada have closed three quarters of the gap to the US since 2014",
            Subtitle = "Defence spending as a share of GDP",
            Unit = "% of GDP, 2021 prices",
            Format = ValueFormat.Percent(1),
            Sources = [Nato],
            Guidelines = [new(0.02, "2 % guideline of 2014")],
            Series =
            [
                Years(
                    "United States",
                    "US",
                    ChartRole.UnitedStates,
                    [3.71, 3.51, 3.49, 3.28, 3.25, 3.49, 3.61, 3.47, 3.2, 3.15, 3.3, 3.17, 3.17]
                ),
                Years(
                    "NATO Europe and Canada",
                    null,
                    ChartRole.Europe,
                    [1.4, 1.4, 1.41, 1.45, 1.48, 1.51, 1.69, 1.62, 1.62, 1.71, 1.96, 2.31, 2.53]
                ),
                Years("Poland", null, ChartRole.Highlight, [1.86, 2.21, 1.99, 1.88, 2.0, 1.96, 2.21, 2.19, 2.21, 3.26, 3.75, 4.25, 4.68]),
                Years("Germany", null, ChartRole.Muted, [1.16, 1.16, 1.18, 1.21, 1.23, 1.32, 1.49, 1.43, 1.46, 1.6, 2.0, 2.22, 2.69]),
                Years("France", null, ChartRole.Muted, [1.82, 1.78, 1.79, 1.78, 1.81, 1.82, 1.99, 1.9, 1.87, 1.88, 2.04, 2.04, 2.22]),
            ],
        };

    internal static TrendChart WindowTrend =>
        new()
        {
            Id = "us-share-of-imports",
            Title = "The US share of European NATO's arms imports has nearly doubled since 2006–10",
            Subtitle = "US share of the volume of imports of major arms, five-year windows",
            Unit = "% of trend-indicator value",
            Format = ValueFormat.Percent(1),
            Sources = [Sipri],
            Note = "SIPRI's volumes measure capability, not money. Türkiye is not in this group.",
            Series =
            [
                new()
                {
                    Label = "United States",
                    Role = ChartRole.UnitedStates,
                    Points =
                    [
                        .. UsShares.Select(
                            (share, i) =>
                                i == 6
                                    ? new TrendPoint(new(2006 + i, 2010 + i), ChartValue.Missing("the extract does not cover the window"))
                                    : new TrendPoint(new(2006 + i, 2010 + i), ChartValue.Of(share / 100, ObservationStatus.Derived))
                        ),
                    ],
                },
            ],
        };

    internal static RankedBars Bars =>
        new()
        {
            Id = "burden-by-country",
            Title = "Four of twelve allies spend more of their GDP than the United States",
            Subtitle = "Defence spending as a share of GDP, 2025",
            Unit = "% of GDP, 2021 prices",
            Format = ValueFormat.Percent(2),
            Sources = [Nato],
            Guidelines = [new(0.02, "2 % guideline"), new(0.035, "3.5 % by 2035")],
            Bars =
            [
                .. new[]
                {
                    ("Poland", 4.25),
                    ("Lithuania", 4.03),
                    ("Estonia", 3.93),
                    ("Latvia", 3.67),
                    ("Greece", 2.79),
                    ("Netherlands", 2.53),
                    ("Germany", 2.22),
                    ("Italy", 2.09),
                    ("France", 2.04),
                }.Select(row => new RankedBar { Label = row.Item1, Value = ChartValue.Of(row.Item2 / 100) }),
                new()
                {
                    Label = "United Kingdom",
                    ShortLabel = "UK",
                    Value = ChartValue.Of(0.0232, ObservationStatus.Estimate),
                },
                new() { Label = "Spain", Value = ChartValue.Of(0.02, ObservationStatus.Estimate) },
                new()
                {
                    Label = "United States",
                    ShortLabel = "US",
                    Value = ChartValue.Of(0.0317),
                    Role = ChartRole.UnitedStates,
                },
                new() { Label = "Iceland", Value = ChartValue.Missing("has no armed forces") },
            ],
        };

    internal static StackedShares SplitBars =>
        new()
        {
            Id = "origin-split",
            Title = "Norway, Italy and the Netherlands buy almost everything from the US, France very little",
            Subtitle = "Origin of imports of major arms, 2021–25",
            Unit = "% of trend-indicator value",
            Format = ValueFormat.Percent(1),
            Sources = [Sipri],
            Parts = Parts,
            Bars =
            [
                Split("European NATO", 0.576, 0.29, 0.09),
                Split("Italy", 0.933, 0.06, 0.0),
                Split("Norway", 0.932, 0.05, 0.012),
                Split("Netherlands", 0.888, 0.1, 0.0),
                Split("United Kingdom", 0.853, 0.08, 0.03),
                Split("Poland", 0.439, 0.085, 0.45),
                Split("Germany", 0.368, 0.43, 0.17),
                Split("France", 0.094, 0.86, 0.02),
                new() { Label = "Iceland", Reason = "no import of major arms in the window" },
            ],
        };

    internal static StackedShares Columns =>
        new()
        {
            Id = "origin-by-window",
            Title = "What the US gained, European suppliers lost",
            Unit = "% of imports of major arms of European NATO, by volume",
            Format = ValueFormat.Percent(0),
            Sources = [Sipri],
            Direction = StackedDirection.Columns,
            BarTitle = "Years",
            Parts = Parts,
            Bars =
            [
                Split("2006–10", 0.30, 0.58, 0.05),
                Split("2011–15", 0.46, 0.42, 0.06),
                Split("2016–20", 0.54, 0.35, 0.06),
                Split("2021–25", 0.58, 0.27, 0.12),
            ],
        };

    internal static RankedDots Dots =>
        new()
        {
            Id = "us-share-before-after",
            Title = "Most European allies lean on US arms more than five years ago",
            Subtitle = "US share of imports of major arms",
            Unit = "% of trend-indicator value",
            Format = ValueFormat.Percent(0),
            Sources = [Sipri],
            BeforeLabel = "2016–20",
            AfterLabel = "2021–25",
            Guidelines = [new(0.576, "European NATO 2021–25: 58 %")],
            Rows =
            [
                .. new[]
                {
                    ("Italy", .644, .933),
                    ("Norway", .792, .932),
                    ("Slovakia", .596, .917),
                    ("Netherlands", .902, .888),
                    ("Sweden", .115, .872),
                    ("United Kingdom", .701, .853),
                    ("Denmark", .605, .825),
                    ("Bulgaria", 0.0, .621),
                    ("Belgium", .192, .537),
                    ("Spain", .165, .488),
                    ("Romania", .304, .482),
                    ("Poland", .273, .439),
                    ("Germany", .322, .368),
                    ("Greece", .292, .174),
                    ("France", .475, .094),
                    ("Finland", .394, 0.0),
                }.Select(row => new RankedDot
                {
                    Label = row.Item1,
                    Before = ChartValue.Of(row.Item2),
                    After = ChartValue.Of(row.Item3),
                }),
                new()
                {
                    Label = "Slovenia",
                    Before = ChartValue.Missing("no imports in the window"),
                    After = ChartValue.Of(0.379),
                },
                new()
                {
                    Label = "Iceland",
                    Before = ChartValue.Missing("no imports in the window"),
                    After = ChartValue.Missing("no imports in the window"),
                },
            ],
        };

    internal static SmallMultiples Panels =>
        new()
        {
            Id = "burden-panels",
            Title = "The Baltic states and Poland rose first; most others only since 2022",
            Subtitle = "Defence spending as a share of GDP, 2014–2026",
            Unit = "% of GDP, 2021 prices",
            Format = ValueFormat.Percent(1),
            Sources = [Nato],
            Guidelines = [new(0.02, "2 % guideline")],
            Panels =
            [
                Panel("Lithuania", [0.88, 1.13, 1.48, 1.71, 1.95, 1.98, 2.05, 1.95, 2.46, 2.69, 3.07, 4.03, 5.33]),
                Panel("Estonia", [1.9, 1.99, 2.03, 1.97, 1.97, 2.0, 2.26, 2.02, 2.14, 2.98, 3.31, 3.93, 5.1]),
                Panel("Latvia", [0.97, 1.07, 1.49, 1.65, 2.13, 2.09, 2.23, 2.16, 2.25, 2.93, 3.28, 3.67, 4.92]),
                Panel("Poland", [1.86, 2.21, 1.99, 1.88, 2.0, 1.96, 2.21, 2.19, 2.21, 3.26, 3.75, 4.25, 4.68]),
                Panel("Greece", [2.24, 2.32, 2.4, 2.37, 2.52, 2.42, 2.87, 3.66, 3.89, 2.77, 2.77, 2.79, 3.65]),
                Panel("Germany", [1.16, 1.16, 1.18, 1.21, 1.23, 1.32, 1.49, 1.43, 1.46, 1.6, 2.0, 2.22, 2.69]),
                Panel("Netherlands", [1.12, 1.1, 1.13, 1.12, 1.19, 1.29, 1.37, 1.32, 1.39, 1.46, 2.02, 2.53, 2.58]),
                Panel("United Kingdom", [2.13, 2.02, 2.07, 2.06, 2.08, 2.06, 2.33, 2.25, 2.22, 2.22, 2.28, 2.32, 2.56]),
                Panel("France", [1.82, 1.78, 1.79, 1.78, 1.81, 1.82, 1.99, 1.9, 1.87, 1.88, 2.04, 2.04, 2.22]),
                Panel("Bosnia and Herzegovina", [1.13, 1.06, 1.17, 1.2, 1.22, 1.17, 1.58, 1.52, 1.5, 1.46, 1.52, 2.09, 2.1]),
                new()
                {
                    Title = "Iceland",
                    Series =
                    [
                        new()
                        {
                            Label = "Iceland",
                            Role = ChartRole.Europe,
                            Points = [new(Period.Year(2014), ChartValue.Missing("has no armed forces and reports none to NATO"))],
                        },
                    ],
                },
                Panel("Spain", [0.92, 0.92, 0.8, 0.9, 0.92, 0.9, 1.0, 1.02, 1.13, 1.17, 1.42, 2.0, 2.0]),
            ],
        };
}
