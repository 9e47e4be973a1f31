using Analysis.IndustrialBase;
using Analysis.Tables;

namespace Analysis.Tests.IndustrialBase;

/// <summary>The EU's instruments against a year's investment, and ERIP's grants.</summary>
public sealed class InstrumentTests
{
    private static readonly CountryGroup Union = SampleData.Group("eu27", SampleData.Deu, SampleData.Fra);

    private static CitedValue Instrument(string id, string category, string measure, decimal value, int from, int until) =>
        SampleCitedValues.Row(id, Union, category, "", measure, value, "million EUR (current)").In(from, until);

    private static readonly CitedValues Figures = SampleCitedValues.Table(
        Instrument("edf", "edf", "budget", 700, 2021, 2027),
        Instrument("edf-2024", "edf", "work-programme", 110, 2024, 2024).Beside("Part of it."),
        Instrument("edip", "edip", "budget", 150, 2025, 2027),
        Instrument("safe", "safe", "loan-envelope", 6000, 2025, 2030) with
        {
            Status = ObservationStatus.Estimate,
        },
        SampleCitedValues.Row("dollars", SampleData.Pol, "fmf", "", "loan", 2000, "million USD (current)")
    );

    private static readonly DefenceSpending Accounts = DefenceSpending.Create(
        SampleData.Source("accounts"),
        [
            SampleData.Cell("x-eu27-total", 2024, SpendingMeasure.GovernmentInvestment, PriceBasis.Current("EUR"), 5000),
            SampleData.Cell("x-eu27-total", 2025, SpendingMeasure.GovernmentInvestment, PriceBasis.Current("EUR"), 10000),
            SampleData.Cell("x-eu27-total", 2020, SpendingMeasure.GovernmentInvestment, PriceBasis.Current("EUR"), 4000),
        ]
    );

    [Fact]
    public void Totals_are_as_cited_and_the_kinds_stay_apart()
    {
        var totals = InstrumentScale.Totals(Figures);
        Assert.Equal(
            [("grants", "edf", 700m), ("grants", "edip", 150m), ("loans", "safe", 6000m)],
            totals.Observations.Select(o => (o.Subject.Id, o.Counterpart!.Id, o.Value.Millions))
        );
        Assert.Equal(new Period(2021, 2027), totals.Observations[0].Period);
        Assert.Contains(
            "Not included: European Union, edf, work programme, 2024, 110 million EUR (current) (A publisher): Part of it.".Replace(
                "European Union",
                Union.Name,
                StringComparison.Ordinal
            ),
            totals.Notes
        );
    }

    [Fact]
    public void Loans_are_by_state_the_largest_first_and_the_envelope_is_no_state()
    {
        var loans = SafeLoans.Of(
            SampleCitedValues.Table(
                SampleCitedValues.Row("fra", SampleData.Fra, "safe", "", "loan-allocation", 40, "million EUR (current)").In(2025, 2030),
                SampleCitedValues.Row("pol", SampleData.Pol, "safe", "", "loan-allocation", 60, "million EUR (current)").In(2025, 2030),
                Instrument("safe", "safe", "loan-envelope", 100, 2025, 2030)
            )
        );
        Assert.Equal([("POL", 60m), ("FRA", 40m)], loans.Observations.Select(o => (o.Subject.Id, o.Value.Millions)));
        Assert.All(loans.Observations, o => Assert.Equal(new Period(2025, 2030), o.Period));
    }

    [Fact]
    public void A_year_is_an_even_part_of_its_calendar_years()
    {
        var yearly = InstrumentScale.PerYear(Figures);
        // 700 ÷ 7 = 100; 150 ÷ 3 = 50; 6,000 ÷ 6 = 1,000
        Assert.Equal([100, 50, 1000], yearly.Observations.Select(o => o.Value.Millions));
        Assert.Equal(
            [ObservationStatus.Derived, ObservationStatus.Derived, ObservationStatus.Estimate],
            yearly.Observations.Select(o => o.Status)
        );
    }

