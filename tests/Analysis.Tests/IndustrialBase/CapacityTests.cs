using Analysis.IndustrialBase;
using Analysis.Tables;

namespace Analysis.Tests.IndustrialBase;

/// <summary>Types of systems, shells, licensed production, turnover and joint procurement.</summary>
public sealed class CapacityTests
{
    private static readonly Aggregate Europe = new("x-europe-as-cited", "Europe, as cited");

    private static CitedValue Types(string id, Subject subject, string measure, decimal value, string publisher = "A publisher") =>
        SampleCitedValues.Row(id, subject, "system-types", "", measure, value, "types") with
        {
            Publisher = publisher,
        };

    private static readonly CitedValues Systems = SampleCitedValues.Table(
        Types("europe", Europe, "weapon-system-types", 180),
        Types("usa", SampleData.Usa, "weapon-system-types", 30),
        Types("europe-2", Europe, "weapon-system-types", 150, "Another").Beside(),
        Types("usa-2", SampleData.Usa, "weapon-system-types", 25, "Another").Beside(),
        Types("europe-tanks", Europe, "main-battle-tank-types", 17)
    );

    [Fact]
    public void Counts_of_two_sources_are_shown_side_by_side()
    {
        var types = Fragmentation.Of(Systems);
        Assert.Equal([17, 25, 30, 150, 180], types.Observations.Select(o => o.Value.Value).Order());
        // 180 ÷ 30 = 6 and 150 ÷ 25 = 6, each within its own source.
        Assert.Equal([6, 6], Fragmentation.Ratio(Systems).Observations.Select(o => o.Value.Value));
        Assert.Equal(
            "A publisher gives no count of US main battle tank types beside the European one.",
            Assert.Single(Fragmentation.Ratio(Systems).Gaps).Reason
        );
    }

    private static CitedValue Shells(string id, Subject subject, string category, string measure, decimal value, string item = "155 mm") =>
        SampleCitedValues.Row(
            id,
            subject,
            category,
            item,
            measure,
            value,
            measure.EndsWith("month", StringComparison.Ordinal) ? "shells per month" : "shells per year"
        );

    private static readonly CitedValue[] Made =
    [
        Shells("usa", SampleData.Usa, "output", "output-per-month", 40_000),
        Shells("europe-output", Europe, "output", "output-per-year", 600_000),
        Shells("europe-capacity", Europe, "capacity", "capacity-per-year", 1_000_000).In(2024),
        Shells("usa-2024", SampleData.Usa, "output", "output-per-month", 36_000).In(2024),
        Shells("europe-shells", Europe, "output", "output-per-year", 700_000, "shells").Beside(),
        Shells("fired", SampleData.Deu, "consumption", "fired-per-month", 100_000),
        Shells("charges", SampleData.Usa, "output", "charges-per-month", 18_000, "propelling charges").Beside(),
        Shells("for-ukraine", Europe, "capacity", "capacity-for-ukraine-per-year", 5, "shells"),
    ];

