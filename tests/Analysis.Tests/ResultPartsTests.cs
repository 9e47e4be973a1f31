namespace Analysis.Tests;

/// <summary>Parts, sums and whole numbers of results. All expected numbers are added up by hand.</summary>
public sealed class ResultPartsTests
{
    private static readonly Period Year2025 = Period.Year(2025);
    private static readonly Period Year2026 = Period.Year(2026);

    private static Indicator<T> Result<T>(string unit, params Observation<T>[] observations)
        where T : struct, IQuantity =>
        new()
        {
            Id = "an-indicator",
            Title = "An indicator",
            Unit = unit,
            Definition = "This ÷ that.",
            Observations = observations,
            Sources = [SampleData.Source()],
        };

    private static Observation<T> Of<T>(Subject subject, Period period, T value, bool estimate = false)
        where T : struct, IQuantity =>
        new(subject, SampleData.Usa, period, value, estimate ? ObservationStatus.Estimate : ObservationStatus.Actual);

    private static Indicator<Count> Aircraft =>
        Result(
            "aircraft",
            Of(SampleData.Pol, Year2025, new Count(32)),
            Of(SampleData.Deu, Year2026, new Count(35), estimate: true),
            Of(SampleData.Fin, Year2025, new Count(64))
        ) with
        {
            Gaps = [new(SampleData.Fra, Year2025, "None was ordered.")],
        };

    [Fact]
    public void A_sum_is_over_all_periods_and_as_firm_as_its_weakest_part()
    {
        var sum = Aircraft.Sum();
        Assert.Equal((131.0, "aircraft", new Period(2025, 2026)), (sum.Number, sum.Unit.Text, sum.Period));
        Assert.Equal(ObservationStatus.Estimate, sum.Status);
        Assert.Equal("an-indicator-usa-sum", sum.Finding.Id);
        var one = Aircraft.Sum(Year2025);
        Assert.Equal((96.0, Year2025, ObservationStatus.Derived), (one.Number, one.Period, one.Status));
    }

    [Fact]
    public void Money_adds_up_in_decimals_and_other_volumes_do_too()
    {
        Money Dollars(decimal millions) => new(millions, SampleData.Of2021);
        var money = Result(
            "million US$ (2021 prices)",
            Of(SampleData.Pol, Year2025, Dollars(0.1m)),
            Of(SampleData.Deu, Year2025, Dollars(0.2m))
        );
        Assert.Equal(Dollars(0.3m), money.Sum().Quantity);
        // 0.3 exactly, where binary fractions give 0.30000000000000004.
        Assert.Equal(Dollars(0.3m), (money.At("POL") + money.At("DEU")).Quantity);
        Assert.Equal(Dollars(0.1m), (money.At("DEU") - money.At("POL")).Quantity);
        Assert.Equal(
            new TrendValue(7),
            Result("million TIV", Of(SampleData.Pol, Year2025, new TrendValue(3)), Of(SampleData.Pol, Year2026, new TrendValue(4)))
                .Sum()
                .Quantity
        );
    }

    [Fact]
    public void Shares_of_several_wholes_have_no_sum() =>
        Assert.Contains(
            "does not add up",
            SampleData.ErrorOf(() => Result("fraction", Of(SampleData.Pol, Year2025, Share.Half)).Sum()),
            StringComparison.Ordinal
        );

    [Fact]
    public void Counts_of_different_dates_are_read_as_one_state_of_the_newest_year()
    {
        var state = Aircraft.AsOfNewest();
        Assert.Equal((131.0, Year2026), (state.Sum().Number, state.Sum().Period));
        Assert.Equal(
            (3.0, "states", Year2026),
            (state.Count(of: "states").Number, state.Count(of: "states").Unit.Text, state.Count().Period)
        );
        Assert.Empty((Aircraft with { Observations = [] }).AsOfNewest().Observations);
    }

    [Fact]
    public void Counts_of_different_windows_are_read_as_one_state_over_all_years()
    {
        var state = Aircraft.OverAllYears();
        Assert.All(state.Observations, o => Assert.Equal(new Period(2025, 2026), o.Period));
        Assert.Equal([32.0, 35, 64], state.Observations.Select(o => o.Value.Value));
        Assert.Empty((Aircraft with { Observations = [] }).OverAllYears().Observations);
    }

    // Above 32 in 2025 is Finland's 64 alone.
    [Fact]
    public void What_is_counted_gives_the_unit()
    {
        var large = Aircraft.Count(x => x.Value > 32, Year2025, "buyers");
        Assert.Equal((1.0, "buyers"), (large.Number, large.Unit.Text));
    }

    [Fact]
    public void A_part_holds_one_counterpart_or_leaves_one_subject_out_with_its_gaps()
    {
        var split = Result(
            "aircraft",
            Of(SampleData.Pol, Year2025, new Count(32)),
            Of(SampleData.Pol, Year2025, new Count(48)) with
            {
                Counterpart = SampleData.Kor,
            }
        );
        Assert.Equal(48, split.OfCounterpart("KOR").Only.Number);
        Assert.Equal(["DEU", "FIN"], Aircraft.Without("POL").Observations.Select(o => o.Subject.Id));
        Assert.Empty(Aircraft.Without("FRA").Gaps);
        Assert.Single(Aircraft.Without("POL").Gaps);
    }