    [Fact]
    public void Against_investment_each_kind_has_its_instruments_and_its_sum()
    {
        var scale = InstrumentScale.AgainstInvestment(Figures, Accounts, new(2024, 2025));
        // 2024: 100 ÷ 5,000 = 0.02. 2025: 100, 50, together 150, of 10,000; 1,000 of 10,000 in loans.
        Assert.Equal(
            [
                (2024, "grants", "edf", 0.02),
                (2024, "grants", null, 0.02),
                (2025, "grants", "edf", 0.01),
                (2025, "grants", "edip", 0.005),
                (2025, "grants", null, 0.015),
                (2025, "loans", "safe", 0.1),
                (2025, "loans", null, 0.1),
            ],
            scale.Observations.Select(o => (o.Period.From, o.Subject.Id, o.Counterpart?.Id, Math.Round(o.Value.Fraction, 12)))
        );
        Assert.Equal(["accounts", "figures"], scale.Sources.Select(source => source.Dataset));
    }

    [Fact]
    public void A_year_without_investment_or_without_instruments_is_a_gap()
    {
        var scale = InstrumentScale.AgainstInvestment(Figures, Accounts, Period.Year(2026));
        Assert.Equal(
            "The edition has no investment in defence of the European Union in 2026, or none above zero.",
            Assert.Single(scale.Gaps).Reason
        );
        Assert.Equal(
            "No instrument of the table covers 2020.",
            Assert.Single(InstrumentScale.AgainstInvestment(Figures, Accounts, Period.Year(2020)).Gaps).Reason
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Nothing_is_set_against_an_investment_of_zero_or_less(double investment)
    {
        var accounts = DefenceSpending.Create(
            SampleData.Source("accounts"),
            [SampleData.Cell("x-eu27-total", 2025, SpendingMeasure.GovernmentInvestment, PriceBasis.Current("EUR"), investment)]
        );
        Assert.Equal(
            "The edition has no investment in defence of the European Union in 2025, or none above zero.",
            Assert.Single(InstrumentScale.AgainstInvestment(Figures, accounts, Period.Year(2025)).Gaps).Reason
        );
    }

    [Fact]
    public void Grants_of_ERIP_are_summed_by_recipient_and_reported_totals_are_not_added()
    {
        CitedValue Grant(string id, Subject recipient, string item, decimal value, string measure = "grant") =>
            SampleCitedValues.Row(id, recipient, "erip", item, measure, value, "million USD (current)").In(2017) with
            {
                Counterpart = SampleData.Usa,
            };
        var grants = EripGrants.Of(
            SampleCitedValues.Table(
                Grant("pol", SampleData.Pol, "helicopters", 30),
                Grant("pol-2", SampleData.Pol, "vehicles", 20),
                Grant("fin", SampleData.Fin, "helicopters", 25),
                Grant("pol-again", SampleData.Pol, "helicopters", 30).Beside("The same grant."),
                Grant("all", SampleCitedValues.AsCited, "programme", 277, "grant-total").Beside("In all.")
            )
        );
        // Poland 30 + 20 = 50.
        Assert.Equal([("FIN", 25m), ("POL", 50m)], grants.Observations.Select(o => (o.Subject.Id, o.Value.Millions)));
        Assert.Contains("277 million USD (current)", Assert.Single(grants.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_total_of_ERIP_leaves_out_weak_sources_and_has_the_reported_one_beside_it()
    {
        CitedValue Row(string id, Subject recipient, decimal value, string measure = "grant", string item = "helicopters") =>
            SampleCitedValues.Row(id, recipient, "erip", item, measure, value, "million USD (current)").In(2017);
        var total = EripGrants.Total(
            SampleCitedValues.Table(
                Row("pol", SampleData.Pol, 30),
                Row("fin", SampleData.Fin, 20).In(2020),
                Row("deu", SampleData.Deu, 56) with
                {
                    Grade = EvidenceGrade.C,
                },
                Row("all", SampleCitedValues.AsCited, 277, "grant-total", "programme").Beside(),
                Row("tranche", SampleCitedValues.AsCited, 190, "grant-total", "first tranche").Beside()
            )
        );
        // 30 + 20 = 50 from good sources; Germany's 56 is in the notes.
        Assert.Equal(
            [("found", "2017-2020", 50m), ("reported", "2017", 277m)],
            total.Observations.Select(o => (o.Counterpart!.Id, o.Period.ToString(), o.Value.Millions))
        );
        Assert.Equal(
            "Not in the total, because its source is weak (grade C): Germany, 56 million USD (current).",
            Assert.Single(total.Notes)
        );
    }
}
