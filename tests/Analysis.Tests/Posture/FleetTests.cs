using Analysis.Posture;
using Analysis.Tables;

namespace Analysis.Tests.Posture;

/// <summary>Combat aircraft, the F-35, and satellites.</summary>
public sealed class FleetTests
{
    private static readonly CountryGroup Europe = SampleData.Group("nato-europe", SampleData.Deu, SampleData.Fra, SampleData.Pol);
    private static readonly Aggregate Joint = new("x-joint", "A joint system");

    private static CitedValue Fighter(
        string id,
        Subject operatedBy,
        Subject origin,
        string item,
        decimal value,
        string measure = "in-service"
    ) => SampleCitedValues.Row(id, operatedBy, "combat-aircraft", item, measure, value) with { Counterpart = origin };

    private static readonly CitedValues Fighters = SampleCitedValues.Table(
        Fighter("pol-f-16", SampleData.Pol, SampleData.Usa, "F-16", 48).In(2023),
        Fighter("pol-f-35", SampleData.Pol, SampleData.Usa, "F-35", 2),
        Fighter("pol-fa-50", SampleData.Pol, SampleData.Kor, "FA-50", 12),
        Fighter("deu-f-35-ordered", SampleData.Deu, SampleData.Usa, "F-35", 35, "ordered").Beside("None delivered."),
        Fighter("all", SampleCitedValues.AsCited, Joint, "all fighters", 200).Beside(),
        Fighter("all-f-16", SampleCitedValues.AsCited, SampleData.Usa, "F-16", 80).Beside(),
        Fighter("all-rafale", SampleCitedValues.AsCited, SampleData.Fra, "Rafale", 70).Beside()
    );

    [Fact]
    public void Aircraft_are_summed_by_operator_and_origin_and_never_over_operators()
    {
        var result = CombatAircraft.ByOperator(Fighters, Europe);
        // Poland: 48 + 2 = 50 of US design, 12 of Korean.
        Assert.Equal(
            [("POL", "KOR", 12.0), ("POL", "USA", 50.0)],
            result.Observations.Select(o => (o.Subject.Id, o.Counterpart!.Id, o.Value.Value))
        );
        Assert.Equal(new Period(2023, 2025), result.Observations[1].Period);
        Assert.Equal(["DEU", "nato-europe"], result.Gaps.Select(gap => gap.Subject.Id));
        Assert.Equal("Only orders, plans or weak sources were found for Germany, and no fleet.", result.Gaps[0].Reason);
        Assert.StartsWith(
            "No total can be given, because operators and types are missing",
            result.Gaps[1].Reason,
            StringComparison.Ordinal
        );
        Assert.Contains("Not included: Germany, F-35, ordered, 2025, 35 aircraft (A publisher): None delivered.", result.Notes);
    }

    [Fact]
    public void A_type_without_a_number_and_an_operator_with_weak_sources_are_gaps()
    {
        var result = CombatAircraft.ByOperator(
            SampleCitedValues.Table(
                Fighter("pol-f-16", SampleData.Pol, SampleData.Usa, "F-16", 48),
                Fighter("pol-mig-29", SampleData.Pol, SampleData.Kor, "MiG-29", 0) with
                {
                    Value = null,
                },
                Fighter("fra-rafale", SampleData.Fra, SampleData.Fra, "Rafale", 90) with
                {
                    Grade = EvidenceGrade.C,
                }
            ),
            Europe
        );
        Assert.Equal(48, result.Only.Value.Value);
        Assert.Equal(
            [
                "Only orders, plans or weak sources were found for France, and no fleet.",
                "Poland flies the MiG-29, and no page with its number was found.",
            ],
            result.Gaps.Where(gap => gap.Subject is Country).Select(gap => gap.Reason).Order()
        );
    }