    // The volumes choose Finland and Poland, in this order; France has no volume, and Germany's share is left out.
    [Fact]
    public void Another_result_chooses_whose_values_remain_and_in_which_order()
    {
        var volumes = Result(
            "million TIV",
            Of(SampleData.Fin, Year2025, new TrendValue(90)),
            Of(SampleData.Pol, Year2025, new TrendValue(60))
        ) with
        {
            Sources = [SampleData.Source("another-dataset")],
        };
        var among = (Aircraft with { Gaps = [new(SampleData.Fra, Year2025, "None."), new(SampleData.Fin, Year2026, "Not yet.")] }).Among(
            volumes
        );
        Assert.Equal(["FIN", "POL"], among.Observations.Select(o => o.Subject.Id));
        Assert.Equal("FIN", Assert.Single(among.Gaps).Subject.Id);
        Assert.Equal(["a-dataset", "another-dataset"], among.Sources.Select(source => source.Dataset));
        Assert.Contains(
            "don't mix",
            SampleData.ErrorOf(() => Aircraft.Among(volumes with { Sources = [SampleData.Source(edition: "2025")] })),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_result_within_a_period_has_its_years_and_their_gaps()
    {
        var within = Aircraft.Within(new(2024, 2025));
        Assert.Equal(["POL", "FIN"], within.Observations.Select(o => o.Subject.Id));
        Assert.Single(within.Gaps);
        Assert.Empty(Aircraft.Within(Year2026).Gaps);
    }

    // Poland 3 to 4 rose, Germany 5 to 5 did not, Finland has one year.
    [Fact]
    public void Who_rose_from_the_first_to_the_newest_period_is_counted()
    {
        var risen = Result(
                "aircraft",
                Of(SampleData.Pol, Year2026, new Count(4)),
                Of(SampleData.Pol, Year2025, new Count(3)),
                Of(SampleData.Deu, Year2025, new Count(5)),
                Of(SampleData.Deu, Year2026, new Count(5)),
                Of(SampleData.Fin, Year2026, new Count(9))
            )
            .CountRisen("countries");
        Assert.Equal((1.0, "countries", Year2026), (risen.Number, risen.Unit.Text, risen.Period));
    }

    [Fact]
    public void Rows_of_a_table_come_the_largest_first() =>
        Assert.Equal(["FIN", "DEU", "POL"], Aircraft.Ranked.Select(value => value.Subject.Id));

    [Fact]
    public void A_modelled_number_becomes_a_whole_one_with_its_origin()
    {
        var modelled = Result("platforms", Of(SampleData.Pol, Year2025, new Count(481.6), estimate: true)).Only.Rounded().As("modelled");
        Assert.Equal((482.0, "482", "platforms"), (modelled.Number, modelled.ToString(), modelled.Unit.Text));
        Assert.Equal((Year2025, ObservationStatus.Estimate), (modelled.Period, modelled.Status));
        Assert.Equal("a-dataset", Assert.Single(modelled.Finding.Sources).Dataset);
    }

    // NATO prints two decimals of a per cent: 1.995 % is printed as 2.00 % and counts as 2 %, 1.994 % does not.
    [Theory]
    [InlineData(1.995, true)]
    [InlineData(2.0, true)]
    [InlineData(1.994, false)]
    public void A_guideline_is_reached_as_printed(double percent, bool reached) =>
        Assert.Equal(reached, Share.FromPercent(percent).Reaches(0.02));

    [Fact]
    public void The_first_and_the_last_year_are_periods() =>
        Assert.Equal((Period.Year(2014), Year2026), (new Period(2014, 2026).First, new Period(2014, 2026).Last));

    [Fact]
    public void A_group_by_year_has_a_short_name() =>
        Assert.Equal(
            ("Group a", "Group a"),
            (SampleData.Group("a", SampleData.Pol).ByYear().ShortName, SampleData.Group("a", SampleData.Pol).ShortName)
        );

    // Three values and one gap; the newest value is of 2026 and an estimate.
    [Fact]
    public void Values_and_gaps_of_all_periods_are_counted()
    {
        var (values, gaps) = (Aircraft.CountValues("fleets"), Aircraft.CountGaps("fleets"));
        Assert.Equal((3.0, "fleets", Year2026), (values.Number, values.Unit.Text, values.Period));
        Assert.Equal((1.0, "fleets", Year2026), (gaps.Number, gaps.Unit.Text, gaps.Period));
        Assert.Equal(ObservationStatus.Estimate, values.Status);
        Assert.Equal(("an-indicator-usa-number-of-values", "an-indicator-usa-number-of-gaps"), (values.Finding.Id, gaps.Finding.Id));
        var none = Aircraft with { Observations = [] };
        Assert.Equal(
            (0.0, 1.0, Year2025),
            (none.CountValues("fleets").Number, none.CountGaps("fleets").Number, none.CountGaps("fleets").Period)
        );
        Assert.Contains(
            "neither values nor gaps",
            Assert.Throws<ArgumentException>(() => (none with { Gaps = [] }).CountGaps("fleets")).Message,
            StringComparison.Ordinal
        );
    }
}
