using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Perpetual inventory of imported platforms, run-off and half-life, on deliveries that can be followed by hand.</summary>
public sealed class InstalledBaseTests
{
    private const double Tolerance = 1e-9;
    private static readonly Aggregate Tank = new("tank", "Tanks");
    private static readonly Aggregate Ship = new("submarine", "Submarines");
    private static readonly Aggregate Pool = new("european-nato", "European NATO");
    private static readonly Aggregate Others = new("others", "Others");

    // With shape 2 the mean is scale × √π ÷ 2; so the mean 10 × √π ÷ 2 has the scale 10, S(a) = exp(−(a ÷ 10)²), and 1 ÷ √π of it is the
    // age 5.
    private static readonly InstalledBaseAssumptions Assumed = new()
    {
        Pool = Pool,
        Lives = ServiceLives.Same(10 * Math.Sqrt(Math.PI) / 2),
        Shape = 2,
        SecondHandAge = 1 / Math.Sqrt(Math.PI),
        OpeningYears = 2,
    };

    // Ten new in 2000; four used ones from outside in 2001, five years old; six used ones from the pool itself in 2002. All US designs.
    private static readonly PlatformDelivery[] Three =
    [
        Delivery(Tank, SampleData.Usa, SampleData.Usa, PlatformCondition.New, 2000, 10),
        Delivery(Tank, Others, SampleData.Usa, PlatformCondition.SecondHand, 2001, 4),
        Delivery(Tank, Pool, SampleData.Usa, PlatformCondition.SecondHand, 2002, 6),
    ];

    private static PlatformDelivery Delivery(
        Subject platform,
        Subject supplier,
        Subject origin,
        PlatformCondition condition,
        int year,
        double units
    ) => new(platform, supplier, origin, condition, year, units, new(units * 2));

    private static EditionTable<PlatformDelivery> Table(params PlatformDelivery[] rows) =>
        new(SampleData.Source("platforms"), new(2000, 2009), rows);

    private static double Tanks(StockFlow flow, int year) =>
        InstalledBase
            .Units(Table(Three), Period.Year(year), flow, Assumed)
            .Observations.Single(o => o.Counterpart == InstalledBase.AllOrigins)
            .Value.Value;

    private static double S(double age) => Math.Exp(-age / 10 * age / 10);

    [Fact]
    public void Three_deliveries_survive_along_their_curves()
    {
        Assert.Equal(10, Tanks(StockFlow.Surviving, 2000), Tolerance);
        // The ten are a year old, the four have just come.
        Assert.Equal(10 * S(1) + 4, Tanks(StockFlow.Surviving, 2001), Tolerance);
        // The ten are two years old, the four six of at least five: 10 × 0.960789 + 4 × 0.895834 = 13.191231. The six are a transfer.
        Assert.Equal(10 * S(2) + 4 * S(6) / S(5), Tanks(StockFlow.Surviving, 2002), Tolerance);
        Assert.Equal(13.191231, Tanks(StockFlow.Surviving, 2002), 1e-6);
    }

    [Fact]
    public void What_came_in_went_on_went_out_of_service_or_survives()
    {
        Assert.Equal((10, 4, 6), (Tanks(StockFlow.Delivered, 2000), Tanks(StockFlow.Delivered, 2001), Tanks(StockFlow.Delivered, 2002)));
        Assert.Equal(
            (0, 0, 6),
            (Tanks(StockFlow.TransferredOut, 2000), Tanks(StockFlow.TransferredOut, 2001), Tanks(StockFlow.TransferredOut, 2002))
        );
        Assert.Equal(0, Tanks(StockFlow.Retired, 2000));
        Assert.Equal(10 * (1 - S(1)), Tanks(StockFlow.Retired, 2001), Tolerance);
        Assert.Equal(10 * (S(1) - S(2)) + 4 * (1 - S(6) / S(5)), Tanks(StockFlow.Retired, 2002), Tolerance);
        var retired = Enumerable.Range(2000, 3).Sum(year => Tanks(StockFlow.Retired, year));
        Assert.Equal(20, Tanks(StockFlow.Surviving, 2002) + retired + 6, Tolerance);
    }

    [Fact]
    public void Kinds_add_up_by_volume_and_not_by_number()
    {
        var table = Table([.. Three, Delivery(Ship, Pool, Pool, PlatformCondition.New, 2002, 3)]);
        Assert.DoesNotContain(
            InstalledBase.Units(table, Period.Year(2002), StockFlow.Surviving, Assumed).Observations,
            o => o.Subject == InstalledBase.AllPlatforms
        );
        var all = InstalledBase
            .Volume(table, Period.Year(2002), StockFlow.Surviving, Assumed)
            .Observations.Single(o => o.Subject == InstalledBase.AllPlatforms && o.Counterpart == InstalledBase.AllOrigins);
        // Each unit has a volume of 2: new submarines from a member are imports of another and stay.
        Assert.Equal(2 * (10 * S(2) + 4 * S(6) / S(5) + 3), all.Value.Millions, Tolerance);
        Assert.Equal(ObservationStatus.Estimate, all.Status);
    }