    [Fact]
    public void The_US_share_is_bounded_by_the_types_that_the_source_names()
    {
        var result = CombatAircraft.UnitedStatesShare(Fighters);
        // At least 80 ÷ 200 = 0.40; at most (200 − 70) ÷ 200 = 0.65: 50 are of no named type.
        Assert.Equal(0.40, result.Against("united-states-at-least").Value.Fraction, 12);
        Assert.Equal(0.65, result.Against("united-states-at-most").Value.Fraction, 12);
    }

    [Fact]
    public void The_types_that_an_aggregate_names_are_given_with_their_origin_and_without_the_whole() =>
        Assert.Equal(
            [("f-16", "USA", 80.0), ("rafale", "FRA", 70.0)],
            CombatAircraft.NamedTypes(Fighters).Observations.Select(o => (o.Subject.Id, o.Counterpart!.Id, o.Value.Value))
        );

    [Fact]
    public void Statements_are_shown_side_by_side_in_one_unit()
    {
        var table = SampleCitedValues.Table(
            SampleCitedValues.Row("a", SampleData.Usa, "space", "", "in-orbit", 246, "satellites").Beside("As one counts."),
            SampleCitedValues.Row("b", SampleData.Deu, "space", "", "in-orbit", null, "satellites"),
            Fighters.Rows[0]
        );
        var result = ExpertStatements.Of(table, "a", "b");
        Assert.Equal(
            ("USA", "in-orbit", 246.0, "satellites"),
            (result.Only.Subject.Id, result.Only.Counterpart!.Id, result.Only.Value.Value, result.Unit.Text)
        );
        Assert.Equal("A publisher gives no number.", Assert.Single(result.Gaps).Reason);
        Assert.Contains("different units", SampleData.ErrorOf(() => ExpertStatements.Of(table, "a", "pol-f-16")), StringComparison.Ordinal);
        Assert.Contains("at least one row", SampleData.ErrorOf(() => ExpertStatements.Of(table)), StringComparison.Ordinal);
        Assert.Contains("did you mean", SampleData.ErrorOf(() => ExpertStatements.Of(table, "pol-f-17")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_aggregate_without_its_whole_has_no_bounds() =>
        Assert.Contains(
            "gives no whole",
            Assert.Single(CombatAircraft.UnitedStatesShare(SampleCitedValues.Table(Fighters.Rows[5], Fighters.Rows[6])).Gaps).Reason,
            StringComparison.Ordinal
        );

    private static CitedValue F35(string id, Subject buyer, string measure, decimal value, string category = "buyer") =>
        SampleCitedValues.Row(id, buyer, category, "F-35A", measure, value) with
        {
            Counterpart = SampleData.Usa,
        };

    // Poland flies it, Germany has ordered it, France is not a buyer, South Korea is not in Europe.
    private static readonly CitedValues Buyers = SampleCitedValues.Table(
        F35("pol-delivered", SampleData.Pol, "delivered", 7),
        F35("pol-in-country", SampleData.Pol, "in-country", 3).Beside("The others train abroad."),
        F35("pol-programme", SampleData.Pol, "programme-of-record", 32).In(2020),
        F35("pol-ordered", SampleData.Pol, "ordered", 30).Beside("Register."),
        F35("deu-delivered", SampleData.Deu, "delivered", 0),
        F35("deu-programme", SampleData.Deu, "programme-of-record", 35) with
        {
            Status = ObservationStatus.Estimate,
        },
        F35("fra-programme", SampleData.Fra, "programme-of-record", 0, "not-a-buyer").Beside("No buyer."),
        F35("kor-delivered", SampleData.Kor, "delivered", 40),
        SampleCitedValues.Row("buyers", SampleCitedValues.AsCited, "aggregate", "F-35", "buying-countries", 3, "countries").Beside()
    );

    [Fact]
    public void Delivered_and_programme_of_record_are_two_measures()
    {
        Assert.Equal(
            [("DEU", 0.0), ("KOR", 40.0), ("POL", 7.0)],
            F35Fleet.Delivered(Buyers).Observations.Select(o => (o.Subject.Id, o.Value.Value)).Order()
        );
        var programme = F35Fleet.ProgrammeOfRecord(Buyers);
        Assert.Equal(32, programme.At("POL", 2020).Value.Value);
        Assert.Equal(ObservationStatus.Estimate, programme.At("DEU", 2025).Status);
        Assert.Equal("No page that can be cited gives the figure of South Korea.", Assert.Single(programme.Gaps).Reason);
    }

    [Fact]
    public void Rows_that_contradict_are_in_the_notes_of_their_own_measure()
    {
        Assert.Contains(
            "Not included: Poland, F-35A, in country, 2025, 3 aircraft (A publisher): The others train abroad.",
            F35Fleet.Delivered(Buyers).Notes
        );
        Assert.DoesNotContain(F35Fleet.Delivered(Buyers).Notes, note => note.Contains("Register", StringComparison.Ordinal));
        Assert.Contains(
            "Not included: Poland, F-35A, ordered, 2025, 30 aircraft (A publisher): Register.",
            F35Fleet.ProgrammeOfRecord(Buyers).Notes
        );
    }

    [Fact]
    public void States_are_counted_that_fly_it_and_that_have_ordered_it()
    {
        var result = F35Fleet.Buyers(Buyers, [Europe]);
        // Poland flies it; Poland and Germany have it or ordered it.
        Assert.Equal(1, result.Against("flying").Value.Value);
        Assert.Equal(2, result.Against("flying-or-ordered").Value.Value);
        Assert.All(result.Observations, o => Assert.Equal(Period.Year(2025), o.Period));
        // Without a buyer among the members it is zero: the table lists all of them.
        Assert.Equal([0, 0], F35Fleet.Buyers(Buyers, [SampleData.Group("nobody", SampleData.Isl)]).Observations.Select(o => o.Value.Value));
        Assert.Contains(result.Notes, note => note.Contains("No buyer.", StringComparison.Ordinal));
    }

    private static CitedValue Satellite(string id, Subject subject, string category, decimal value) =>
        SampleCitedValues.Row(id, subject, category, "Military", "satellites-in-orbit", value, "satellites") with
        {
            AsOf = "2023-05-01",
            Period = Period.Year(2023),
        };

    private static readonly CitedValues InOrbit = SampleCitedValues.Table(
        Satellite("usa", SampleData.Usa, "communications", 30),
        Satellite("usa-2", SampleData.Usa, "navigation", 10),
        Satellite("deu", SampleData.Deu, "communications", 6),
        Satellite("joint", Joint, "communications", 2),
        Satellite("kor", SampleData.Kor, "communications", 5)
    );

    [Fact]
    public void Satellites_are_counted_by_side_with_joint_systems_once()
    {
        var result = Satellites.Of(InOrbit, Europe);
        Assert.Equal(40, result.At("USA", 2023).Value.Value);
        // 6 of Germany and 2 of the joint system.
        Assert.Equal(8, result.At("nato-europe-and-joint-systems", 2023).Value.Value);
        Assert.Equal(5, Satellites.Ratio(InOrbit, Europe).Only.Value.Value, 12); // 40 ÷ 8
        Assert.Contains("On neither side and left out: South Korea.", result.Notes);
        Assert.Contains("As of 2023-05-01: whatever was launched later is missing.", result.Notes);
    }

    [Fact]
    public void By_operator_a_joint_system_is_counted_separately() =>
        Assert.Equal(["USA", "DEU", "KOR", "x-joint"], Satellites.ByOperator(InOrbit).Observations.Select(o => o.Subject.Id));

    [Fact]
    public void A_side_without_satellites_in_the_list_is_a_gap()
    {
        var american = SampleCitedValues.Table(InOrbit.Rows[0]);
        Assert.Equal(
            "The edition has no satellite of Group nato-europe with joint systems.",
            Assert.Single(Satellites.Of(american, Europe).Gaps).Reason
        );
        Assert.Single(Satellites.Ratio(american, Europe).Gaps);
    }
}
