namespace Analysis.Charts.Tests;

/// <summary>Small indicators and charts, with made-up round numbers.</summary>
internal static class Samples
{
    internal static readonly Source Nato = new()
    {
        Dataset = "nato",
        Edition = "2026",
        Title = "Defence Expenditure",
        Publisher = "NATO",
        Address = "https://www.nato.int/",
        Credit = "Source: NATO",
        LicenceClass = LicenceClass.Open,
    };

    internal static readonly Country Germany = Country.Parse("DEU");

    internal static readonly Country Poland = Country.Parse("POL");

    /// <summary>Germany 2014 to 2019: 1 %, 2 %, a gap of two years, 4 %, an estimate of 3 %.</summary>
    internal static Indicator<Share> Burden(params Gap[] gaps) =>
        new()
        {
            Id = "burden",
            Title = "Defence burden",
            Unit = "fraction of GDP",
            Definition = "spending ÷ GDP",
            Sources = [Nato],
            Observations =
            [
                Of(Germany, 2014, 1),
                Of(Germany, 2015, 2),
                Of(Germany, 2018, 4),
                Of(Germany, 2019, 3, ObservationStatus.Estimate),
            ],
            Gaps = gaps,
        };

    internal static Observation<Share> Of(
        Subject subject,
        int year,
        double percent,
        ObservationStatus status = ObservationStatus.Actual,
        Subject? counterpart = null
    ) => new(subject, counterpart, Period.Year(year), Share.FromPercent(percent), status);

    internal static TrendChart Trend(params TrendSeries[] series) =>
        new()
        {
            Id = "trend",
            Title = "Germany spends more",
            Unit = "% of GDP",
            Format = ValueFormat.Percent(),
            Sources = [Nato],
            Series = series,
        };

    internal static RankedBars Bars(params RankedBar[] bars) =>
        new()
        {
            Id = "bars",
            Title = "Poland spends most",
            Unit = "% of GDP",
            Format = ValueFormat.Percent(),
            Sources = [Nato],
            Bars = bars,
        };

    internal static StackedShares Shares(params StackedBar[] bars) =>
        new()
        {
            Id = "shares",
            Title = "Most comes from the US",
            Unit = "% of imports",
            Format = ValueFormat.Percent(0),
            Sources = [Nato],
            Parts =
            [
                new()
                {
                    Id = "usa",
                    Label = "United States",
                    Role = ChartRole.UnitedStates,
                },
                new()
                {
                    Id = "rest",
                    Label = "Others",
                    Role = ChartRole.Others,
                },
            ],
            Bars = bars,
        };

    internal static StackedBar Split(string label, double usa, double rest) =>
        new()
        {
            Label = label,
            Shares = new Dictionary<string, ChartValue> { ["usa"] = ChartValue.Of(usa), ["rest"] = ChartValue.Of(rest) },
        };
}
