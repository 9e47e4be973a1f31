namespace Analysis.Charts.Rendering.Tests;

/// <summary>Bands, slopes, timelines and flows: each with an easy and a hard one.</summary>
internal static partial class Gallery
{
    internal static TrendChart Fan =>
        new()
        {
            Id = "run-off",
            Title = "A third to two thirds of today's aircraft would still serve in 2040",
            Subtitle = "Imported combat aircraft of US design in service if nothing more is bought",
            Unit = "platforms",
            Format = ValueFormat.Plain(0),
            Sources = [Sipri],
            Series = [Counts("Assumed lives", ChartRole.UnitedStates, 900, 18)],
            Bands =
            [
                new()
                {
                    Label = "short to long service lives",
                    Role = ChartRole.UnitedStates,
                    Low = Counts("Short lives", ChartRole.Others, 820, 24),
                    High = Counts("Long lives", ChartRole.Others, 960, 11),
                },
            ],
        };

    /// <summary>Two bands that end at one value, a gap in an edge, a guideline in between.</summary>
    internal static TrendChart HardFan =>
        Fan with
        {
            Id = "hard-fan",
            Title = "Two bands with a gap, which end where the line ends",
            Guidelines = [new(300, "What is needed, by a source with a long name")],
            Bands =
            [
                new()
                {
                    Label = "widest",
                    Role = ChartRole.Europe,
                    Low = Counts("The shortest lives that anybody assumes", ChartRole.Others, 700, 20),
                    High = Holed(Counts("The longest lives that anybody assumes", ChartRole.Others, 990, 18)),
                },
                new()
                {
                    Label = "likely",
                    Role = ChartRole.Partners,
                    Low = Counts("Shorter", ChartRole.Partners, 880, 18.5),
                    High = Counts("Longer", ChartRole.Partners, 930, 17.5),
                },
            ],
        };

    /// <summary>Windows of five years, and the single years behind them.</summary>
    internal static TrendChart WindowsAndYears =>
        WindowTrend with
        {
            Id = "windows-and-years",
            SingleYears =
            [
                new()
                {
                    Label = "United States, single years",
                    ShortLabel = "Single years",
                    Role = ChartRole.Others,
                    Points = [.. UsShares.Select((share, i) => new TrendPoint(2010 + i, share / 100 + (i % 3 - 1) * 0.09))],
                },
            ],
        };

    internal static SlopeChart Slope =>
        new()
        {
            Id = "editions-and-definitions",
            Title = "The edition moves the share by half a point, the definition by twenty",
            Subtitle = "US share of imports of major arms, 2020–24, by edition and definition",
            Unit = "% of trend-indicator value",
            Format = ValueFormat.Percent(1),
            ComparesEditions = true,
            Stops = ["As printed", "Edition 2025", "Edition 2026"],
            Lines =
            [
                Slopes("European NATO", ChartRole.UnitedStates, [0.64, 0.634, 0.629]),
                Slopes("With Türkiye", ChartRole.Europe, [null, 0.605, 0.600]),
                Slopes("Members of each year", ChartRole.Partners, [null, 0.639, 0.633]),
                Slopes("Without the F-35", ChartRole.Highlight, [null, 0.48, 0.46]),
            ],
            Sources = [Sipri, Sipri with { Edition = "2025" }],
        };

    /// <summary>As many lines and stops as allowed, long names, all within a point of each other, estimates and gaps.</summary>
    internal static SlopeChart HardSlope =>
        Slope with
        {
            Id = "hard-slope",
            Title = "Eight lines over four stops within a point of each other",
            Stops = ["As SIPRI printed it", "Edition 2024", "Edition 2025", "Edition 2026, a rebuild"],
            Lines =
            [
                .. Enumerable
                    .Range(0, 8)
                    .Select(i => new SlopeLine
                    {
                        Label = i % 2 == 0 ? $"A definition with a long name, number {i}" : $"Short {i}",
                        Role = (ChartRole)(i % 6),
                        Values =
                        [
                            .. Enumerable
                                .Range(0, 4)
                                .Select(stop =>
                                    i == 3 && stop == 3
                                        ? ChartValue.Missing("not published")
                                        : ChartValue.Of(
                                            0.6 + i * 0.001 + stop * 0.0005,
                                            stop == 1 ? ObservationStatus.Estimate : ObservationStatus.Derived
                                        )
                                ),
                        ],
                    }),
            ],
        };