    [Fact]
    public void Figures_are_yearly_rates_and_what_is_fired_or_given_is_not_among_them()
    {
        var shells = AmmunitionCapacity.Of(SampleCitedValues.Table(Made));
        // 40,000 × 12 = 480,000 and 36,000 × 12 = 432,000, computed by us; the others as cited.
        Assert.Equal([432_000, 480_000, 600_000, 700_000, 1_000_000], shells.Observations.Select(o => o.Value.Value).Order());
        Assert.Equal(ObservationStatus.Derived, shells.At("USA", 2025).Status);
        Assert.Equal(1_000_000, AmmunitionCapacity.Of(SampleCitedValues.Table(Made), "capacity").Only.Value.Value);
        Assert.Contains(
            "not one of output, capacity, target",
            SampleData.ErrorOf(() => AmmunitionCapacity.Of(SampleCitedValues.Table(Made), "stock")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_ratio_needs_one_measure_of_one_thing_in_one_year()
    {
        var ratio = AmmunitionCapacity.Ratio(SampleCitedValues.Table(Made), new(2023, 2025));
        // 2025: 600,000 ÷ 480,000 = 1.25, of 155 mm; the 700,000 are of all shells.
        Assert.Equal(1.25, ratio.Only.Value.Value, 12);
        Assert.Equal(
            [
                (2023, "Europe has no figure, the United States no figure: not one measure of one thing in one year."),
                (2024, "Europe has capacity of 155 mm, the United States output of 155 mm: not one measure of one thing in one year."),
            ],
            ratio.Gaps.Select(gap => (gap.Period.From, gap.Reason))
        );
    }

    private static CitedValue Licence(string id, Subject host, string stage, string item) =>
        SampleCitedValues.Row(id, host, stage, item, "announcement", null, "items");

    private static readonly CitedValues Licences = SampleCitedValues.Table(
        Licence("gem-t", SampleData.Deu, "announced", "GEM-T").In(2022),
        Licence("gem-t-contract", SampleData.Deu, "contracted", "GEM-T").In(2024),
        Licence("javelin", SampleData.Pol, "memorandum", "Javelin"),
        Licence("f-35", SampleData.Deu, "plant-completed", "Fuselage"),
        Licence("gem-t-pol", SampleData.Pol, "in-talks", "GEM-T"),
        Licence("himars", SampleData.Usa, "us-only", "HIMARS"),
        Licence("odd", SampleData.Fin, "rumoured", "Wing")
    );

    [Fact]
    public void A_system_counts_once_at_its_furthest_stage()
    {
        var stages = LicensedProduction.Of(Licences);
        // Announced: Javelin and GEM-T in Poland. Contracted: GEM-T in Germany and the fuselage, whose plant is built. Producing: none.
        Assert.Equal(
            [("announced", 2.0), ("contracted", 2.0), ("producing", 0.0)],
            stages.Observations.Select(o => (o.Subject.Id, o.Value.Value))
        );
        Assert.Equal(new Period(2022, 2025), stages.Observations[1].Period);
        Assert.Contains("Rows of output or orders in the United States, left out: 1.", stages.Notes);
        Assert.Equal("The stage 'rumoured' of Wing is unknown to the library.", Assert.Single(stages.Gaps).Reason);
    }

    [Fact]
    public void The_list_names_every_system_with_its_host() =>
        Assert.Equal(
            ["GEM-T (Poland)", "Javelin (Poland)", "Fuselage (Germany)", "GEM-T (Germany)"],
            LicensedProduction.List(Licences).Observations.Select(o => o.Counterpart!.Name)
        );

    [Fact]
    public void Milestones_are_placed_at_the_date_of_their_page_once_each()
    {
        var figures = SampleCitedValues.Table(
            Licence("contract", SampleData.Deu, "contracted", "GEM-T") with
            {
                AsOf = "2024-01",
            },
            Licence("contract-value", SampleData.Deu, "contracted", "GEM-T").Beside() with
            {
                AsOf = "2024-01",
            },
            Licence("said", SampleData.Deu, "in-talks", "GEM-T").In(2022),
            Licence("himars", SampleData.Usa, "us-only", "HIMARS")
        );
        // Two rows of one page are one milestone; the row without a date is placed at its year; output in the United States is none.
        Assert.Equal(
            [("2022", "announced", "in talks"), ("2024-01", "contracted", "contracted")],
            LicensedProduction.Milestones(figures).Select(one => (one.When, one.Stage.Id, one.Words))
        );
    }

    private static CitedValue Turnover(string id, decimal value, int year) =>
        SampleCitedValues.Row(id, Europe, "asd-turnover", "", "defence-turnover", value, "million EUR (current)").In(year);

    [Fact]
    public void Turnover_is_of_one_edition_and_others_are_in_notes()
    {
        var figures = SampleCitedValues.Table(
            Turnover("2022", 137, 2022),
            Turnover("2022-earlier", 135, 2022).Beside("Earlier edition."),
            Turnover("2024", 183, 2024)
        );
        var turnover = DefenceIndustryTurnover.Of(figures, new(2022, 2024));
        Assert.Equal([(2022, 137m), (2024, 183m)], turnover.Observations.Select(o => (o.Period.From, o.Value.Millions)));
        Assert.Equal("No page that can be cited gives ASD's defence turnover of 2023.", Assert.Single(turnover.Gaps).Reason);
        Assert.Contains("135 million EUR (current)", Assert.Single(turnover.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Joint_procurement_has_its_points_and_gaps_and_no_trend()
    {
        var bound = SampleCitedValues.Row("2020", Europe, "share", "", "collaborative-procurement-share-at-most", 11.4m, "%").In(2020) with
        {
            Status = ObservationStatus.Derived,
        };
        var reported = SampleCitedValues.Row("reported", Europe, "share", "", "collaborative-procurement-share", 18, "%").In(2023).Beside();
        var figures = SampleCitedValues.Table(
            SampleCitedValues.Row("2018", Europe, "share", "", "collaborative-procurement-share", 17.8m, "%").In(2018),
            bound,
            reported
        );
        var share = CollaborativeProcurement.Of(figures, new(2018, 2023));
        Assert.Equal(
            [(2018, 0.178, ObservationStatus.Actual), (2020, 0.114, ObservationStatus.Derived)],
            share.Observations.Select(o => (o.Period.From, Math.Round(o.Value.Fraction, 12), o.Status))
        );
        // The 18 % that was reported without its year is not a point: 2023 is a gap.
        Assert.Equal([2019, 2021, 2022, 2023], share.Gaps.Select(gap => gap.Period.From));
        Assert.True(CollaborativeProcurement.IsUpperBound(figures, 2020));
        Assert.False(CollaborativeProcurement.IsUpperBound(figures, 2018));
        Assert.Contains(share.Notes, note => note.StartsWith("The share of 2020 is at most this", StringComparison.Ordinal));
        Assert.Contains(share.Notes, note => note.EndsWith("no trend can be read from them.", StringComparison.Ordinal));
    }
}