    [Fact]
    public void The_share_is_between_its_bounds()
    {
        // 2009 covers ten years, more than the mean life of 8.86. US 10 × S(9); others 10 × S(8) of 2001.
        var table = Table(Three[0], Delivery(Tank, Others, Others, PlatformCondition.New, 2001, 10));
        double Of(OpeningStock opening) =>
            InstalledBaseShare
                .Of(
                    table,
                    new()
                    {
                        Origin = SampleData.Usa,
                        Years = Period.Year(2009),
                        Opening = opening,
                    },
                    Assumed
                )
                .Observations.Single(o => o.Subject == Tank)
                .Value.Fraction;
        var (us, others) = (10 * S(9), 10 * S(8));
        Assert.Equal(us / (us + others), Of(OpeningStock.LeftOut), Tolerance);
        // Ten each in 2000 and 2001, so ten for every year before: 10 × (S(10) + S(11) + …), of which nothing is left after fifty years.
        var missing = 10 * Enumerable.Range(10, 41).Sum(age => S(age));
        Assert.Equal(us / (us + others + missing), Of(OpeningStock.NoneOfOrigin), Tolerance);
        Assert.Equal((us + missing) / (us + others + missing), Of(OpeningStock.AllOfOrigin), Tolerance);
    }

    [Fact]
    public void A_life_longer_than_the_coverage_is_a_gap()
    {
        // By 2007 the table covers eight years, and the mean life is 8.86.
        var share = InstalledBaseShare.Of(Table(Three), new() { Origin = SampleData.Usa, Years = Period.Year(2007) }, Assumed);
        Assert.Empty(share.Observations);
        Assert.All(share.Gaps, gap => Assert.Contains("exceeds the 8 that the table covers by 2007", gap.Reason, StringComparison.Ordinal));
        Assert.NotEmpty(
            InstalledBaseShare.Of(Table(Three), new() { Origin = SampleData.Usa, Years = Period.Year(2008) }, Assumed).Observations
        );
    }