    internal static Timeline Licences =>
        new()
        {
            Id = "licensed-production",
            Title = "One American system is made in Europe, the others are announced or contracted",
            Subtitle = "First pages that say so, by system and host",
            Unit = "date of the page",
            Format = ValueFormat.Years,
            Sources = [Sipri],
            Stages =
            [
                new()
                {
                    Id = "announced",
                    Label = "Announced, in talks or planned",
                    Role = ChartRole.Europe,
                    Shape = TimelineShape.Ring,
                },
                new()
                {
                    Id = "contracted",
                    Label = "Contracted or plant under way",
                    Role = ChartRole.Europe,
                    Shape = TimelineShape.Diamond,
                },
                new()
                {
                    Id = "producing",
                    Label = "Producing",
                    Role = ChartRole.Europe,
                    Shape = TimelineShape.Dot,
                },
            ],
            Rows =
            [
                Made("F-35 final assembly and wings, Italy", ("2015-03", "producing", "producing")),
                Made(
                    "Patriot GEM-T, Germany",
                    ("2022-11-30", "announced", "announced"),
                    ("2024-01", "contracted", "contracted"),
                    ("2025-09-26", "contracted", "under construction")
                ),
                Made("Javelin, Poland", ("2023-09-06", "announced", "memorandum")),
                Made("AIM-120 AMRAAM, Netherlands", ("2026", "announced", "feasibility study")),
            ],
        };

    /// <summary>Events close to each other and at both edges, long words, one row alone in the first year.</summary>
    internal static Timeline HardTimeline =>
        Licences with
        {
            Id = "hard-timeline",
            Title = "Long words at both edges",
            Rows =
            [
                Made(
                    "A missile and rocket centre with a very long name, Bosnia and Herzegovina",
                    ("2014-01-01", "announced", "a plan that takes many words to say"),
                    ("2026-12-31", "producing", "production that takes many words to say")
                ),
                Made("Two on one day", ("2020-05-05", "announced", "said"), ("2020-05-05", "contracted", "signed")),
                Made("Last", ("2026-12", "contracted", "contracted at the very end")),
                Made("First <b>&</b>", ("2014", "announced", "at the very beginning")),
            ],
        };

    internal static FlowChart WhoBuys =>
        new()
        {
            Id = "supplier-to-recipient",
            Title = "Most of what Europe imports comes from the US, and a tenth of it goes to Poland from South Korea",
            Subtitle = "Imports of major arms of European NATO by supplier and recipient, 2021–25",
            Unit = "% of trend-indicator value",
            Format = ValueFormat.Percent(0),
            Sources = [Sipri],
            Origins =
            [
                Node("usa", "United States", ChartRole.UnitedStates),
                Node("own", "European NATO", ChartRole.Europe),
                Node("kor", "South Korea", ChartRole.Partners),
                Node("others", "All others", ChartRole.Others),
            ],
            Destinations =
            [
                Node("POL", "Poland", ChartRole.Muted),
                Node("GBR", "United Kingdom", ChartRole.Muted),
                Node("NOR", "Norway", ChartRole.Muted),
                Node("rest", "26 other members", ChartRole.Muted),
            ],
            Flows =
            [
                Flowing("usa", "POL", 8),
                Flowing("kor", "POL", 9),
                Flowing("usa", "GBR", 13),
                Flowing("own", "GBR", 1),
                Flowing("usa", "NOR", 9),
                Flowing("usa", "rest", 29),
                Flowing("own", "rest", 23),
                Flowing("others", "rest", 8),
            ],
        };

    /// <summary>As many ends as allowed, one giant and dwarfs, long names, estimates and a gap.</summary>
    internal static FlowChart HardFlow =>
        WhoBuys with
        {
            Id = "hard-flow",
            Title = "Six origins and twelve destinations, most of them tiny",
            Origins =
            [
                .. Enumerable
                    .Range(0, 6)
                    .Select(i => Node($"o{i}", i == 2 ? "Bosnia and Herzegovina" : $"Origin {i}", ChartTheme.Shaded[i % 4])),
            ],
            Destinations =
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(i => Node($"d{i}", i == 5 ? "NATO Europe and Canada, as printed" : $"Destination {i}", ChartRole.Muted)),
            ],
            Flows =
            [
                .. Enumerable
                    .Range(0, 6)
                    .SelectMany(i =>
                        Enumerable
                            .Range(0, 12)
                            .Where(j => i == 0 || j == i)
                            .Select(j => new Flow(
                                $"o{i}",
                                $"d{j}",
                                ChartValue.Of(
                                    i == 0 && j == 0 ? 0.97 : 0.0005 * (j + 1),
                                    j == 3 ? ObservationStatus.Estimate : ObservationStatus.Derived
                                )
                            ))
                    ),
                new("o5", "d0", ChartValue.Missing("not in the register")),
            ],
        };
}
