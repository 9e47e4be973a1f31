namespace Analysis.Tests;

public sealed class IndicatorTests
{
    private static readonly Period Window = new(2021, 2025);

    private static Indicator<Share> Result(IReadOnlyList<Observation<Share>> observations, params Gap[] gaps) =>
        new()
        {
            Id = "an-indicator",
            Title = "An indicator",
            Unit = "fraction",
            Definition = "This ÷ that.",
            Observations = observations,
            Gaps = gaps,
            Sources = [SampleData.Source()],
        };

    private static Observation<Share> Seen(Subject subject, Subject? counterpart, Period period, double fraction) =>
        new(subject, counterpart, period, Share.FromFraction(fraction), ObservationStatus.Estimate);

    private static readonly Indicator<Share> TwoSuppliers = Result([
        Seen(SampleData.Pol, SampleData.Usa, Window, 0.75),
        Seen(SampleData.Pol, SampleData.Kor, Window, 0.25),
    ]);

    private static readonly Indicator<Share> Series = Result(
        [
            Seen(SampleData.Pol, null, Period.Year(2024), 0.04),
            Seen(SampleData.Fra, null, Period.Year(2023), 0.02),
            Seen(SampleData.Pol, null, Period.Year(2023), 0.03),
        ],
        new Gap(SampleData.Fra, Period.Year(2022), "No cell for France."),
        new Gap(SampleData.Pol, Period.Year(2022), "No cell for Poland.")
    );

    private static readonly Indicator<Share> Nothing = Result(
        [],
        new Gap(SampleData.Pol, Window, "The edition covers 2006-2020, not the whole of 2021-2025.")
    );

    [Fact]
    public void The_only_observation_is_given() => Assert.Equal(0.5, Result([Seen(SampleData.Pol, null, Window, 0.5)]).Only.Value.Fraction);

    [Fact]
    public void Where_there_is_no_observation_the_gap_has_the_reason()
    {
        const string reason = "The edition covers 2006-2020, not the whole of 2021-2025.";
        Assert.Equal("An indicator has no value for this call: " + reason, SampleData.ErrorOf(() => Nothing.Only));
        Assert.Equal("An indicator has no value for POL in 2021-2025: " + reason, SampleData.ErrorOf(() => Nothing.At("POL", Window)));
        Assert.Equal("An indicator has no value for counterpart USA: " + reason, SampleData.ErrorOf(() => Nothing.Against("USA")));
    }

    [Fact]
    public void Where_there_are_several_the_caller_must_choose()
    {
        Assert.Contains("2 observations", SampleData.ErrorOf(() => TwoSuppliers.Only), StringComparison.Ordinal);
        Assert.Contains(
            "2 observations for POL in 2021-2025",
            SampleData.ErrorOf(() => TwoSuppliers.At("POL", Window)),
            StringComparison.Ordinal
        );
        var twoYears = Result([
            Seen(SampleData.Pol, SampleData.Usa, Period.Year(2023), 0.1),
            Seen(SampleData.Pol, SampleData.Usa, Period.Year(2024), 0.2),
        ]);
        Assert.Contains("2 observations for counterpart USA", SampleData.ErrorOf(() => twoYears.Against("USA")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_observation_is_found_by_subject_and_year_or_by_counterpart()
    {
        Assert.Equal(0.03, Series.At("POL", 2023).Value.Fraction);
        Assert.Equal(0.02, Series.At("FRA", Period.Year(2023)).Value.Fraction);
        Assert.Equal(0.25, TwoSuppliers.Against("KOR").Value.Fraction);
    }

    [Fact]
    public void The_gap_that_is_reported_is_the_requested_one() =>
        Assert.Equal("An indicator has no value for POL in 2022: No cell for Poland.", SampleData.ErrorOf(() => Series.At("POL", 2022)));

    [Fact]
    public void What_was_not_requested_is_not_explained_by_another_gap()
    {
        Assert.Equal(
            "An indicator has no value for POL in 2030: it was not requested; the result holds POL, FRA in 2023-2024.",
            SampleData.ErrorOf(() => Series.At("POL", 2030))
        );
        Assert.Equal(
            "An indicator has no value for counterpart ISR: it was not requested; the result holds POL, USA, KOR in 2021-2025.",
            SampleData.ErrorOf(() => TwoSuppliers.Against("ISR"))
        );
        Assert.Equal(
            "An indicator has no value for FRA in 2021-2025: it was not requested.",
            SampleData.ErrorOf(() => Nothing.At("FRA", Window))
        );
    }

    [Fact]
    public void A_series_is_in_the_order_of_the_years() => Assert.Equal([0.03, 0.04], Series.Series("POL").Select(o => o.Value.Fraction));

    [Fact]
    public void The_numbers_keep_all_but_the_quantity()
    {
        var number = Result([Seen(SampleData.Pol, SampleData.Usa, Window, 0.75)]).Numbers.Single();
        Assert.Equal(new Observation<Ratio>(SampleData.Pol, SampleData.Usa, Window, new Ratio(0.75), ObservationStatus.Estimate), number);
    }
}