    [Fact]
    public void Without_any_platform_there_is_no_share()
    {
        var share = InstalledBaseShare.Of(Table(Three[2]), new() { Origin = SampleData.Usa, Years = Period.Year(2009) }, Assumed);
        Assert.Empty(share.Observations);
        Assert.Contains("none in service by 2009", share.Gaps[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_part_left_is_that_of_the_first_year_of_the_run_off()
    {
        Observation<Count> Left(Subject platform, int year, double units) =>
            new(platform, SampleData.Usa, Period.Year(year), new(units), ObservationStatus.Estimate);
        var run = RunOff.Units(Table(Three), Period.Year(2009), Assumed) with
        {
            Observations = [Left(Tank, 2009, 40), Left(Tank, 2020, 10), Left(Ship, 2009, 0), Left(Ship, 2020, 0)],
        };
        var left = RunOff.PartLeft(run);
        // 40 ÷ 40 and 10 ÷ 40.
        Assert.Equal([1, 0.25], left.Series("tank").Select(o => o.Value.Fraction));
        Assert.Equal(("run-off", "fraction of the modelled stock"), (left.Id, left.Unit.Text));
        Assert.Equal(["submarine", "submarine"], left.Gaps.Select(gap => gap.Subject.Id));
    }

    [Fact]
    public void A_year_outside_the_table_is_a_gap()
    {
        Assert.Equal(
            "The table covers 2000-2009, not 1999.",
            Assert.Single(InstalledBase.Units(Table(Three), Period.Year(1999), StockFlow.Surviving, Assumed).Gaps).Reason
        );
        Assert.All(
            InstalledBaseShare.Of(Table(Three), new() { Origin = SampleData.Usa, Years = Period.Year(2010) }, Assumed).Gaps,
            gap => Assert.Equal("The table covers 2000-2009, not 2010.", gap.Reason)
        );
        Assert.Contains(
            "begins with the last year of the table, 2009",
            Assert.Single(RunOff.Units(Table(Three), Period.Year(2008), Assumed).Gaps).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_run_off_continues_along_the_curves()
    {
        var run = RunOff
            .Units(Table(Three), new(2009, 2020), Assumed)
            .Observations.Where(o => o.Counterpart == InstalledBase.AllOrigins)
            .ToDictionary(o => o.Period.To, o => o.Value.Value);
        Assert.Equal(10 * S(9) + 4 * S(13) / S(5), run[2009], Tolerance);
        Assert.Equal(10 * S(20) + 4 * S(24) / S(5), run[2020], Tolerance);
        var volume = RunOff
            .Volume(Table(Three), Period.Year(2020), Assumed)
            .Observations.Single(o => o.Subject == InstalledBase.AllPlatforms && o.Counterpart == InstalledBase.AllOrigins);
        Assert.Equal(2 * run[2020], volume.Value.Millions, Tolerance);
    }

    [Fact]
    public void The_half_life_solves_the_curve()
    {
        // New in the last year: (h ÷ 10)² = ln 2. Five years old: ((5 + h) ÷ 10)² = (5 ÷ 10)² + ln 2.
        double Of(PlatformCondition condition) =>
            HalfLife
                .Of(Table(Delivery(Tank, SampleData.Usa, SampleData.Usa, condition, 2009, 7)), Assumed)
                .Observations.Single(o => o.Subject == Tank && o.Counterpart == SampleData.Usa)
                .Value.Years;
        Assert.Equal(10 * Math.Sqrt(Math.Log(2)), Of(PlatformCondition.New), 1e-6);
        Assert.Equal(10 * Math.Sqrt(0.25 + Math.Log(2)) - 5, Of(PlatformCondition.Modernised), 1e-6);
    }

    [Fact]
    public void Without_any_platform_there_is_no_half_life() =>
        Assert.All(
            HalfLife.Of(Table(Three[2]), Assumed).Gaps,
            gap => Assert.Contains("none in service by 2009", gap.Reason, StringComparison.Ordinal)
        );

    // Σ of S over all ages in steps of a hundredth is the mean life, whatever the shape: that is what the gamma function is for.
    [Theory]
    [InlineData(1.5, 25)]
    [InlineData(4, 30)]
    [InlineData(9, 30)]
    public void The_curve_has_the_mean_that_it_is_given(double shape, double mean)
    {
        var table = Table(Delivery(Tank, SampleData.Usa, SampleData.Usa, PlatformCondition.New, 2009, 1));
        var assumed = Assumed with { Shape = shape, Lives = ServiceLives.Same(mean) };
        var years = RunOff
            .Units(table, new(2009, 2100), assumed, [Tank])
            .Observations.Where(o => o.Counterpart == SampleData.Usa)
            .Select(o => o.Value.Value)
            .ToList();
        // Trapezium over whole years; what survives 91 years is nothing at these shapes except for the first, 0.15 %.
        Assert.Equal(mean, years.Sum() - years[0] / 2 - years[^1] / 2, 0.05);
    }

    [Fact]
    public void Every_service_life_is_called_an_assumption_and_none_rests_on_civil_ones() =>
        Assert.All(
            ServiceLives.Table,
            life =>
            {
                Assert.StartsWith("Assumption", life.Basis, StringComparison.Ordinal);
                Assert.DoesNotContain("civil", life.Basis, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("BEA", life.Basis, StringComparison.Ordinal);
                Assert.True(life.Low < life.Usual && life.Usual < life.High, life.Platform);
            }
        );

    [Fact]
    public void Lives_are_what_they_are_called()
    {
        Assert.Equal(
            (20, 30, 45),
            (
                ServiceLives.Low.Of(new Aggregate("combat-aircraft", "")),
                ServiceLives.Usual.Of(new Aggregate("combat-aircraft", "")),
                ServiceLives.High.Of(new Aggregate("combat-aircraft", ""))
            )
        );
        Assert.All(ServiceLives.Table, life => Assert.True(life.Low < life.Usual && life.Usual < life.High, life.Platform));
        Assert.Contains(
            "no service life for 'chariot'",
            SampleData.ErrorOf(() => ServiceLives.Usual.Of(new Aggregate("chariot", "Chariots"))),
            StringComparison.Ordinal
        );
        Assert.Contains("above 0", SampleData.ErrorOf(() => ServiceLives.Same(0)), StringComparison.Ordinal);
    }

    [Fact]
    public void Assumptions_that_make_no_sense_are_refused()
    {
        string Of(InstalledBaseAssumptions assumed) => SampleData.ErrorOf(() => HalfLife.Of(Table(Three), assumed));
        Assert.Contains("shape 0 ", Of(Assumed with { Shape = 0 }), StringComparison.Ordinal);
        Assert.Contains("from 0 to 2", Of(Assumed with { SecondHandAge = double.NaN }), StringComparison.Ordinal);
        Assert.Contains("at least one", Of(Assumed with { OpeningYears = 0 }), StringComparison.Ordinal);
        Assert.Contains(
            "not a kind of platform",
            SampleData.ErrorOf(() => HalfLife.Of(Table(Three), Assumed, [Ship])),
            StringComparison.Ordinal
        );
        Assert.Contains("is empty", SampleData.ErrorOf(() => HalfLife.Of(Table(Three), Assumed, [])), StringComparison.Ordinal);
        Assert.Contains(
            "names no years",
            SampleData.ErrorOf(() => HalfLife.Of(new(SampleData.Source(), null, Three), Assumed)),
            StringComparison.Ordinal
        );
    }
}
